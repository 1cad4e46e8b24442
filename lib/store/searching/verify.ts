import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { Facts } from '@/lib/library/query/facts';
import { fieldsOf, noFields, type SearchFields } from '@/lib/search/document';
import { type FilterTest, fitsDocument } from '@/lib/search/fits-document';
import { everyLeaf, type Plan, type QueryPlan } from '@/lib/search/plan';
import type { DocumentIds } from '@/lib/search/segment';
import type { LibraryConnection } from '../open-library';
import type { Reading } from '../schema';
import { read } from '../transact';
import type { TextCache } from './text-cache';

const scope = { stores: ['texts', 'articles', 'annotations'] } as const;

/** Whether what the index found has to be compared with the words themselves. */
export function needsComparing({ plan }: QueryPlan): boolean {
  return everyLeaf(plan).some(({ isExact }) => !isExact);
}

/** Where the words are. */
export type Searched = { readonly connection: LibraryConnection; readonly texts: TextCache };

type Around = { readonly facts: ReadonlyMap<Id, Facts>; readonly filterTest: FilterTest };

/** Which of the documents truly fit; in their order. */
export function verify(
  { connection, texts }: Searched,
  documents: readonly DocumentIds[],
  { plan, places, ...around }: QueryPlan & Around,
): Promise<Result<readonly boolean[]>> {
  const fits = (articleId: Id, fields: SearchFields) => {
    const facts = around.facts.get(articleId) ?? null;
    return fitsDocument(plan, { fields, facts }, { places, filterTest: around.filterTest });
  };
  // Words found in the text are found in the whole; a negation may fit the text and not the whole.
  const isTextEnough = !hasNegation(plan) && (places.length === 0 || places.includes('text'));
  return read(
    connection,
    async (transaction) => {
      const verdicts = documents.map(async ({ articleId, versionId }) => {
        if (isTextEnough) {
          const text = await texts.read(transaction, versionId);
          if (text === undefined) return false;
          if (fits(articleId, { ...noFields, text: [text] })) return true;
        }
        const fields = await readFields({ transaction, texts }, { articleId, versionId });
        return fields !== null && fits(articleId, fields);
      });
      return success(await Promise.all(verdicts));
    },
    scope,
  );
}

/** Everything that is searched of an article; null = it is gone. */
async function readFields(
  { transaction, texts }: { readonly transaction: Reading; readonly texts: TextCache },
  { articleId, versionId }: DocumentIds,
): Promise<SearchFields | null> {
  const [saved, text, annotations] = await Promise.all([
    transaction.objectStore('articles').get(articleId),
    texts.read(transaction, versionId),
    transaction.objectStore('annotations').index('articleId').getAll(articleId),
  ]);
  if (saved === undefined) return null;
  return fieldsOf({
    saved,
    text: text ?? '',
    annotations: annotations
      .filter(({ trashedAt }) => trashedAt === null)
      .map(({ annotation }) => annotation),
  });
}

function hasNegation(plan: Plan): boolean {
  if (plan.kind === 'not') return true;
  return (plan.kind === 'and' || plan.kind === 'or') && plan.parts.some(hasNegation);
}
