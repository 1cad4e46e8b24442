import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type { LibraryPage, TagCount } from '@/lib/library/operations';
import type { ViewSurroundings } from './surroundings';
import { createRerun } from './turns';

/** Rows read at first, and more at each step. */
const PAGE_SIZE = 50;

/** The library as a list: search, choose, delete. */
export type LibraryModel = {
  readonly words: ReadonlySignal<string>;
  /** Null = any. */
  readonly tag: ReadonlySignal<string | null>;
  /** Null = not read yet. */
  readonly page: ReadonlySignal<LibraryPage | null>;
  /** Most used first. */
  readonly tags: ReadonlySignal<readonly TagCount[]>;
  readonly selected: ReadonlySignal<ReadonlySet<Id>>;
  readonly failure: ReadonlySignal<Failure | null>;
  search(words: string, tag: string | null): Promise<void>;
  more(): Promise<void>;
  toggle(id: Id): void;
  clearSelection(): void;
  /** To the trash. Gives those that went there. */
  remove(ids: readonly Id[]): Promise<readonly Id[]>;
  restore(ids: readonly Id[]): Promise<void>;
};

export function createLibraryModel(around: ViewSurroundings): LibraryModel {
  const { request } = around;
  const words = signal('');
  const tag = signal<string | null>(null);
  const limit = signal(PAGE_SIZE);
  const page = signal<LibraryPage | null>(null);
  const tags = signal<readonly TagCount[]>([]);
  const selected = signal<ReadonlySet<Id>>(new Set());
  const failure = signal<Failure | null>(null);

  const read = createRerun(async () => {
    const query = { words: words.value, tag: tag.value, offset: 0, limit: limit.value };
    const [listed, counted] = await Promise.all([
      request('library.list', query),
      request('library.tags', {}),
    ]);
    batch(() => {
      failure.value = listed.ok ? null : listed.failure;
      if (listed.ok) page.value = listed.value;
      if (counted.ok) tags.value = counted.value;
    });
  });
  around.onEvent('library.changed', () => void read(), around.signal);

  /** One after another, so that each is its own small transaction; gives those that worked. */
  const forEach = async (name: 'article.remove' | 'article.restore', ids: readonly Id[]) => {
    const done: Id[] = [];
    for (const id of ids) {
      const answer = await request(name, { id });
      if (answer.ok) done.push(id);
      else failure.value = answer.failure;
    }
    return done;
  };

  return {
    words,
    tag,
    page,
    tags,
    selected,
    failure,
    async search(wantedWords, wantedTag) {
      batch(() => {
        words.value = wantedWords;
        tag.value = wantedTag;
        limit.value = PAGE_SIZE;
      });
      await read();
    },
    async more() {
      limit.value += PAGE_SIZE;
      await read();
    },
    toggle(id) {
      const changed = new Set(selected.value);
      if (!changed.delete(id)) changed.add(id);
      selected.value = changed;
    },
    clearSelection() {
      selected.value = new Set();
    },
    async remove(ids) {
      const removed = await forEach('article.remove', ids);
      selected.value = new Set([...selected.value].filter((id) => !removed.includes(id)));
      return removed;
    },
    async restore(ids) {
      await forEach('article.restore', ids);
    },
  };
}
