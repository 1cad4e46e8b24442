/**
 * Tells of questions that overlap which was asked last, so that a late answer to an older one can be dropped.
 *
 * @example
 * const isLatest = nextTurn();
 * const answer = await ask();
 * if (isLatest()) show(answer);
 */
export function createTurns(): () => () => boolean {
  let last = 0;
  return () => {
    last += 1;
    const turn = last;
    return () => turn === last;
  };
}

/**
 * Work that is never done twice at a time: what is asked for while it runs is answered by one more run after it, so
 * that a person who types faster than the library answers costs two readings, not ten.
 */
export function createRerun(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = (): Promise<void> => {
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return run();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}

/** How much longer than the work took nothing is done after it, and ms that this is at most. */
const [REST, LONGEST_REST_MS] = [9, 15_000];

/**
 * Work that is set off by changes elsewhere: done at once, but while changes keep coming only for a tenth of the time, so
 * that what takes long in a large library does not hold up an import into it. A run follows the last change in any case,
 * until the signal aborts.
 */
export function createPaced(work: () => Promise<void>, ending: AbortSignal): () => void {
  let isBusy = false;
  let isAsked = false;
  const run = async () => {
    isBusy = true;
    isAsked = false;
    const begun = performance.now();
    await work().catch(() => undefined);
    setTimeout(
      () => {
        isBusy = false;
        if (isAsked && !ending.aborted) void run();
      },
      Math.min(LONGEST_REST_MS, (performance.now() - begun) * REST),
    );
  };
  return () => {
    isAsked = true;
    if (!isBusy) void run();
  };
}

/** Runs work one after another, in the order it was handed in; what fails does not stop what follows. */
export function createQueue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = tail.then(work);
    tail = done.catch(() => undefined);
    return done;
  };
}
