import { type Result, success } from '@/lib/base/result';
import { fateOfLibrary, type LibraryHealth, type LibraryTrace } from '@/lib/library/library-health';
import { putTrace, readTrace } from '@/lib/platform/library-trace';
import { putMark, readMark } from '@/lib/store/marks';
import { finder, library, now } from './library-context';

type Change = (trace: LibraryTrace) => LibraryTrace;

const newTrace = (libraryId: string): LibraryTrace => ({
  ...{ libraryId, seenAt: now(), articles: 0, annotations: 0, backedUpAt: null, changes: 0 },
});

let turn: Promise<unknown> = Promise.resolve();

/** One after another: each reads what the one before has written. */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Remembers, outside of the library, how large it is, and what else is told. */
export function remember(change: Change): Promise<Result<null>> {
  return inTurn(() => noteNow(change));
}

async function noteNow(change: Change): Promise<Result<null>> {
  const found = await readMark(library);
  if (!found.ok) return found;
  const trace = await readTrace();
  // What is here now must not take the place of what is missed.
  if (fateOfLibrary(found.value, trace) === 'lost') return success(null);
  // A session that only reads shall write nothing.
  const mark =
    found.value === null ? await putMark(library, crypto.randomUUID()) : success(found.value);
  if (!mark.ok) return mark;
  const [status, annotations] = await Promise.all([finder.status(), finder.annotationCount()]);
  if (!status.ok) return status;
  if (!annotations.ok) return annotations;
  const known = trace?.libraryId === mark.value ? trace : newTrace(mark.value);
  const articles = status.value.articles + status.value.trashed;
  await putTrace({ ...change(known), articles, annotations: annotations.value, seenAt: now() });
  return success(null);
}

/** Looks whether the library is the one that was here, and remembers that it was seen. Counts nothing in one it knows. */
export function recognise(): Promise<Result<null>> {
  return inTurn(async () => {
    const mark = await readMark(library);
    if (!mark.ok) return mark;
    const trace = await readTrace();
    if (trace === null || trace.libraryId !== mark.value) return noteNow((known) => known);
    await putTrace({ ...trace, seenAt: now() });
    return success(null);
  });
}

/** As far as it is remembered. */
export async function healthByTrace(): Promise<Result<LibraryHealth>> {
  const mark = await readMark(library);
  if (!mark.ok) return mark;
  const trace = await readTrace();
  const isLost = trace !== null && fateOfLibrary(mark.value, trace) === 'lost';
  const { backedUpAt = null, changes = 0 } = isLost ? {} : (trace ?? {});
  return success({ lost: isLost ? trace : null, backedUpAt, changes });
}
