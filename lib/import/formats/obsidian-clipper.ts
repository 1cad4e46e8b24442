import { success } from '@/lib/base/result';
import type { BadRow, RowPlace } from '@/lib/library/bad-row';
import { articlesOf, type ImportFormat, type MarkupReader } from '../format';
import {
  badRow,
  type ImportedArticle,
  type ImportedQuote,
  importedArticle,
  importedQuote,
} from '../imported-article';
import { plainTextOf } from '../plain-text';
import { addressOf, instantOfMs, lineOf, listOf, recordOf, textOf } from '../values';

/**
 * Highlights of the Obsidian Web Clipper (its `highlights-manager.ts`): `[{url, title?, highlights, data?}]`. Older files
 * lack `data`. The parts of one selection over several elements share a `groupId`.
 */
export const obsidianClipperFormat: ImportFormat = {
  id: 'obsidian-clipper',
  labelKey: 'import_obsidian_clipper',
  extensions: ['json'],
  recognise(content) {
    if (content.kind !== 'json' || !Array.isArray(content.data)) return false;
    const first = recordOf(content.data[0]);
    return first?.has('url') === true && Array.isArray(first.get('highlights'));
  },
  parse(content, readMarkup) {
    const bad: BadRow[] = [];
    const pages = content.kind === 'json' ? listOf(content.data) : [];
    const articles = pages.flatMap((page, index) => {
      const place: RowPlace = { unit: 'item', path: `[${index}]` };
      return articleOf(page, { place, bad, readMarkup });
    });
    return success(articlesOf(articles, bad));
  },
};

type Reading = {
  readonly place: RowPlace;
  readonly bad: BadRow[];
  readonly readMarkup: MarkupReader;
};

function articleOf(page: unknown, { place, bad, readMarkup }: Reading): ImportedArticle[] {
  const record = recordOf(page);
  const url = addressOf(record?.get('url'));
  if (record === null || url === null) {
    bad.push(badRow(place, record === null ? 'no-record' : 'no-address'));
    return [];
  }
  const data = listOf(record.get('data'));
  const quotes =
    data.length > 0
      ? groupsOf(data).map((group) => quoteOfGroup(group, readMarkup))
      : listOf(record.get('highlights')).map((each) => quoteOfText(each, readMarkup));
  const found = quotes.filter((quote) => quote.exact !== '');
  const missing = quotes.length - found.length;
  if (missing > 0) bad.push(badRow(place, 'no-quote', String(missing)));
  const headline = lineOf(record.get('title'));
  return [
    importedArticle({
      place,
      url,
      fields: headline === null ? {} : { headline },
      savedAt:
        found
          .map(({ created }) => created ?? '')
          .sort()
          .find((time) => time !== '') ?? null,
      quotes: found,
    }),
  ];
}

type Part = ReadonlyMap<string, unknown>;

function groupsOf(data: readonly unknown[]): readonly (readonly Part[])[] {
  const groups = new Map<string, Part[]>();
  data.forEach((each, index) => {
    const part = recordOf(each);
    if (part === null) return;
    const key = textOf(part.get('groupId')) || `alone ${index}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  });
  return [...groups.values()];
}

function quoteOfGroup(parts: readonly Part[], readMarkup: MarkupReader): ImportedQuote {
  const around = (part: Part | undefined, side: string) =>
    textOf(recordOf(part?.get('textQuote'))?.get(side));
  return importedQuote({
    exact: parts
      .map((part) => plainTextOf(textOf(part.get('content')), readMarkup))
      .filter((text) => text !== '')
      .join('\n'),
    prefix: around(parts[0], 'prefix'),
    suffix: around(parts.at(-1), 'suffix'),
    comment: commentOf(parts.flatMap((part) => listOf(part.get('notes')))),
    created: instantOfMs(parts[0]?.get('id')),
  });
}

function quoteOfText(each: unknown, readMarkup: MarkupReader): ImportedQuote {
  const record = recordOf(each);
  return importedQuote({
    exact: plainTextOf(textOf(record?.get('text')), readMarkup),
    comment: commentOf(listOf(record?.get('notes'))),
    created: instantOfMs(Date.parse(textOf(record?.get('timestamp')))),
  });
}

function commentOf(notes: readonly unknown[]): string {
  return [...new Set(notes.map((note) => textOf(note).trim()))]
    .filter((note) => note !== '')
    .join('\n\n');
}
