import { describe, expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { cancelJob, listJobs, stageRecords, startJob } from '@/lib/store/jobs';
import type { LibraryConnection } from '@/lib/store/open-library';
import { checkLibrary } from '@/lib/store/quarantine';
import { readRecords } from '@/lib/store/records';
import { runJobs } from '@/lib/store/run-jobs';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleAnnotation, sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';
import { seeded } from '@/test/support/seeded';

/*
 * The background is stopped in the middle of an import, at moments that a seed chooses, again and again until it is done:
 * at the end everything is there, or nothing where the person ended it.
 */

const isLong = process.env.POSTIL_TORTURE === '1';
const first = Number(process.env.POSTIL_SEED ?? 1);
const seeds = Array.from({ length: isLong ? 50 : 10 }, (_, index) => first + index);

const ARTICLES = 130;
const jobId = sampleId(9);
const now = sampleDay(25);

/** A different article for each number, with an annotation. */
function recordOf(number: number): ArticleRecord {
  const whole = sampleRecord();
  const [id, versionId] = [sampleId(1000 + number * 3), sampleId(1001 + number * 3)];
  const annotation = sampleAnnotation({ id: sampleId(1002 + number * 3), versionId });
  return {
    saved: {
      ...whole.saved,
      id,
      pageKeys: [`https://harbour.example/${number}`],
      currentVersionId: versionId,
    },
    versions: whole.versions.map((version) => ({ ...version, id: versionId, articleId: id })),
    bodies: whole.bodies.map((body) => ({ ...body, versionId })),
    annotations: [{ id: annotation.id, articleId: id, annotation, trashedAt: null }],
  };
}

const records = Array.from({ length: ARTICLES }, (_, index) => recordOf(index));
const mine = recordOf(ARTICLES + 1);

/** The same library, which is gone after so many uses: a use that was begun is undone as a whole by the browser. */
function stoppedAfter(library: LibraryConnection, uses: number): LibraryConnection {
  let left = uses;
  const database = async () => {
    left -= 1;
    if (left < 0) throw new DOMException('Stopped', 'InvalidStateError');
    return library.database();
  };
  return {
    database,
    writableDatabase: database,
    inTurn: library.inTurn,
    noteFailedWrite: library.noteFailedWrite,
    close: library.close,
  };
}

const run = (library: LibraryConnection) =>
  runJobs(library, { now: () => now, onStep: () => undefined, index: async () => success(0) });

/** A library with one article of its own, and an import into it that was stopped a few times at seeded moments. */
async function interrupted(seed: number) {
  const library = emptyLibrary();
  must(await stageRecords(library, { jobId: sampleId(8), records: [mine], now }));
  must(await startJob(library, { id: sampleId(8), mode: 'restore', now }));
  await run(library);
  must(await stageRecords(library, { jobId, records, now }));
  must(await startJob(library, { id: jobId, mode: 'restore', now }));
  const random = seeded(seed);
  for (let stop = 0; stop < 3; stop++) {
    await run(stoppedAfter(library, 1 + Math.floor(random() * 6)));
  }
  return library;
}

const stateOf = async (library: LibraryConnection) =>
  must(await listJobs(library)).find(({ id }) => id === jobId)?.state;
const byId = (all: readonly ArticleRecord[]) =>
  [...all].sort((a, b) => (a.saved.id < b.saved.id ? -1 : 1));
const isWhole = { broken: 0, mended: 0 };

describe.each(seeds)('an import stopped at moments of seed %d', { timeout: 60_000 }, (seed) => {
  it('goes on where it was, and brings everything', async () => {
    const library = await interrupted(seed);
    await run(library);
    expect(await stateOf(library)).toBe('done');
    expect(byId(must(await readRecords(library, null)))).toEqual(byId([...records, mine]));
    expect(must(await checkLibrary(library, now)).counts).toMatchObject(isWhole);
  });

  it('leaves nothing where the person ends it, and what was there before', async () => {
    const library = await interrupted(seed);
    must(await cancelJob(library, jobId, now));
    await run(stoppedAfter(library, 2));
    await run(library);
    expect(await stateOf(library)).not.toBe('running');
    const left = must(await readRecords(library, null));
    const isDone = (await stateOf(library)) === 'done';
    expect(byId(left)).toEqual(isDone ? byId([...records, mine]) : [mine]);
    expect(must(await checkLibrary(library, now)).counts).toMatchObject(isWhole);
  });
});
