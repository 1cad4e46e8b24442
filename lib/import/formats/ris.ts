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
import { addressOf, instantOfText, lineOf } from '../values';

const LINE = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/;

type Reference = { readonly place: RowPlace; readonly values: Map<string, string[]> };

/**
 * RIS as we write it for Zotero and EndNote: `TAG  - value`, a record from `TY` to `ER`. An `N1` of two paragraphs is a
 * quote in quotation marks and its comment.
 */
export const risFormat: ImportFormat = {
  id: 'ris',
  labelKey: 'import_ris',
  extensions: ['ris', 'txt'],
  recognise: (content) => content.kind === 'text' && /^\s*TY {2}- /.test(content.text),
  parse(content, readMarkup) {
    const bad: BadRow[] = [];
    const references = referencesOf(content.kind === 'text' ? content.text : '');
    const articles = references.flatMap((reference) => articleOf(reference, readMarkup, bad));
    return success(articlesOf(articles, bad));
  },
};

function referencesOf(text: string): readonly Reference[] {
  const references: Reference[] = [];
  let last: string[] | null = null;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const [, tag = '', value = ''] = LINE.exec(line) ?? [];
    if (tag === 'TY')
      references.push({ place: { unit: 'line', line: index + 1 }, values: new Map() });
    const { values } = references.at(-1) ?? { values: null };
    if (tag === '') {
      // A value goes on in lines without a tag.
      if (last !== null && line.trim() !== '') last[last.length - 1] += `\n${line}`;
      return;
    }
    last = values?.get(tag) ?? [];
    last.push(value);
    values?.set(tag, last);
  });
  return references;
}

function articleOf(
  { place, values }: Reference,
  readMarkup: MarkupReader,
  bad: BadRow[],
): ImportedArticle[] {
  const first = (...tags: readonly string[]) =>
    tags.map((tag) => lineOf(values.get(tag)?.[0])).find((value) => value !== null) ?? null;
  const url = addressOf(first('UR', 'L1'));
  if (url === null) {
    bad.push(badRow(place, 'no-address'));
    return [];
  }
  const headline = first('TI', 'T1');
  const outlet = first('T2', 'JO', 'JF');
  const notes = (values.get('N1') ?? []).map((note) => noteOf(note, readMarkup));
  return [
    importedArticle({
      place,
      url,
      fields: {
        ...(headline === null ? {} : { headline }),
        authors: (values.get('AU') ?? []).flatMap((name) => authorOf(name) ?? []),
        publisher: outlet === null ? null : { name: outlet },
        description: first('AB', 'N2'),
        section: first('SE'),
        language: first('LA'),
        published: dayOf(first('DA')),
      },
      tags: (values.get('KW') ?? []).flatMap((word) => lineOf(word) ?? []),
      comment: notes.flatMap((note) => (typeof note === 'string' ? [note] : [])).join('\n\n'),
      savedAt: instantOfText(dayOf(first('Y2'))),
      quotes: notes.flatMap((note) => (typeof note === 'string' ? [] : [note])),
    }),
  ];
}

/** `Last, First` is written the way it is read; a name without a comma stands for itself. */
function authorOf(written: string): { readonly name: string } | null {
  const [last = '', first = ''] = written.split(/,(.*)/s);
  const name = lineOf(`${first} ${last}`);
  return name === null ? null : { name };
}

/** `YYYY/MM/DD/` as a day. */
function dayOf(written: string | null): string | null {
  const match = /^(\d{4})\/(\d\d?)\/(\d\d?)/.exec(written ?? '');
  if (match === null) return null;
  const [, year, month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return instantOfText(date) === null ? null : date;
}

/** A quote with its comment, or the text of a note of another kind. */
function noteOf(note: string, readMarkup: MarkupReader): ImportedQuote | string {
  const [first = '', ...rest] = plainTextOf(note, readMarkup).split('\n');
  const exact = /^["“„«「]([\s\S]+)["”“»」]$/.exec(first.trim())?.[1];
  if (exact === undefined) return [first, ...rest].join('\n').trim();
  return importedQuote({ exact, comment: rest.join('\n').trim() });
}
