import type { Annotation } from '@/lib/annotation/annotation';
import { commentOf, labelIdOf, quoteOf, spanOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { ExportOptions } from './format';
import { currentVersionOf, wantedAnnotations } from './record-parts';

type Cell = string | number | null;

/** What a row tells of the article, then of the annotation: column names and their values. */
const articleColumns: Readonly<
  Record<string, (record: ArticleRecord, options: ExportOptions) => Cell>
> = {
  article_id: ({ saved }) => saved.id,
  headline: ({ saved }) => saved.article.headline,
  url: ({ saved }) => saved.article.url,
  publisher: ({ saved }) => saved.article.publisher?.name ?? null,
  source: ({ saved }) => saved.article.source,
  authors: ({ saved }) => saved.article.authors.map(({ name }) => name).join('; '),
  published: ({ saved }) => saved.article.published,
  modified: ({ saved }) => saved.article.modified,
  section: ({ saved }) => saved.article.section,
  language: ({ saved }) => saved.article.language,
  keywords: ({ saved }) => saved.article.keywords.join('; '),
  article_tags: ({ saved }, { annotations }) => (annotations ? saved.tags.join('; ') : null),
  article_comment: ({ saved }, { annotations }) => (annotations ? saved.comment : null),
  status: ({ saved }, { annotations }) => (annotations ? saved.status : null),
  saved: ({ saved }) => saved.savedAt,
  accessed: (record) => currentVersionOf(record)?.capturedAt ?? null,
  sha256: (record) => currentVersionOf(record)?.sha256 ?? null,
};

const annotationColumns: Readonly<
  Record<string, (annotation: Annotation, options: ExportOptions) => Cell>
> = {
  highlight_id: ({ id }) => id,
  label: (annotation, { labelName }) => {
    const label = labelIdOf(annotation);
    return label === null ? null : labelName(label);
  },
  quote: quoteOf,
  comment: commentOf,
  tags: (annotation) => tagsOf(annotation).join('; '),
  created: ({ created }) => created,
  edited: ({ modified }) => modified,
  start: (annotation) => spanOf(annotation)?.start ?? null,
  end: (annotation) => spanOf(annotation)?.end ?? null,
};

/** The header row: what was marked first, then where it stands. */
export const tableHeader: readonly string[] = [
  ...Object.keys(annotationColumns),
  ...Object.keys(articleColumns),
];

/** A row for each annotation; an article without one has a row of its own, so that none is missing. */
export function tableRows(
  record: ArticleRecord,
  options: ExportOptions,
): readonly (readonly Cell[])[] {
  const article = Object.values(articleColumns).map((cell) => cell(record, options));
  const annotations = wantedAnnotations(record, options);
  const columns = Object.values(annotationColumns);
  if (annotations.length === 0) return [[...columns.map(() => null), ...article]];
  return annotations.map((annotation) => [
    ...columns.map((cell) => cell(annotation, options)),
    ...article,
  ]);
}
