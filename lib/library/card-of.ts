import type { ArticleCard, SavedArticle } from './saved-article';

/** The list row of a saved article. `annotationCount`: those outside the trash. */
export function cardOf(
  saved: SavedArticle,
  counts: { readonly annotationCount: number; readonly textLength: number },
): ArticleCard {
  const { article } = saved;
  return {
    id: saved.id,
    headline: article.headline,
    url: article.url,
    publisher: article.publisher?.name ?? null,
    source: article.source,
    authors: article.authors.map((author) => author.name),
    published: article.published,
    language: article.language,
    tags: saved.tags,
    status: saved.status,
    savedAt: saved.savedAt,
    trashedAt: saved.trashedAt,
    ...counts,
  };
}
