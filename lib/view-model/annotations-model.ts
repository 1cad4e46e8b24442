import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '@/lib/base/id';
import type { AnnotationPage, AnnotationWish } from '@/lib/library/searching';
import { type AnnotationEditing, createAnnotationEditing } from './annotation-editing';
import type { Grouping } from './group-annotations';
import { createPlainReading } from './plain-reading';
import type { ViewSurroundings } from './surroundings';
import { createRerun } from './turns';

/** Annotations read at first, and more at each step. */
const STEP = 200;
/** The most that the background gives at once. */
const MAX_ROWS = 10_000;

/** What narrows the list. */
export type AnnotationFilter = Pick<AnnotationWish, 'query' | 'labelId' | 'tag'>;

/** All annotations across articles. */
export type AnnotationsModel = {
  readonly filter: ReadonlySignal<AnnotationFilter>;
  readonly grouping: ReadonlySignal<Grouping>;
  /** Null = not read yet. */
  readonly page: ReadonlySignal<AnnotationPage | null>;
  /** True = there are more than were read. */
  readonly hasMore: ReadonlySignal<boolean>;
  readonly failure: ReturnType<typeof createPlainReading>['failure'];
  readonly annotating: AnnotationEditing;
  read(changes?: Partial<AnnotationFilter>): Promise<void>;
  more(): Promise<void>;
  group(by: Grouping): void;
  /** Ids of all that the filter lets through, and of their articles; for an export. */
  all(): Promise<{ readonly annotationIds: ReadonlySet<Id>; readonly articleIds: readonly Id[] }>;
};

export function createAnnotationsModel(around: ViewSurroundings): AnnotationsModel {
  const filter = signal<AnnotationFilter>({ query: '', labelId: null, tag: null });
  const grouping = signal<Grouping>('article');
  const limit = signal(STEP);
  const page = signal<AnnotationPage | null>(null);
  const hasMore = signal(false);
  const isRead = signal(false);

  const look = createRerun(async () => {
    const wish = { ...filter.value, offset: 0, limit: limit.value };
    const listed = await around.request('library.annotations', wish);
    batch(() => {
      reading.failure.value = listed.ok ? null : listed.failure;
      if (!listed.ok) return;
      const { rows, cards, total, fault } = listed.value;
      // A query that cannot be read yet leaves what was found before it.
      const kept = fault === null ? { rows, cards } : (page.value ?? { rows: [], cards: [] });
      page.value = { rows: kept.rows, cards: kept.cards, total, fault };
      hasMore.value = fault === null && (total === null || total > rows.length);
    });
  });
  const reading = createPlainReading(look);
  around.onEvent('library.changed', () => isRead.value && void look(), around.signal);

  return {
    filter,
    grouping,
    page,
    hasMore,
    failure: reading.failure,
    annotating: createAnnotationEditing(around, reading),
    async read(changes = {}) {
      isRead.value = true;
      filter.value = { ...filter.value, ...changes };
      limit.value = STEP;
      await look();
    },
    async more() {
      limit.value += STEP;
      await look();
    },
    group(by) {
      grouping.value = by;
    },
    async all() {
      const wish = { ...filter.value, offset: 0, limit: MAX_ROWS };
      const listed = await around.request('library.annotations', wish);
      const rows = listed.ok ? listed.value.rows : [];
      return {
        annotationIds: new Set(rows.map(({ id }) => id)),
        articleIds: [...new Set(rows.map(({ articleId }) => articleId))],
      };
    },
  };
}
