import type { Result } from '@/lib/base/result';
import { isBackupDue } from '@/lib/library/library-health';
import { announce } from '@/lib/messages/events';
import { putMark } from '@/lib/store/marks';
import { library, now } from './library-context';
import { inTurn, remember } from './library-trace';

/** Ms: a burst of changes is noted once. */
const NOTE_AFTER_MS = 1000;
/** How much longer than a note took is waited before the next, and ms that this is at most: a large library is counted. */
const [REST, LONGEST_REST_MS] = [19, 10_000];

let unnoted = 0;
let isAsked = false;
/** One note is waited for or being made. */
let isAtIt = false;
let restMs = 0;

/** Remembers, outside of the library and shortly after, that so many of its records were changed. */
export function noteChanges(count: number): void {
  unnoted += count;
  isAsked = true;
  if (!isAtIt) noteSoon();
}

function noteSoon(): void {
  isAtIt = true;
  setTimeout(async () => {
    const changes = unnoted;
    unnoted = 0;
    isAsked = false;
    const begun = performance.now();
    try {
      await noteSum(changes);
    } finally {
      restMs = Math.min(LONGEST_REST_MS, (performance.now() - begun) * REST);
      isAtIt = false;
      if (isAsked) noteSoon();
    }
  }, NOTE_AFTER_MS + restMs);
}

async function noteSum(count: number): Promise<void> {
  let isNewlyDue = false;
  await remember((trace) => {
    const changes = trace.changes + count;
    isNewlyDue = isBackupDue({ changes }) && !isBackupDue(trace);
    return { ...trace, changes };
  });
  // Views that stand open looked before it was noted.
  if (isNewlyDue) announce('library.changed', { articleIds: [] });
}

/** Remembers that all of it was backed up just now; views that remind of it look again. */
export async function noteBackup(): Promise<Result<null>> {
  unnoted = 0;
  const noted = await remember((trace) => ({ ...trace, backedUpAt: now(), changes: 0 }));
  announce('library.changed', { articleIds: [] });
  return noted;
}

/** Remembers how large the library is. */
export function recount(): Promise<Result<null>> {
  return remember((trace) => trace);
}

/** The library before this one is not missed. */
export async function startAnew(): Promise<Result<null>> {
  const mark = await inTurn(() => putMark(library, crypto.randomUUID()));
  const recognised = mark.ok ? await recount() : mark;
  announce('library.changed', { articleIds: [] });
  return recognised;
}
