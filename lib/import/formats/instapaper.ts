import { success } from '@/lib/base/result';
import type { BadRow } from '@/lib/library/bad-row';
import { parseJson } from '../file-content';
import { articlesOf, type ImportFormat } from '../format';
import { badRow, type ImportedArticle, importedArticle, importedQuote } from '../imported-article';
import { columnsOf, readTable, type TableRow } from '../table';
import { addressOf, instantOfSeconds, lineOf, textsIn } from '../values';

/** Folders of Instapaper that say what its status is, not what the article is of. */
const OWN_FOLDERS = ['Unread', 'Archive', 'Starred', ''];

/** The list of Instapaper: `URL,Title,Selection,Folder,Timestamp,Tags`, the tags as a JSON list. */
export const instapaperFormat: ImportFormat = {
  id: 'instapaper',
  labelKey: 'import_instapaper',
  extensions: ['csv'],
  recognise(content) {
    if (content.kind !== 'text') return false;
    const columns = columnsOf(content.text);
    return ['URL', 'Title', 'Selection', 'Folder', 'Timestamp'].every((name) =>
      columns.includes(name),
    );
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
  if (url === null) {
    bad.push(badRow(place, 'no-address'));
    return [];
  }
  const savedAt = instantOfSeconds(cell('Timestamp'));
  const folder = cell('Folder').trim();
  const tags = parseJson(cell('Tags'));
  const exact = cell('Selection').trim();
  const headline = lineOf(cell('Title'));
  return [
    importedArticle({
      place,
      url,
      fields: headline === null ? {} : { headline },
      tags: [
        ...(tags.ok ? textsIn(tags.value) : []),
        ...(OWN_FOLDERS.includes(folder) ? [] : [folder]),
      ],
      status: folder === 'Archive' ? 'archived' : 'to-read',
      savedAt,
      quotes: exact === '' ? [] : [importedQuote({ exact, created: savedAt })],
    }),
  ];
}
