import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type { TrashPage } from '@/lib/library/searching';
import type { ViewSurroundings } from './surroundings';
import { createRerun } from './turns';

/** Days after which what is in the trash is deleted for good. */
export const TRASH_DAYS = 30;
const DAY_MS = 86_400_000;

/** What was deleted and can be taken back. */
export type TrashModel = {
  /** Null = not read yet. */
  readonly page: ReadonlySignal<TrashPage | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  read(): Promise<void>;
  restoreArticle(id: Id): Promise<void>;
  restoreAnnotation(id: Id): Promise<void>;
  /** Deletes all of it for good. */
  empty(): Promise<void>;
};

export function createTrashModel(around: ViewSurroundings): TrashModel {
  const { request } = around;
  const page = signal<TrashPage | null>(null);
  const failure = signal<Failure | null>(null);
  const isRead = signal(false);
  const look = createRerun(async () => {
    const listed = await request('trash.list', {});
    failure.value = listed.ok ? null : listed.failure;
    if (listed.ok) page.value = listed.value;
  });
  around.onEvent('library.changed', () => isRead.value && void look(), around.signal);
  const told = async (answer: Awaited<ReturnType<typeof request>>) => {
    await look();
    if (!answer.ok) failure.value = answer.failure;
  };
  return {
    page,
    failure,
    async read() {
      isRead.value = true;
      await look();
    },
    restoreArticle: async (id) => told(await request('article.restore', { id })),
    restoreAnnotation: async (id) => told(await request('annotation.restore', { id })),
    empty: async () => told(await request('trash.empty', {})),
  };
}

/** Whole days that something stays in the trash, at least 0. `now` in ms. */
export function daysLeft(trashedAt: string, now: number): number {
  const age = (now - Date.parse(trashedAt)) / DAY_MS;
  return Math.max(0, Math.ceil(TRASH_DAYS - age));
}
