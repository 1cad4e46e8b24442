import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import { hasEnded, type Job } from '@/lib/library/jobs';
import type { ViewSurroundings } from './surroundings';
import { createRerun } from './turns';

/** Long work of the background, begun by whichever view. */
export type JobsModel = {
  /** What is under way, what failed, and imports that were seen under way and are done; until dismissed. Newest first. */
  readonly jobs: ReadonlySignal<readonly Job[]>;
  readonly failure: ReadonlySignal<Failure | null>;
  read(): Promise<void>;
  cancel(id: Id): Promise<void>;
  /** Takes an import that is done back, and forgets it. */
  undo(id: Id): Promise<void>;
  dismiss(id: Id): Promise<void>;
  /** Makes the search index anew. */
  reindex(): Promise<void>;
};

export function createJobsModel(around: ViewSurroundings): JobsModel {
  const { request } = around;
  const jobs = signal<readonly Job[]>([]);
  const failure = signal<Failure | null>(null);
  const seen = new Set<Id>();
  const isOfInterest = ({ id, kind, state }: Job): boolean =>
    isUnderWay(state) ||
    state === 'failed' ||
    (state === 'done' && kind === 'import' && seen.has(id));
  const read = createRerun(async () => {
    const listed = await request('job.list', {});
    if (!listed.ok) {
      // A disk that is full can keep all of the library shut.
      jobs.value = jobs.value.map((job) => (hasEnded(job) ? job : { ...job, isStuck: true }));
      return;
    }
    for (const { id, state } of listed.value) if (isUnderWay(state)) seen.add(id);
    jobs.value = listed.value.filter(isOfInterest);
  });
  around.onEvent('job.changed', () => void read(), around.signal);
  around.onEvent(
    'job.advanced',
    ({ jobId, done, total }) => {
      const isKnown = jobs.value.some(({ id }) => id === jobId);
      if (!isKnown) void read();
      jobs.value = jobs.value.map((job) => {
        if (job.id !== jobId) return job;
        const { isStuck: _, ...going } = job;
        return { ...going, done, total };
      });
    },
    around.signal,
  );
  const told = async (answer: Awaited<ReturnType<typeof request>>) => {
    failure.value = answer.ok ? null : answer.failure;
    await read();
  };
  return {
    jobs,
    failure,
    read,
    cancel: async (id) => told(await request('job.cancel', { id })),
    async undo(id) {
      const undone = await request('import.undo', { jobId: id });
      await told(undone.ok ? await request('job.dismiss', { id }) : undone);
    },
    dismiss: async (id) => told(await request('job.dismiss', { id })),
    reindex: async () => told(await request('library.reindex', { id: around.newId() })),
  };
}

function isUnderWay(state: Job['state']): boolean {
  return state === 'running' || state === 'stopping';
}
