import { failed, type Result, success } from '@/lib/base/result';
import type { BadRow, RowPlace } from '@/lib/library/bad-row';
import { type FileContent, parseJson, type TextEntry } from '../file-content';
import { articlesOf, type ImportFormat } from '../format';
import {
  badRow,
  type ImportedArticle,
  type ImportedQuote,
  importedArticle,
  importedQuote,
} from '../imported-article';
import { addressOf, instantOfMs, lineOf, listOf, recordOf, textOf, textsIn } from '../values';

const METADATA = /(?:^|\/)metadata_\d+_to_\d+\.json$/;

/**
 * The zip of Omnivore (its `jobs/export.ts`): `metadata_0_to_20.json` with lists of articles, `content/{slug}.html` with
 * their text, `highlights/{slug}.md` with their quotes.
 */
export const omnivoreFormat: ImportFormat = {
  id: 'omnivore',
  labelKey: 'import_omnivore',
  extensions: ['zip'],
  recognise: (content) => metadataOf(content).length > 0,
  parse(content) {
    const bad: BadRow[] = [];
    const articles: ImportedArticle[] = [];
    const texts = new Map(
      content.kind === 'archive' ? content.entries.map(({ name, text }) => [name, text]) : [],
    );
    for (const entry of metadataOf(content)) {
      const items = itemsOf(entry);
      if (!items.ok) return items;
      const folder = entry.name.replace(METADATA, '');
      items.value.forEach((item, index) => {
        const place: RowPlace = { unit: 'item', path: `${entry.name}[${index}]` };
        const article = articleOf(item, place, { texts, folder });
        if ('reason' in article) bad.push(article);
        else articles.push(article);
      });
    }
    return success(articlesOf(articles, bad));
  },
};

function metadataOf(content: FileContent): readonly TextEntry[] {
  return content.kind === 'archive'
    ? content.entries.filter(({ name }) => METADATA.test(name))
    : [];
}

function itemsOf({ name, text }: TextEntry): Result<readonly unknown[]> {
  const data = parseJson(text);
  if (!data.ok) return failed(data.failure.code, `${name}: ${data.failure.detail}`);
  return success(listOf(data.value));
}

type Beside = { readonly texts: ReadonlyMap<string, string>; readonly folder: string };

function articleOf(
  item: unknown,
  place: RowPlace,
  { texts, folder }: Beside,
): ImportedArticle | BadRow {
  const record = recordOf(item);
  if (record === null) return badRow(place, 'no-record');
  const url = addressOf(record.get('url'));
  if (url === null) return badRow(place, 'no-address');
  const slug = textOf(record.get('slug'));
  const slash = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
  const { quotes, comment } = highlightsOf(texts.get(`${slash}highlights/${slug}.md`) ?? '');
  const author = lineOf(record.get('author'));
  const headline = lineOf(record.get('title'));
  return importedArticle({
    place,
    url,
    fields: {
      ...(headline === null ? {} : { headline }),
      ...(author === null ? {} : { authors: [{ name: author }] }),
      description: lineOf(record.get('description')),
      published: instantOfMs(Date.parse(textOf(record.get('publishedAt')))),
    },
    tags: textsIn(record.get('labels')),
    comment,
    status: textOf(record.get('state')) === 'Archived' ? 'archived' : 'to-read',
    savedAt: instantOfMs(Date.parse(textOf(record.get('savedAt')))),
    html: texts.get(`${slash}content/${slug}.html`) ?? null,
    quotes,
  });
}

/**
 * Highlights as Omnivore writes them (its `highlightToMarkdown`): a quote whose empty lines begin with `> `, then labels
 * as `#label`, then the note, parted by empty lines. A paragraph before the first quote is a note on the article.
 */
function highlightsOf(markdown: string): { quotes: readonly ImportedQuote[]; comment: string } {
  const comments: string[] = [];
  const quotes: { lines: string[]; notes: string[]; tags: string[] }[] = [];
  for (const paragraph of markdown.split(/\n\s*\n/)) {
    const text = paragraph.trim();
    const last = quotes.at(-1);
    if (text.startsWith('>')) {
      const lines = text.split(/\n|(?<=\S)> /).map((line) => line.replace(/^>\s?/, '').trim());
      quotes.push({ lines: lines.filter((line) => line !== ''), notes: [], tags: [] });
    } else if (last !== undefined && /^(?:#\S+(?:\s+|$))+$/.test(text)) {
      last.tags.push(...text.split(/\s+/).map((tag) => tag.slice(1)));
    } else if (text !== '') {
      (last?.notes ?? comments).push(text);
    }
  }
  return {
    comment: comments.join('\n\n'),
    quotes: quotes
      .filter(({ lines }) => lines.length > 0)
      .map(({ lines, notes, tags }) =>
        importedQuote({ exact: lines.join('\n'), comment: notes.join('\n\n'), tags }),
      ),
  };
}
