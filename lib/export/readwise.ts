import type { Annotation } from '@/lib/annotation/annotation';
import { commentOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { WholeFormat } from './format';
import { wantedAnnotations } from './record-parts';
import { csvLines } from './write-csv';

const HEADER = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * Readwise's CSV, https://readwise.io/import_bulk: only what is highlighted, exactly as it stands, without a guard for
 * spreadsheets and without a byte order mark before the header.
 */
export const readwiseFormat: WholeFormat = {
  kind: 'whole',
  id: 'readwise',
  group: 'table',
  labelKey: 'formatReadwise',
  hintKey: 'hintReadwise',
  extension: 'csv',
  mimeType: 'text/csv',
  isText: true,
  async *serialize(records, options) {
    const writing = { delimiter: ',', isGuarded: false } as const;
    yield csvLines([HEADER], writing);
    for await (const record of records) {
      yield csvLines(
        wantedAnnotations(record, options).map((annotation, index) =>
          rowOf(record, annotation, index + 1),
        ),
        writing,
      );
    }
  },
};

function rowOf(
  { saved: { article } }: ArticleRecord,
  annotation: Annotation,
  location: number,
): readonly (string | number)[] {
  return [
    quoteOf(annotation),
    article.headline,
    article.authors.map(({ name }) => name).join(', '),
    article.url,
    noteOf(annotation),
    location,
    annotation.created.replace('T', ' ').slice(0, 'YYYY-MM-DD HH:mm:ss'.length),
  ];
}

/** Tags are words with a dot in front, before the note itself. */
function noteOf(annotation: Annotation): string {
  const tags = tagsOf(annotation).map((tag) => `.${tag.trim().replace(/\s+/g, '-')}`);
  return [tags.join(' '), commentOf(annotation)].filter((part) => part !== '').join('\n');
}
