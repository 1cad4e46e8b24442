import type { Annotation } from '@/lib/annotation/annotation';
import { commentOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { Id } from '@/lib/base/id';
import type { Place } from '@/lib/library/query/query';
import type { SavedArticle } from '@/lib/library/saved-article';

/** An article as it is searched. */
export type SearchDocument = {
  readonly articleId: Id;
  readonly versionId: Id;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly fields: SearchFields;
};

/** What is written where; several texts of a field stay apart, so that no phrase runs over their ends. */
export type SearchFields = Readonly<Record<Place | 'names', readonly string[]>>;

export const noFields: SearchFields = {
  headline: [],
  names: [],
  tag: [],
  comment: [],
  quote: [],
  text: [],
};

export type DocumentParts = {
  readonly saved: SavedArticle;
  readonly text: string;
  /** Those outside the trash. */
  readonly annotations: readonly Annotation[];
};

export function documentOfArticle({ saved, text, annotations }: DocumentParts): SearchDocument {
  return {
    articleId: saved.id,
    versionId: saved.currentVersionId,
    savedAt: saved.savedAt,
    fields: fieldsOf({ saved, text, annotations }),
  };
}

export function fieldsOf({ saved, text, annotations }: DocumentParts): SearchFields {
  const { article } = saved;
  const names = [
    ...article.authors.map(({ name }) => name),
    article.publisher?.name,
    article.source,
    article.section,
    ...article.keywords,
  ];
  return {
    headline: [article.headline, ...present([article.description])],
    names: present(names),
    tag: [...saved.tags, ...annotations.flatMap(tagsOf)],
    comment: present([saved.comment, ...annotations.map(commentOf)]),
    quote: annotations.map(quoteOf),
    text: [text],
  };
}

function present(values: readonly (string | null | undefined)[]): readonly string[] {
  return values.filter(
    (value): value is string => value !== null && value !== undefined && value !== '',
  );
}
