import { success } from '@/lib/base/result';
import type { BadRow, RowPlace } from '@/lib/library/bad-row';
import { articlesOf, type ImportFormat } from '../format';
import { badRow, type ImportedArticle, importedArticle } from '../imported-article';
import { addressOf, instantOfSeconds, lineOf, listOf, recordOf, textOf, textsIn } from '../values';

/** The JSON of Karakeep (its `exporters.ts`): `{bookmarks: [{createdAt, title, tags, content, note, archived}], lists}`. */
export const karakeepFormat: ImportFormat = {
  id: 'karakeep',
  labelKey: 'import_karakeep',
  extensions: ['json'],
  recognise(content) {
    const file = content.kind === 'json' ? recordOf(content.data) : null;
    const bookmarks = file?.get('bookmarks');
    return (
      Array.isArray(bookmarks) &&
      (bookmarks.length === 0 || recordOf(bookmarks[0])?.has('content') === true)
    );
  },
  parse(content) {
    const file = content.kind === 'json' ? recordOf(content.data) : null;
    const bad: BadRow[] = [];
    const names = listNamesOf(file?.get('lists'));
    const articles = listOf(file?.get('bookmarks')).flatMap((bookmark, index) =>
      articleOf(bookmark, { names, bad, place: { unit: 'item', path: `bookmarks[${index}]` } }),
    );
    return success(articlesOf(articles, bad));
  },
};

type Reading = {
  readonly names: ReadonlyMap<string, string>;
  readonly bad: BadRow[];
  readonly place: RowPlace;
};

function articleOf(bookmark: unknown, { names, bad, place }: Reading): ImportedArticle[] {
  const record = recordOf(bookmark);
  const url = addressOf(recordOf(record?.get('content'))?.get('url'));
  if (record === null || url === null) {
    bad.push(badRow(place, record === null ? 'no-record' : 'no-address'));
    return [];
  }
  const headline = lineOf(record.get('title'));
  const lists = textsIn(record.get('lists')).flatMap((id) => names.get(id) ?? []);
  return [
    importedArticle({
      place,
      url,
      fields: headline === null ? {} : { headline },
      tags: [...textsIn(record.get('tags')), ...lists],
      comment: textOf(record.get('note')).trim(),
      status: record.get('archived') === true ? 'archived' : 'to-read',
      savedAt: instantOfSeconds(record.get('createdAt')),
    }),
  ];
}

/** Names of the lists that a person filled by hand; smart ones are searches. */
function listNamesOf(lists: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const list of listOf(lists).map(recordOf)) {
    const name = lineOf(list?.get('name'));
    if (name !== null && list?.get('type') === 'manual') names.set(textOf(list.get('id')), name);
  }
  return names;
}
