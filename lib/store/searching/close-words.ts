import { type Result, success } from '@/lib/base/result';
import type { Leaf } from '@/lib/search/plan';
import { closeness } from '@/lib/search/score';
import { spread } from '@/lib/search/snippets';
import type { Scored } from '@/lib/search/top-hits';
import type { LibraryConnection } from '../open-library';
import { read } from '../transact';
import type { Ranking } from './rank';

/** Hits among which the closeness of the words decides: what a person looks at first. */
export const CLOSE_LOOK = 20;

/** The hits with the first of them in a new order: where the words stand close together comes first. */
export function orderByCloseness(
  connection: LibraryConnection,
  hits: readonly Scored[],
  { leaves, ranking }: { readonly leaves: readonly Leaf[]; readonly ranking: Ranking },
): Promise<Result<readonly Scored[]>> {
  const first = hits.slice(0, CLOSE_LOOK);
  const least = leaves.reduce((sum, { units }) => sum + units.length, 0);
  return read(
    connection,
    async (transaction) => {
      const texts = await Promise.all(
        first.map((hit) => transaction.objectStore('texts').get(ranking.idsOf(hit).versionId)),
      );
      const closer = first.map((hit, index) => {
        const text = texts[index]?.text;
        const width = text === undefined ? null : spread(text, leaves);
        return { hit, score: hit.score * (width === null ? 1 : closeness(width, least)) };
      });
      closer.sort((a, b) => b.score - a.score);
      return success([...closer.map(({ hit }) => hit), ...hits.slice(CLOSE_LOOK)]);
    },
    { stores: ['texts'] },
  );
}
