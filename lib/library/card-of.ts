import type { Annotation } from '@/lib/annotation/annotation';
import { commentOf, labelIdOf, spanOf, tagsOf } from '@/lib/annotation/annotation-parts';
import { DEFAULT_LABEL_ID } from '@/lib/annotation/label';
import type { ArticleCard, SavedArticle } from './saved-article';

type CardParts = {
  /** Those outside the trash. */
  readonly annotations: readonly Annotation[];
  readonly textLength: number;
};

/** The list row of a saved article. */
export function cardOf(saved: SavedArticle, { annotations, textLength }: CardParts): ArticleCard {
  const { article } = saved;
  return {
    id: saved.id,
    headline: article.headline,
    url: article.url,
    publisher: article.publisher?.name ?? null,
    source: article.source,
    section: article.section,
    authors: article.authors.map((author) => author.name),
    published: article.published,
    language: article.language,
    tags: saved.tags,
    status: saved.status,
    starred: saved.starred,
    savedAt: saved.savedAt,
    trashedAt: saved.trashedAt,
    annotationCount: annotations.length,
    labels: labelCounts(annotations),
    annotationTags: [...new Set(annotations.flatMap(tagsOf))],
    hasComment:
      saved.comment !== '' || annotations.some((annotation) => commentOf(annotation) !== ''),
    unplacedCount: annotations.filter((annotation) => spanOf(annotation) === null).length,
    textLength,
  };
}

function labelCounts(annotations: readonly Annotation[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const annotation of annotations) {
    const id = labelIdOf(annotation) ?? DEFAULT_LABEL_ID;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}
