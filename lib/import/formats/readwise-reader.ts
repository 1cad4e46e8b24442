import { success } from '@/lib/base/result';
import type { BadRow } from '@/lib/library/bad-row';
import type { ReadingStatus } from '@/lib/library/saved-article';
import { articlesOf, type ImportFormat } from '../format';
import { badRow, type ImportedArticle, importedArticle } from '../imported-article';
import { columnsOf, readTable, type TableRow } from '../table';
import { addressOf, instantOfMs, lineOf } from '../values';

/** Documents of Readwise Reader: `Title, URL, ID, Document tags, Saved date, Reading progress, Location, Seen`. */
export const readwiseReaderFormat: ImportFormat = {
  id: 'readwise-reader',
  labelKey: 'import_readwise_reader',
  extensions: ['csv'],
  recognise(content) {
    if (content.kind !== 'text') return false;
    const columns = columnsOf(content.text);
    return ['URL', 'Document tags', 'Saved date'].every((name) => columns.includes(name));
  },
  parse(content) {
    const table = readTable(content.kind === 'text' ? content.text : '');
    if (!table.ok) return table;
    const bad: BadRow[] = [...table.value.bad];
    const articles = table.value.rows.flatMap((row) => articleOf(row, bad));
    return success(articlesOf(articles, bad));
  },
};

function articleOf({ place, cell }: TableRow, bad: BadRow[]): ImportedArticle[] {
  const url = addressOf(cell('URL'));
  const location = cell('Location').trim();
  if (url === null || location === 'feed') {
    bad.push(badRow(place, location === 'feed' ? 'feed' : 'no-address'));
    return [];
  }
  const headline = lineOf(cell('Title'));
  return [
    importedArticle({
      place,
      url,
      fields: headline === null ? {} : { headline },
      tags: pythonListOf(cell('Document tags')),
      status: statusOf(location, cell('Reading progress')),
      savedAt: instantOfMs(Date.parse(cell('Saved date'))),
    }),
  ];
}

function statusOf(location: string, progress: string): ReadingStatus {
  if (location === 'archive') return 'archived';
  return Number(progress) > 0 ? 'reading' : 'to-read';
}

/** The texts of a list as Python writes it: `['news', "Zoë's"]`. */
function pythonListOf(written: string): readonly string[] {
  const items = written.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g);
  return [...items]
    .map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1').trim())
    .filter((tag) => tag !== '');
}
