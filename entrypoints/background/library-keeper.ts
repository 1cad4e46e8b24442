import { type Result, success } from '@/lib/base/result';
import { isBackupDue, type LibraryHealth } from '@/lib/library/library-health';
import { announce } from '@/lib/messages/events';
import { putMark } from '@/lib/store/marks';
import { library, now } from './library-context';
import { healthByTrace, inTurn, remember } from './library-trace';

/** Ms: a burst of changes is noted once. */
const NOTE_AFTER_MS = 1000;
/** How much longer than a note took is waited before the next, and ms that this is at most: a large library is counted. */
const [REST, LONGEST_REST_MS] = [19, 10_000];

/** Less than 0 where a backup covered what is still being noted. */
let unnoted = 0;
/** In the note that is being made. */
let inNote = 0;
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
    inNote = unnoted;
    unnoted = 0;
    isAsked = false;
    const begun = performance.now();
    try {
      await noteSum(inNote);
    } finally {
      inNote = 0;
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

/** How the library is now, changes that are not noted yet included. */
export async function libraryHealth(): Promise<Result<LibraryHealth>> {
  const health = await healthByTrace();
  if (!health.ok) return health;
  return success({ ...health.value, changes: health.value.changes + inNote + unnoted });
}

/**
 * Remembers that all of it was backed up just now; views that remind of it look again. `covered`: the changes that there
 * were when the backup began, for what was changed while it was written may not be in it.
 */
export async function noteBackup(covered: number): Promise<Result<null>> {
  const noted = await remember((trace) => {
    const ofTrace = Math.min(covered, trace.changes);
    unnoted -= Math.min(inNote + unnoted, covered - ofTrace);
    return { ...trace, backedUpAt: now(), changes: trace.changes - ofTrace };
  });
  announce('library.changed', { articleIds: [] });
  return noted;
}

/** Remembers how large the library is. */
export const recount = (): Promise<Result<null>> => remember((trace) => trace);

/** The library before this one is not missed. */
export async function startAnew(): Promise<Result<null>> {
  const mark = await inTurn(() => putMark(library, crypto.randomUUID()));
  const recognised = mark.ok ? await recount() : mark;
  announce('library.changed', { articleIds: [] });
  return recognised;
}
