import { commentOf, quoteOf } from '@/lib/annotation/annotation-parts';
import { type Result, success } from '@/lib/base/result';
import { cardOfFacts, type Facts } from '@/lib/library/query/facts';
import type { ArticleCard } from '@/lib/library/saved-article';
import type { SearchRow, Snippet } from '@/lib/library/searching';
import type { Leaf } from '@/lib/search/plan';
import { FIELD } from '@/lib/search/postings';
import type { DocumentIds } from '@/lib/search/segment';
import { marksIn, passageOf } from '@/lib/search/snippets';
import type { LibraryConnection } from '../open-library';
import type { Reading } from '../schema';
import { read } from '../transact';
import type { FactsTable } from './facts-table';
import type { TextCache } from './text-cache';

/** Snippets of a row: enough to judge by, few enough for a list. */
const MAX_SNIPPETS = 3;

/** A hit with the fields in which words of the query stand. */
export type RowWish = DocumentIds & { readonly fields: number };

type RowParts = {
  readonly leaves: readonly Leaf[];
  readonly snippets: boolean;
  readonly facts: FactsTable;
  readonly texts: TextCache;
};

/** The rows of hits, in their order; without those that went meanwhile. */
export async function readRows(
  connection: LibraryConnection,
  wishes: readonly RowWish[],
  { leaves, snippets, facts, texts }: RowParts,
): Promise<Result<readonly SearchRow[]>> {
  const known = facts.known(wishes.map(({ articleId }) => articleId));
  if (known !== null && !snippets)
    return success(known.map((own) => rowOf(cardOfFacts(own), leaves, [])));
  return read(
    connection,
    async (transaction) => {
      const rows = wishes.map(async (wish, index): Promise<SearchRow | null> => {
        const [card, found] = await Promise.all([
          cardKnown(known?.[index]) ?? transaction.objectStore('cards').get(wish.articleId),
          snippets ? readSnippets({ transaction, texts }, wish, leaves) : [],
        ]);
        return card === undefined ? null : rowOf(card, leaves, found);
      });
      return success((await Promise.all(rows)).filter((row) => row !== null));
    },
    { stores: ['cards', 'articles', 'texts', 'annotations'] },
  );
}

const cardKnown = (facts: Facts | undefined) =>
  facts === undefined ? undefined : cardOfFacts(facts);

export function rowOf(
  card: ArticleCard,
  leaves: readonly Leaf[],
  snippets: readonly Snippet[],
): SearchRow {
  return {
    card,
    headlineMarks: leaves.length === 0 ? [] : marksIn(card.headline, leaves),
    snippets,
  };
}

/** What the person wrote and marked comes before the text. */
async function readSnippets(
  { transaction, texts }: { readonly transaction: Reading; readonly texts: TextCache },
  { articleId, versionId, fields }: RowWish,
  leaves: readonly Leaf[],
): Promise<readonly Snippet[]> {
  const has = (field: number) => (fields & field) !== 0;
  const [saved, annotations, text] = await Promise.all([
    has(FIELD.comment) ? transaction.objectStore('articles').get(articleId) : undefined,
    has(FIELD.comment | FIELD.quote)
      ? transaction.objectStore('annotations').index('articleId').getAll(articleId)
      : [],
    has(FIELD.text) ? texts.read(transaction, versionId) : undefined,
  ]);
  const live = annotations.filter(({ trashedAt }) => trashedAt === null);
  const candidates: readonly (Pick<Snippet, 'from' | 'annotationId'> & { text: string })[] = [
    { from: 'comment', annotationId: null, text: saved?.comment ?? '' },
    ...live.flatMap(({ id, annotation }) => [
      { from: 'comment' as const, annotationId: id, text: commentOf(annotation) },
      { from: 'quote' as const, annotationId: id, text: quoteOf(annotation) },
    ]),
    { from: 'text', annotationId: null, text: text ?? '' },
  ];
  const snippets: Snippet[] = [];
  for (const { text: said, ...origin } of candidates) {
    if (origin.from !== 'text' && snippets.length >= MAX_SNIPPETS - 1) continue;
    const passage = said === '' ? null : passageOf(said, leaves);
    if (passage !== null) snippets.push({ ...origin, ...passage });
  }
  return snippets;
}
