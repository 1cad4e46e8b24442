import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import type { ImageCounts } from '@/lib/library/kept-image';
import type { ViewSurroundings } from './surroundings';
import { createPaced, createRerun } from './turns';

/** The images that are kept of all articles together. */
export type KeptTotal = {
  /** Null = not read yet. */
  readonly counts: ReadonlySignal<ImageCounts | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  read(): Promise<void>;
  /** Deletes all of them for good; gives what went, null = nothing could be deleted. */
  clear(): Promise<ImageCounts | null>;
};

export function createKeptTotal({
  request,
  onEvent,
  signal: ending,
}: Pick<ViewSurroundings, 'request' | 'onEvent' | 'signal'>): KeptTotal {
  const counts = signal<ImageCounts | null>(null);
  const failure = signal<Failure | null>(null);
  const read = createRerun(async () => {
    const counted = await request('images.count', {});
    failure.value = counted.ok ? null : counted.failure;
    if (counted.ok) counts.value = counted.value;
  });
  const readAgain = createPaced(read, ending);
  onEvent('images.changed', () => counts.value !== null && readAgain(), ending);
  onEvent('library.changed', () => counts.value !== null && readAgain(), ending);
  return {
    counts,
    failure,
    read,
    async clear() {
      const cleared = await request('images.clear', {});
      await read();
      if (!cleared.ok) failure.value = cleared.failure;
      return cleared.ok ? cleared.value : null;
    },
  };
}
