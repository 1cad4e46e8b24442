import { type Result, success } from '@/lib/base/result';
import type { Leaf } from '@/lib/search/plan';
import { closeness } from '@/lib/search/score';
import { spread } from '@/lib/search/snippets';
import type { Scored } from '@/lib/search/top-hits';
import { read } from '../transact';
import type { Ranking } from './rank';
import type { Searched } from './verify';

/** Hits among which the closeness of the words decides: what a person looks at first. */
export const CLOSE_LOOK = 20;

/** The hits with the first of them in a new order: where the words stand close together comes first. */
export function orderByCloseness(
  { connection, texts }: Searched,
  hits: readonly Scored[],
  { leaves, ranking }: { readonly leaves: readonly Leaf[]; readonly ranking: Ranking },
): Promise<Result<readonly Scored[]>> {
  const first = hits.slice(0, CLOSE_LOOK);
  const least = leaves.reduce((sum, { units }) => sum + units.length, 0);
  return read(
    connection,
    async (transaction) => {
      const found = await Promise.all(
        first.map((hit) => texts.read(transaction, ranking.idsOf(hit).versionId)),
      );
      const closer = first.map((hit, index) => {
        const text = found[index];
        const width = text === undefined ? null : spread(text, leaves);
        return { hit, score: hit.score * (width === null ? 1 : closeness(width, least)) };
      });
      closer.sort((a, b) => b.score - a.score);
      return success([...closer.map(({ hit }) => hit), ...hits.slice(CLOSE_LOOK)]);
    },
    { stores: ['texts'] },
  );
}
