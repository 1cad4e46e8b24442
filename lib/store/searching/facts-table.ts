import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import { createShared, type Facts, factsOf } from '@/lib/library/query/facts';
import type { ArticleCard } from '@/lib/library/saved-article';
import type { LibraryConnection } from '../open-library';
import type { Reading } from '../schema';
import { read } from '../transact';

const scope = { stores: ['cards'] } as const;

/** Cards read at once while the table is made: others have their turn between. */
const BATCH = 500;

export type AllFacts = {
  readonly byId: ReadonlyMap<Id, Facts>;
  /** By the time of saving. */
  readonly newestFirst: readonly Facts[];
};

/** The facts of every article outside the trash, read from the cards when first needed, then kept up. */
export type FactsTable = {
  all(): Promise<Result<AllFacts>>;
  /** Those of all these articles; null = some of them are to be read. */
  known(ids: readonly Id[]): readonly Facts[] | null;
  /** Their cards were written: they are read again at the next need. */
  noteChanged(ids: readonly Id[]): void;
};

export function createFactsTable(connection: LibraryConnection): FactsTable {
  const changed = new Set<Id>();
  const shared = createShared();
  let byId: Map<Id, Facts> | null = null;
  let newestFirst: readonly Facts[] | null = null;
  let loading: Promise<Result<AllFacts>> | null = null;

  const readAll = async (): Promise<Result<Map<Id, Facts>>> => {
    const table = new Map<Id, Facts>();
    const next = { range: null as IDBKeyRange | null };
    for (;;) {
      const cards = await readBatch(connection, next.range);
      if (!cards.ok) return cards;
      for (const card of cards.value) table.set(card.id, factsOf(card, shared));
      const last = cards.value.at(-1);
      if (cards.value.length < BATCH || last === undefined) return success(table);
      next.range = IDBKeyRange.lowerBound(last.id, true);
    }
  };

  const readChanged = async (
    transaction: Reading,
    { table, ids }: { readonly table: Map<Id, Facts>; readonly ids: Id[] },
  ) => {
    ids.push(...changed);
    changed.clear();
    const cards = await Promise.all(ids.map((id) => transaction.objectStore('cards').get(id)));
    for (const [index, id] of ids.entries()) {
      const card = cards[index];
      if (card === undefined) table.delete(id);
      else table.set(id, factsOf(card, shared));
    }
    newestFirst = null;
    return success(table);
  };

  const load = async (): Promise<Result<AllFacts>> => {
    if (byId === null) {
      const table = await readAll();
      if (!table.ok) return table;
      byId = table.value;
    }
    const table = byId;
    if (changed.size > 0) {
      const ids: Id[] = [];
      const reading = (transaction: Reading) => readChanged(transaction, { table, ids });
      const kept = await read(connection, reading, scope);
      if (!kept.ok) {
        for (const id of ids) changed.add(id);
        return kept;
      }
    }
    newestFirst ??= [...table.values()].sort((a, b) => (a.savedAt > b.savedAt ? -1 : 1));
    return success({ byId: table, newestFirst });
  };

  return {
    async all() {
      for (;;) {
        const isRead = loading === null && changed.size === 0;
        if (isRead && byId !== null && newestFirst !== null) {
          return success({ byId, newestFirst });
        }
        loading ??= load().finally(() => {
          loading = null;
        });
        const loaded = await loading;
        // What was changed meanwhile may be what is asked for.
        if (!loaded.ok || changed.size === 0) return loaded;
      }
    },
    known(ids) {
      const table = byId;
      if (table === null || loading !== null || ids.some((id) => changed.has(id))) return null;
      const known = ids.map((id) => table.get(id)).filter((facts) => facts !== undefined);
      return known.length === ids.length ? known : null;
    },
    noteChanged(ids) {
      for (const id of ids) changed.add(id);
    },
  };
}

function readBatch(
  connection: LibraryConnection,
  range: IDBKeyRange | null,
): Promise<Result<readonly ArticleCard[]>> {
  return read(
    connection,
    async (transaction) => success(await transaction.objectStore('cards').getAll(range, BATCH)),
    scope,
  );
}
