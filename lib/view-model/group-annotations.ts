import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { labelIdOf, tagsOf } from '@/lib/annotation/annotation-parts';
import { type Label, labelById } from '@/lib/annotation/label';
import type { ArticleCard } from '@/lib/library/saved-article';

export const groupings = ['article', 'tag', 'label'] as const;
export type Grouping = (typeof groupings)[number];

/** Annotations of one article, in the order given. */
export type ArticleAnnotations = {
  readonly card: ArticleCard;
  readonly records: readonly AnnotationRecord[];
};

/** `key`: id of the article or label, or the tag; null = without a tag. */
export type AnnotationGroup = {
  readonly key: string | null;
  readonly articles: readonly ArticleAnnotations[];
  readonly count: number;
};

type Listed = {
  readonly rows: readonly AnnotationRecord[];
  readonly cards: readonly ArticleCard[];
};

/**
 * Annotations by article, in the order of the list; by tag, in alphabetical order with those without one last; by label,
 * in the order of the labels. One with two tags stands under both.
 */
export function groupAnnotations(
  { rows, cards }: Listed,
  grouping: Grouping,
  labels: readonly Label[],
): readonly AnnotationGroup[] {
  const cardsById = new Map(cards.map((card) => [card.id, card]));
  const groups = new Map<string | null, AnnotationRecord[]>();
  for (const record of rows) {
    for (const key of keysOf(record, grouping, labels)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [record]);
      else known.push(record);
    }
  }
  return [...groups].sort(orderOf(grouping, labels)).map(([key, records]) => ({
    key,
    count: records.length,
    articles: byArticle(records, cardsById),
  }));
}

function keysOf(
  { articleId, annotation }: AnnotationRecord,
  grouping: Grouping,
  labels: readonly Label[],
): readonly (string | null)[] {
  if (grouping === 'article') return [articleId];
  if (grouping === 'label') return [labelById(labels, labelIdOf(annotation)).id];
  const tags = tagsOf(annotation);
  return tags.length === 0 ? [null] : tags;
}

type Entry = readonly [string | null, unknown];

function orderOf(grouping: Grouping, labels: readonly Label[]) {
  return ([a]: Entry, [b]: Entry): number => {
    if (grouping === 'article') return 0;
    if (grouping === 'label') {
      const placeOf = (key: string | null) => labels.findIndex(({ id }) => id === key);
      return placeOf(a) - placeOf(b);
    }
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return a.localeCompare(b);
  };
}

function byArticle(
  records: readonly AnnotationRecord[],
  cards: ReadonlyMap<string, ArticleCard>,
): readonly ArticleAnnotations[] {
  const found = new Map<string, AnnotationRecord[]>();
  for (const record of records) {
    const known = found.get(record.articleId);
    if (known === undefined) found.set(record.articleId, [record]);
    else known.push(record);
  }
  return [...found].flatMap(([id, own]) => {
    const card = cards.get(id);
    return card === undefined ? [] : [{ card, records: own }];
  });
}
