import { type Result, success } from '@/lib/base/result';
import { fateOfLibrary, type LibraryHealth, type LibraryTrace } from '@/lib/library/library-health';
import { announce } from '@/lib/messages/events';
import { putTrace, readTrace } from '@/lib/platform/library-trace';
import { countLibrary, putMark, readMark } from '@/lib/store/marks';
import { library, now } from './library-context';

/** Ms: a burst of changes is noted once. */
const NOTE_AFTER_MS = 1000;

const newTrace = (libraryId: string): LibraryTrace => ({
  ...{ libraryId, seenAt: now(), articles: 0, annotations: 0, backedUpAt: null, changes: 0 },
});

let unnoted = 0;
let isWaiting = false;
let turn: Promise<unknown> = Promise.resolve();

/** One after another: each reads what the one before has written. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Remembers, outside of the library and shortly after, that so many of its records were changed. */
export function noteChanges(count: number): void {
  unnoted += count;
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    const changes = unnoted;
    unnoted = 0;
    void remember((trace) => ({ ...trace, changes: trace.changes + changes }));
  }, NOTE_AFTER_MS);
}

/** Remembers that all of it was backed up just now; views that remind of it look again. */
export async function noteBackup(): Promise<Result<null>> {
  unnoted = 0;
  const noted = await remember((trace) => ({ ...trace, backedUpAt: now(), changes: 0 }));
  announce('library.changed', { articleIds: [] });
  return noted;
}

/** Looks whether the library is the one that was here, and remembers how large it is. */
export function recognise(): Promise<Result<null>> {
  return remember((trace) => trace);
}

/** The library before this one is not missed. */
export async function startAnew(): Promise<Result<null>> {
  const mark = await inTurn(() => putMark(library, crypto.randomUUID()));
  const recognised = mark.ok ? await recognise() : mark;
  announce('library.changed', { articleIds: [] });
  return recognised;
}

function remember(change: (trace: LibraryTrace) => LibraryTrace): Promise<Result<null>> {
  return inTurn(async () => {
    const found = await readMark(library);
    if (!found.ok) return found;
    const trace = await readTrace();
    // What is here now must not take the place of what is missed.
    if (fateOfLibrary(found.value, trace) === 'lost') return success(null);
    // A session that only reads shall write nothing.
    const mark =
      found.value === null ? await putMark(library, crypto.randomUUID()) : success(found.value);
    if (!mark.ok) return mark;
    const counted = await countLibrary(library);
    if (!counted.ok) return counted;
    const { articles, trashed, annotations } = counted.value.counts;
    const known = trace?.libraryId === mark.value ? trace : newTrace(mark.value);
    await putTrace({ ...change(known), articles: articles + trashed, annotations, seenAt: now() });
    return success(null);
  });
}

export async function libraryHealth(): Promise<Result<LibraryHealth>> {
  const mark = await readMark(library);
  if (!mark.ok) return mark;
  const counted = await countLibrary(library);
  if (!counted.ok) return counted;
  const trace = await readTrace();
  const isLost = trace !== null && fateOfLibrary(mark.value, trace) === 'lost';
  const { backedUpAt = null, changes = 0 } = isLost ? {} : (trace ?? {});
  return success({ ...counted.value, lost: isLost ? trace : null, backedUpAt, changes });
}
