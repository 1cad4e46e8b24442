import { success } from '@/lib/base/result';
import { announce } from '@/lib/messages/events';
import type { Handlers } from '@/lib/messages/serve';
import { previewStaged, undoJob } from '@/lib/store/import-staged';
import {
  cancelJob,
  dismissJob,
  listJobs,
  newJob,
  putJob,
  stageRecords,
  startJob,
} from '@/lib/store/jobs';
import { announceChange } from './announce-change';
import { beginJob, isStuck } from './job-runner';
import { finder, library, now } from './library-context';

type JobMessages = `job.${string}` | `import.${string}` | 'library.reindex';

export const jobHandlers: {
  readonly [Name in keyof Handlers & JobMessages]: Handlers[Name];
} = {
  async 'import.add'({ jobId, records }) {
    const staged = await stageRecords(library, { jobId, records, now: now() });
    if (!staged.ok) return staged;
    announce('job.changed', { jobIds: [jobId] });
    return success(null);
  },
  'import.preview': ({ jobId, mode }) => previewStaged(library, { jobId, mode, now: now() }),
  async 'import.start'({ jobId, mode }) {
    const started = await startJob(library, { id: jobId, mode, now: now() });
    if (!started.ok) return started;
    beginJob();
    return success(null);
  },
  async 'import.undo'({ jobId }) {
    const undone = announceChange(
      await undoJob(library, { id: jobId, now: now() }),
      ({ articleIds }) => articleIds,
    );
    if (!undone.ok) return undone;
    announce('job.changed', { jobIds: [jobId] });
    return success(undone.value.counts);
  },
  async 'library.reindex'({ id }) {
    const dropped = await finder.dropIndex();
    if (!dropped.ok) return dropped;
    const job = { ...newJob({ id, kind: 'reindex', now: now() }), total: dropped.value };
    const put = await putJob(library, { ...job, state: 'running' });
    if (!put.ok) return put;
    beginJob();
    return success(null);
  },
  async 'job.list'() {
    const listed = await listJobs(library);
    if (!listed.ok) return listed;
    return success(listed.value.map((job) => (isStuck(job.id) ? { ...job, isStuck: true } : job)));
  },
  async 'job.cancel'({ id }) {
    const cancelled = await cancelJob(library, id, now());
    if (!cancelled.ok) return cancelled;
    if (cancelled.value.state === 'stopping') beginJob();
    announce('job.changed', { jobIds: [id] });
    return success(null);
  },
  async 'job.dismiss'({ id }) {
    const dismissed = await dismissJob(library, id);
    if (dismissed.ok) announce('job.changed', { jobIds: [id] });
    return dismissed;
  },
};
