import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type { TagCount } from '@/lib/library/operations';
import type { ViewSurroundings } from './surroundings';
import { createPaced, createRerun } from './turns';

/** The tags in use, and changing them everywhere. */
export type TagsModel = {
  /** Most used first. */
  readonly tags: ReadonlySignal<readonly TagCount[]>;
  readonly failure: ReadonlySignal<Failure | null>;
  read(): Promise<void>;
  /** Several become one; `to: null` takes them away; children go along. Gives the changed articles, null = it failed. */
  change(from: readonly string[], to: string | null): Promise<readonly Id[] | null>;
};

export function createTagsModel(around: ViewSurroundings): TagsModel {
  const tags = signal<readonly TagCount[]>([]);
  const failure = signal<Failure | null>(null);
  const read = createRerun(async () => {
    const counted = await around.request('library.tags', {});
    if (counted.ok) tags.value = counted.value;
    failure.value = counted.ok ? null : counted.failure;
  });
  around.onEvent('library.changed', createPaced(read, around.signal), around.signal);
  return {
    tags,
    failure,
    read,
    async change(from, to) {
      const changed = await around.request('tags.change', { from, to });
      failure.value = changed.ok ? null : changed.failure;
      return changed.ok ? changed.value : null;
    },
  };
}
