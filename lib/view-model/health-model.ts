import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import type {
  CheckCounts,
  LibraryContents,
  LibraryCounts,
  LibraryHealth,
  Quarantined,
  StorageState,
} from '@/lib/library/library-health';
import type { ViewSurroundings } from './surroundings';
import { createPaced, createRerun } from './turns';

/** How the library is, and what may be done for it as a whole. */
export type HealthModel = {
  /** Null = not read yet. */
  readonly health: ReadonlySignal<LibraryHealth | null>;
  /** What is in it; null = not read yet, or this view does not show it. */
  readonly contents: ReadonlySignal<LibraryContents | null>;
  readonly storage: ReadonlySignal<StorageState | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  read(): Promise<void>;
  /** Looks at every record; null = it could not be done. */
  check(): Promise<CheckCounts | null>;
  /** The library before this one is not missed any more. */
  startAnew(): Promise<void>;
  /** Deletes everything for good; gives what went, null = nothing could be deleted. */
  wipe(): Promise<LibraryCounts | null>;
  /** Records put apart, as they were found; null = they could not be read. */
  readQuarantine(): Promise<readonly Quarantined[] | null>;
  clearQuarantine(): Promise<void>;
};

/** What the browser tells of its storage. */
type Room = {
  readonly readStorageState: () => Promise<StorageState>;
  /** Null = no answer in time. */
  readonly askToPersist: () => Promise<boolean | null>;
};

/** `room` null = a view that shows neither it nor what is in the library. */
export function createHealthModel(
  around: Pick<ViewSurroundings, 'request' | 'onEvent' | 'signal'>,
  room: Room | null = null,
): HealthModel {
  const { request } = around;
  const health = signal<LibraryHealth | null>(null);
  const contents = signal<LibraryContents | null>(null);
  const storage = signal<StorageState | null>(null);
  const failure = signal<Failure | null>(null);
  const hasAsked = signal(false);

  const look = createRerun(async () => {
    const found = await request('library.health', {});
    failure.value = found.ok ? null : found.failure;
    if (found.ok) health.value = found.value;
    if (!found.ok || room === null) return;
    const counted = await request('library.contents', {});
    if (counted.ok) contents.value = counted.value;
    else failure.value = counted.failure;
  });
  const lookAgain = createPaced(look, around.signal);
  around.onEvent('library.changed', () => health.value !== null && lookAgain(), around.signal);

  const lookAtRoom = async () => {
    if (room === null) return;
    storage.value = await room.readStorageState();
    if (storage.value.isPersisted !== false || hasAsked.value) return;
    hasAsked.value = true;
    const isPersisted = await room.askToPersist();
    if (isPersisted !== null) storage.value = { ...storage.value, isPersisted };
  };
  const told = async <Value>(answer: Awaited<ReturnType<typeof request>>) => {
    await look();
    if (!answer.ok) failure.value = answer.failure;
    return answer.ok ? (answer.value as Value) : null;
  };

  return {
    health,
    contents,
    storage,
    failure,
    async read() {
      await Promise.all([look(), lookAtRoom()]);
    },
    check: async () => told<CheckCounts>(await request('library.check', {})),
    async startAnew() {
      await told(await request('library.startAnew', {}));
    },
    wipe: async () => told<LibraryCounts>(await request('library.wipe', {})),
    readQuarantine: async () => told<readonly Quarantined[]>(await request('quarantine.read', {})),
    async clearQuarantine() {
      await told(await request('quarantine.clear', {}));
    },
  };
}
