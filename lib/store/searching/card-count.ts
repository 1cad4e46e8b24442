import type { Reading } from '../schema';

/** How many articles there are outside the trash. Counted in the store it takes as long as there are many (Chromium). */
export type CardCount = {
  /** Within a transaction that has the cards. */
  read(transaction: Reading): Promise<number>;
  /** Some were written, or went: they are counted again at the next need. */
  noteChanged(): void;
};

export function createCardCount(): CardCount {
  let known: number | null = null;
  /** A count that began before a change is not kept after it. */
  let changes = 0;
  return {
    async read(transaction) {
      if (known !== null) return known;
      const before = changes;
      const count = await transaction.objectStore('cards').count();
      if (before === changes) known = count;
      return count;
    },
    noteChanged() {
      changes++;
      known = null;
    },
  };
}
