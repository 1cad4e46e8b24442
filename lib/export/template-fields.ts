import type { Annotation } from '@/lib/annotation/annotation';
import { commentOf, labelIdOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { blockIdOf } from './annotations-markdown';
import type { ExportOptions } from './format';
import {
  accessedAt,
  currentBodyOf,
  currentVersionOf,
  dayOf,
  wantedAnnotations,
} from './record-parts';
import { structuralToMarkdown } from './structural-markdown';

/** What a template may name: text, lists of text, and the list of annotations. */
export type TemplateFields = ReturnType<typeof templateFieldsOf>;

export function templateFieldsOf(record: ArticleRecord, options: ExportOptions) {
  const { saved } = record;
  const { article } = saved;
  const body = currentBodyOf(record);
  return {
    headline: article.headline,
    url: article.url,
    authors: article.authors.map(({ name }) => name),
    publisher: article.publisher?.name ?? '',
    source: article.source ?? '',
    section: article.section ?? '',
    description: article.description ?? '',
    language: article.language ?? '',
    keywords: [...article.keywords],
    published: article.published ?? '',
    published_day: dayOf(article.published) ?? '',
    modified: article.modified ?? '',
    saved: saved.savedAt,
    accessed: accessedAt(record),
    sha256: currentVersionOf(record)?.sha256 ?? '',
    id: saved.id,
    tags: options.annotations ? [...saved.tags] : [],
    comment: options.annotations ? saved.comment : '',
    text: body?.text ?? '',
    markdown: structuralToMarkdown(body?.html ?? ''),
    exported: options.exportedAt,
    annotations: wantedAnnotations(record, options).map((annotation) =>
      annotationFields(annotation, options),
    ),
  };
}

function annotationFields(annotation: Annotation, { labelName }: ExportOptions) {
  const label = labelIdOf(annotation);
  return {
    quote: quoteOf(annotation),
    comment: commentOf(annotation),
    label: label === null ? '' : labelName(label),
    tags: [...tagsOf(annotation)],
    created: annotation.created,
    modified: annotation.modified,
    id: annotation.id,
    block: blockIdOf(annotation),
  };
}
