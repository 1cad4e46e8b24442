import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import { type Facts, factsOf } from '@/lib/library/query/facts';
import type { LibraryConnection } from '../open-library';
import { read } from '../transact';

const scope = { stores: ['cards'] } as const;

/** The facts of every article outside the trash, read from the cards when first needed, then kept up. */
export type FactsTable = {
  /** By id, in no order. */
  all(): Promise<Result<ReadonlyMap<Id, Facts>>>;
  /** Their cards were written: they are read again at the next need. */
  noteChanged(ids: readonly Id[]): void;
};

export function createFactsTable(connection: LibraryConnection): FactsTable {
  const changed = new Set<Id>();
  const shared = new Map<string, string>();
  const intern = (value: string) => {
    const known = shared.get(value);
    if (known === undefined) shared.set(value, value);
    return known ?? value;
  };
  let table: Map<Id, Facts> | null = null;
  let loading: Promise<Result<ReadonlyMap<Id, Facts>>> | null = null;

  const load = () =>
    read(
      connection,
      async (transaction) => {
        const store = transaction.objectStore('cards');
        if (table === null) {
          changed.clear();
          const loaded = new Map<Id, Facts>();
          for (const card of await store.getAll()) loaded.set(card.id, factsOf(card, intern));
          table = loaded;
        }
        const ids = [...changed];
        changed.clear();
        const cards = await Promise.all(ids.map((id) => store.get(id)));
        for (const [index, id] of ids.entries()) {
          const card = cards[index];
          if (card === undefined) table.delete(id);
          else table.set(id, factsOf(card, intern));
        }
        return success<ReadonlyMap<Id, Facts>>(table);
      },
      scope,
    );

  return {
    all() {
      if (table !== null && changed.size === 0) return Promise.resolve(success(table));
      loading ??= load().finally(() => {
        loading = null;
      });
      return loading;
    },
    noteChanged(ids) {
      for (const id of ids) changed.add(id);
    },
  };
}
