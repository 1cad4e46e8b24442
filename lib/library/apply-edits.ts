import { uniqueTags } from '@/lib/annotation/create-annotation';
import { mergedTags, mergedText } from '@/lib/annotation/merge-edits';
import type { Article, ArticleFieldName, FieldOrigin } from '@/lib/article/article';
import type { ArticleEdits, SavedArticle } from './saved-article';
import type { BulkEdits } from './searching';

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
    tags: edits.tags === undefined ? saved.tags : uniqueTags(tagsAfter(saved, edits.tags, edits)),
    comment:
      edits.comment === undefined ? saved.comment : commentAfter(saved, edits.comment, edits),
    status: edits.status ?? saved.status,
    starred: edits.starred ?? saved.starred,
    updatedAt: now,
  };
}

/** What others wrote since the editor was opened stays, see `mergedText` and `mergedTags`. */
function commentAfter(saved: SavedArticle, to: string, { seen }: ArticleEdits): string {
  return mergedText(saved.comment, { seen: seen?.comment ?? saved.comment, to });
}

function tagsAfter(saved: SavedArticle, to: readonly string[], { seen }: ArticleEdits) {
  return mergedTags(saved.tags, { seen: seen?.tags ?? saved.tags, to });
}

/** The saved article after a change of many at once. */
export function withBulkEdits(saved: SavedArticle, edits: BulkEdits, now: string): SavedArticle {
  const removed = new Set(uniqueTags(edits.removeTags ?? []));
  const tags = [...saved.tags.filter((tag) => !removed.has(tag)), ...(edits.addTags ?? [])];
  const { status, starred } = edits;
  return withArticleEdits(
    saved,
    {
      tags,
      ...(status === undefined ? {} : { status }),
      ...(starred === undefined ? {} : { starred }),
    },
    now,
  );
}
