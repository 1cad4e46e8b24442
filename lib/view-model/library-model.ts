import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import { failed, type Result } from '@/lib/base/result';
import type { ImportCounts, LibraryPage, TagCount } from '@/lib/library/operations';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { ViewSurroundings } from './surroundings';

/** Rows read at first, and more at each step. */
const PAGE_SIZE = 50;

/** The library as a list: search, choose, delete, export, import. */
export type LibraryModel = {
  readonly words: ReadonlySignal<string>;
  /** Null = any. */
  readonly tag: ReadonlySignal<string | null>;
  readonly page: ReadonlySignal<LibraryPage | null>;
  readonly tags: ReadonlySignal<readonly TagCount[]>;
  readonly selected: ReadonlySignal<ReadonlySet<Id>>;
  readonly failure: ReadonlySignal<Failure | null>;
  search(words: string, tag: string | null): Promise<void>;
  more(): Promise<void>;
  toggle(id: Id): void;
  clearSelection(): void;
  remove(ids: readonly Id[]): Promise<boolean>;
  restore(ids: readonly Id[]): Promise<void>;
  /** `ids: null` = everything. */
  read(ids: readonly Id[] | null): Promise<Result<readonly ArticleRecord[]>>;
  import(records: readonly ArticleRecord[]): Promise<Result<ImportCounts>>;
};

export function createLibraryModel({
  request,
  onEvent,
  signal: ending,
}: ViewSurroundings): LibraryModel {
  const words = signal('');
  const tag = signal<string | null>(null);
  const limit = signal(PAGE_SIZE);
  const page = signal<LibraryPage | null>(null);
  const tags = signal<readonly TagCount[]>([]);
  const selected = signal<ReadonlySet<Id>>(new Set());
  const failure = signal<Failure | null>(null);

  const read = async () => {
    const query = { words: words.value, tag: tag.value, offset: 0, limit: limit.value };
    const [listed, counted] = await Promise.all([
      request('library.list', query),
      request('library.tags', {}),
    ]);
    // A later keystroke has asked again meanwhile.
    if (query.words !== words.value || query.tag !== tag.value) return;
    batch(() => {
      failure.value = listed.ok ? null : listed.failure;
      if (listed.ok) page.value = listed.value;
      if (counted.ok) tags.value = counted.value;
    });
  };
  onEvent('library.changed', () => void read(), ending);

  const inTurn = async (
    name: 'article.remove' | 'article.restore',
    ids: readonly Id[],
  ): Promise<boolean> => {
    const results = [];
    for (const id of ids) results.push(await request(name, { id }));
    const fault = results.find((result) => !result.ok);
    failure.value = fault === undefined || fault.ok ? null : fault.failure;
    return fault === undefined;
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
      selected.value = new Set([...selected.value].filter((id) => !ids.includes(id)));
      return inTurn('article.remove', ids);
    },
    async restore(ids) {
      await inTurn('article.restore', ids);
    },
    read: (ids) => request('library.read', { ids }),
    async import(records) {
      if (records.length === 0) return failed('import-not-backup', 'No articles in the file');
      const imported = await request('library.import', { records });
      await read();
      return imported;
    },
  };
}
