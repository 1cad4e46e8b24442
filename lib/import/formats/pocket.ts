import { type Result, success } from '@/lib/base/result';
import type { BadRow } from '@/lib/library/bad-row';
import type { FileContent } from '../file-content';
import { articlesOf, type ImportFormat } from '../format';
import { badRow, type ImportedArticle, importedArticle } from '../imported-article';
import { columnsOf, readTable, type TableRow } from '../table';
import { addressOf, instantOfSeconds, lineOf, tagsIn } from '../values';

const PART = /(?:^|\/)part_\d+\.csv$/;

/**
 * The list of Pocket: `title,url,time_added[,cursor],tags,status`, one table or a zip of several, 10,000 rows each. Tags
 * are joined by `|`.
 */
export const pocketFormat: ImportFormat = {
  id: 'pocket',
  labelKey: 'import_pocket',
  extensions: ['csv', 'zip'],
  recognise: (content) => tablesOf(content).length > 0,
  parse(content) {
    const articles: ImportedArticle[] = [];
    const bad: BadRow[] = [];
    for (const { text } of tablesOf(content)) {
      const parsed = readPart(text, bad);
      if (!parsed.ok) return parsed;
      articles.push(...parsed.value);
    }
    return success(articlesOf(articles, bad));
  },
};

function tablesOf(content: FileContent): readonly { readonly text: string }[] {
  if (content.kind === 'archive') {
    return content.entries.filter(({ name, text }) => PART.test(name) && isList(text));
  }
  return content.kind === 'text' && isList(content.text) ? [content] : [];
}

function isList(text: string): boolean {
  const columns = columnsOf(text);
  return ['title', 'url', 'time_added', 'status'].every((name) => columns.includes(name));
}

function readPart(text: string, bad: BadRow[]): Result<readonly ImportedArticle[]> {
  const table = readTable(text);
  if (!table.ok) return table;
  bad.push(...table.value.bad);
  return success(table.value.rows.flatMap((row) => articleOf(row, bad)));
}

function articleOf({ place, cell }: TableRow, bad: BadRow[]): ImportedArticle[] {
  const url = addressOf(cell('url'));
  if (url === null) {
    bad.push(badRow(place, 'no-address'));
    return [];
  }
  // Pocket writes the address where it knows no title.
  const title = lineOf(cell('title'));
  return [
    importedArticle({
      place,
      url,
      fields: title === null || title === cell('url') ? {} : { headline: title },
      tags: tagsIn(cell('tags'), '|'),
      status: cell('status').trim() === 'archive' ? 'archived' : 'to-read',
      savedAt: instantOfSeconds(cell('time_added')),
    }),
  ];
}
