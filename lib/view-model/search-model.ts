import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type {
  Completion,
  Facets,
  SearchOrder,
  SearchPage,
  SearchRow,
} from '@/lib/library/searching';
import type { ViewSurroundings } from './surroundings';
import { createRerun, createTurns } from './turns';

/** Rows of one page of the list: some screens, so that scrolling asks seldom and drops early. */
export const PAGE_ROWS = 100;
/** Pages kept with their rows; the others are read again when they come near. */
const KEPT_PAGES = 5;
/** The most that the background gives at once. */
const MAX_IDS = 10_000;

/** What was found, without its rows. */
export type Found = Omit<SearchPage, 'rows'>;

export type SearchModel = {
  readonly query: ReadonlySignal<string>;
  readonly order: ReadonlySignal<SearchOrder>;
  /** Null = nothing was read yet. */
  readonly found: ReadonlySignal<Found | null>;
  /** Rows by the number of their page, for the pages near what is looked at. */
  readonly pages: ReadonlySignal<ReadonlyMap<number, readonly SearchRow[]>>;
  readonly facets: ReadonlySignal<Facets | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  search(query: string, order?: SearchOrder): Promise<void>;
  /** Reads a page of rows that comes into view. */
  need(page: number): Promise<void>;
  complete(query: string, caret: number): Promise<readonly Completion[]>;
  /** All that were found, in their order, up to ten thousand. */
  allIds(): Promise<readonly Id[]>;
};

/** Search and its result, of which only what is looked at is held. */
export function createSearchModel(around: ViewSurroundings): SearchModel {
  const { request } = around;
  const query = signal('');
  const order = signal<SearchOrder>('saved');
  const found = signal<Found | null>(null);
  const pages = signal<ReadonlyMap<number, readonly SearchRow[]>>(new Map());
  const facets = signal<Facets | null>(null);
  const failure = signal<Failure | null>(null);
  const nextFacets = createTurns();

  const wishFor = (page: number) => ({
    query: query.value,
    order: order.value,
    offset: page * PAGE_ROWS,
    limit: PAGE_ROWS,
    snippets: query.value.trim() !== '',
  });

  const readFacets = async () => {
    const isLatest = nextFacets();
    const counted = await request('library.facets', { query: query.value });
    if (counted.ok && isLatest()) facets.value = counted.value;
  };

  /** The first page, and those that were in view, anew. */
  const read = createRerun(async () => {
    const asked = query.value;
    const numbers = [...new Set([0, ...pages.value.keys()])];
    const answers = await Promise.all(
      numbers.map((page) => request('library.search', wishFor(page))),
    );
    if (asked !== query.value) return;
    const [first] = answers;
    batch(() => {
      if (first === undefined || !first.ok) {
        failure.value = first === undefined ? null : first.failure;
        return;
      }
      failure.value = null;
      const { rows: _rows, ...rest } = first.value;
      if (rest.fault !== null) {
        // A query that cannot be read yet leaves what was found before it.
        found.value = { ...(found.value ?? rest), fault: rest.fault };
        return;
      }
      found.value = rest;
      pages.value = new Map(
        answers.flatMap((answer, index) =>
          answer.ok ? [[numbers[index] ?? 0, answer.value.rows] as const] : [],
        ),
      );
    });
    if (found.value?.fault === null) void readFacets();
  });
  around.onEvent('library.changed', () => void read(), around.signal);

  return {
    query,
    order,
    found,
    pages,
    facets,
    failure,
    async search(words, wanted) {
      batch(() => {
        const isSame = query.value === words && (wanted ?? order.value) === order.value;
        query.value = words;
        if (wanted !== undefined) order.value = wanted;
        if (!isSame) pages.value = new Map([...pages.value].filter(([page]) => page === 0));
      });
      await read();
    },
    async need(page) {
      if (pages.value.has(page)) return;
      const wish = wishFor(page);
      const answer = await request('library.search', wish);
      const isStill = query.value === wish.query && order.value === wish.order;
      if (!answer.ok || !isStill || answer.value.fault !== null) return;
      const near = [...pages.value]
        .sort(([a], [b]) => Math.abs(a - page) - Math.abs(b - page))
        .slice(0, KEPT_PAGES - 1);
      pages.value = new Map([...near, [page, answer.value.rows]]);
    },
    async complete(words, caret) {
      const offered = await request('library.complete', { query: words, caret });
      return offered.ok ? offered.value : [];
    },
    async allIds() {
      const wish = { ...wishFor(0), limit: MAX_IDS, snippets: false };
      const answer = await request('library.search', wish);
      return answer.ok ? answer.value.rows.map(({ card }) => card.id) : [];
    },
  };
}
