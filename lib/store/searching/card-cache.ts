import type { Id } from '@/lib/base/id';
import type { ArticleCard } from '@/lib/library/saved-article';
import type { Reading } from '../schema';

/** Cards kept: some megabytes. Reading one takes as long as finding ten. */
const CAPACITY = 2000;

/** The cards read last. */
export type CardCache = {
  /** Those of all these articles; null = some are not kept. */
  all(ids: readonly Id[]): readonly ArticleCard[] | null;
  /** Within a transaction that has the cards; undefined = there is none. */
  read(transaction: Reading, id: Id): Promise<ArticleCard | undefined>;
  /** They were written: they are read again. */
  noteChanged(ids: readonly Id[]): void;
};

export function createCardCache(capacity: number = CAPACITY): CardCache {
  const cards = new Map<Id, ArticleCard>();
  /** Raised at each change: a card read before it is not kept after it. */
  let changes = 0;
  return {
    all(ids) {
      const known = ids.map((id) => cards.get(id)).filter((card) => card !== undefined);
      return known.length === ids.length ? known : null;
    },
    async read(transaction, id) {
      const known = cards.get(id);
      if (known !== undefined) return known;
      const before = changes;
      const card = await transaction.objectStore('cards').get(id);
      if (card !== undefined && before === changes) {
        cards.set(id, card);
        const [oldest] = cards.keys();
        if (cards.size > capacity && oldest !== undefined) cards.delete(oldest);
      }
      return card;
    },
    noteChanged(ids) {
      changes++;
      for (const id of ids) cards.delete(id);
    },
  };
}
