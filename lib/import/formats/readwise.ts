import { success } from '@/lib/base/result';
import type { BadRow } from '@/lib/library/bad-row';
import { articlesOf, type ImportFormat } from '../format';
import { badRow, type ImportedArticle, importedArticle, importedQuote } from '../imported-article';
import { columnsOf, readTable, type TableRow } from '../table';
import { addressOf, instantOfText, lineOf, tagsIn, uniqueLines } from '../values';

/**
 * Highlights of Readwise: its own export (`Book Title`, …) and the table that it imports, which other tools write
 * (`Highlight,Title,Author,URL,Note,Location,Date`). A tag stands in the note as `.tag`.
 */
export const readwiseFormat: ImportFormat = {
  id: 'readwise',
  labelKey: 'import_readwise',
  extensions: ['csv'],
  recognise(content) {
    if (content.kind !== 'text') return false;
    const columns = columnsOf(content.text);
    return (
      columns.includes('Highlight') && (columns.includes('Title') || columns.includes('Book Title'))
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
  const url = addressOf(cell('URL') || cell('Source URL'));
  const exact = cell('Highlight').trim();
  if (url === null || exact === '') {
    bad.push(badRow(place, url === null ? 'no-address' : 'no-quote'));
    return [];
  }
  const created = instantOfText(cell('Date') || cell('Highlighted at'));
  const { comment, tags } = noteOf(cell('Note'));
  const author = lineOf(cell('Author') || cell('Book Author'));
  const headline = lineOf(cell('Title') || cell('Book Title'));
  return [
    importedArticle({
      place,
      url,
      fields: {
        ...(headline === null ? {} : { headline }),
        ...(author === null ? {} : { authors: [{ name: author }] }),
      },
      tags: tagsIn(cell('Document tags'), ','),
      savedAt: created,
      quotes: [
        importedQuote({
          exact,
          comment,
          tags: uniqueLines([...tags, ...tagsIn(cell('Tags'), ',')]),
          created,
        }),
      ],
    }),
  ];
}

/** Words of a note that begin with a dot are tags. https://docs.readwise.io/readwise/docs/faqs/tagging */
function noteOf(note: string): { readonly comment: string; readonly tags: readonly string[] } {
  const tags = [...note.matchAll(/(?<=^|\s)\.([^\s.,;:!?]+)(?=\s|$)/gu)].map(([, tag = '']) => tag);
  const comment = note.replace(/(?<=^|\s)\.[^\s.,;:!?]+(?=\s|$)[ \t]?/gu, '').trim();
  return { comment, tags };
}
