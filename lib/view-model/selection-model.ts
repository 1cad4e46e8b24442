import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type { BulkEdits } from '@/lib/library/searching';
import type { ViewSurroundings } from './surroundings';

/** Articles chosen from the list, and what is done to all of them. */
export type SelectionModel = {
  readonly selected: ReadonlySignal<ReadonlySet<Id>>;
  readonly failure: ReadonlySignal<Failure | null>;
  toggle(id: Id): void;
  select(ids: readonly Id[]): void;
  clear(): void;
  /** Gives those that were changed; none = it failed, and `failure` tells why. */
  edit(ids: readonly Id[], edits: BulkEdits): Promise<readonly Id[]>;
  /** To the trash. */
  remove(ids: readonly Id[]): Promise<readonly Id[]>;
  restore(ids: readonly Id[]): Promise<readonly Id[]>;
};

export function createSelectionModel({ request }: ViewSurroundings): SelectionModel {
  const selected = signal<ReadonlySet<Id>>(new Set());
  const failure = signal<Failure | null>(null);

  const told = (answer: Awaited<ReturnType<typeof request<'articles.remove'>>>) => {
    failure.value = answer.ok ? null : answer.failure;
    return answer.ok ? answer.value : [];
  };

  return {
    selected,
    failure,
    toggle(id) {
      const changed = new Set(selected.value);
      if (!changed.delete(id)) changed.add(id);
      selected.value = changed;
    },
    select(ids) {
      selected.value = new Set(ids);
    },
    clear() {
      selected.value = new Set();
    },
    edit: async (ids, edits) => told(await request('articles.update', { ids, edits })),
    async remove(ids) {
      const removed = told(await request('articles.remove', { ids }));
      selected.value = new Set([...selected.value].filter((id) => !removed.includes(id)));
      return removed;
    },
    restore: async (ids) => told(await request('articles.restore', { ids })),
  };
}
