import { success } from '@/lib/base/result';
import type { BadRow, RowPlace } from '@/lib/library/bad-row';
import { articlesOf, type ImportFormat } from '../format';
import { badRow, type ImportedArticle, importedArticle } from '../imported-article';
import { addressOf, instantOfText, lineOf, listOf, recordOf, textsIn } from '../values';

type Item = ReadonlyMap<string, unknown>;

/** CSL-JSON (https://github.com/citation-style-language/schema): a list of items with `id` and `type`. */
export const cslJsonFormat: ImportFormat = {
  id: 'csl-json',
  labelKey: 'import_csl_json',
  extensions: ['json'],
  recognise(content) {
    const first =
      content.kind === 'json' && Array.isArray(content.data) ? recordOf(content.data[0]) : null;
    return (
      first?.has('id') === true && typeof first.get('type') === 'string' && !first.has('target')
    );
  },
  parse(content) {
    const bad: BadRow[] = [];
    const items = content.kind === 'json' ? listOf(content.data) : [];
    const articles = items.flatMap((item, index) =>
      articleOf(item, { unit: 'item', path: `[${index}]` }, bad),
    );
    return success(articlesOf(articles, bad));
  },
};

function articleOf(item: unknown, place: RowPlace, bad: BadRow[]): ImportedArticle[] {
  const record = recordOf(item);
  const url = addressOf(record?.get('URL'));
  if (record === null || url === null) {
    bad.push(badRow(place, record === null ? 'no-record' : 'no-address'));
    return [];
  }
  const headline = lineOf(record.get('title'));
  const outlet = lineOf(record.get('container-title'));
  const authors = listOf(record.get('author')).flatMap((author) => nameOf(recordOf(author)) ?? []);
  return [
    importedArticle({
      place,
      url,
      fields: {
        ...(headline === null ? {} : { headline }),
        authors: authors.map((name) => ({ name })),
        publisher: outlet === null ? null : { name: outlet },
        description: lineOf(record.get('abstract')),
        section: lineOf(record.get('section')),
        language: lineOf(record.get('language')),
        published: dayOf(record.get('issued')),
      },
      tags: textsIn(record.get('keyword')).flatMap((words) => words.split(/\s*[,;]\s*/)),
      savedAt: instantOfText(dayOf(record.get('accessed'))),
    }),
  ];
}

function nameOf(author: Item | null): string | null {
  const family = lineOf(author?.get('family'));
  const given = lineOf(author?.get('given'));
  if (family !== null && given !== null) return `${given} ${family}`;
  return lineOf(author?.get('literal')) ?? family ?? given;
}

/** `{"date-parts": [[2026, 11, 23]]}` as a day; null = no whole one. */
function dayOf(date: unknown): string | null {
  const [year, month, day] = listOf(listOf(recordOf(date)?.get('date-parts'))[0]).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
  return instantOfText(written) === null ? null : written;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
