import { uniqueTags } from '@/lib/annotation/create-annotation';
import type { Article, ArticleFieldName, FieldOrigin } from '@/lib/article/article';
import type { ArticleEdits, SavedArticle } from './saved-article';

/** The article with corrected fields; each one corrected has the origin `person`. */
export function withCorrections(article: Article, fields: ArticleEdits['fields']): Article {
  if (fields === undefined) return article;
  const corrected = Object.keys(fields) as ArticleFieldName[];
  const origins = Object.fromEntries(corrected.map((name) => [name, 'person' as FieldOrigin]));
  return { ...article, ...fields, origins: { ...article.origins, ...origins } };
}

/**
 * The fields of a new capture of a known page, except those that the person corrected: these stay as they are.
 */
export function mergeCapturedFields(known: Article, captured: Article): Article {
  const kept = Object.entries(known.origins)
    .filter(([, origin]) => origin === 'person')
    .map(([name]) => name as ArticleFieldName);
  const fields = Object.fromEntries(kept.map((name) => [name, known[name]]));
  return withCorrections(captured, fields);
}

/** The saved article with a person's edits; `updatedAt` tells when. */
export function withArticleEdits(
  saved: SavedArticle,
  edits: ArticleEdits,
  now: string,
): SavedArticle {
  return {
    ...saved,
    article: withCorrections(saved.article, edits.fields),
    tags: edits.tags === undefined ? saved.tags : uniqueTags(edits.tags),
    comment: edits.comment ?? saved.comment,
    status: edits.status ?? saved.status,
    updatedAt: now,
  };
}
