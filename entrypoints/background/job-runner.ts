import type { Id } from '@/lib/base/id';
import { success } from '@/lib/base/result';
import { announce } from '@/lib/messages/events';
import { clearAlarm, setAlarm } from '@/lib/platform/alarms';
import { type JobWatch, runJobs } from '@/lib/store/run-jobs';
import { indexSoon } from './index-soon';
import { finder, library, now } from './library-context';
import { refreshTabs } from './tab-states';

/** Wakes a background that was stopped in the middle of a job. */
export const JOB_ALARM = 'job';
const JOB_ALARM_MINUTES = 1;

let running: Promise<void> | null = null;
let isMoreAsked = false;

/** Jobs to be stopped within their step, which holds the store that would say so. */
const stopped = new Set<Id>();

export function stopJob(id: Id): void {
  stopped.add(id);
}

/** Goes on with the long work that there is; while it is at it, it looks once more at its end. */
export function goOn(): Promise<void> {
  isMoreAsked = true;
  running ??= runAll().finally(() => {
    running = null;
    void clearAlarm(JOB_ALARM);
  });
  return running;
}

async function runAll(): Promise<void> {
  while (isMoreAsked) {
    isMoreAsked = false;
    await runJobs(library, watch);
  }
}

const watch: JobWatch = {
  now,
  onStep(job, articleIds) {
    // Also tells the browser that the background is at work.
    announce('job.changed', { jobIds: [job.id] });
    finder.noteChanged(articleIds);
    if (articleIds.length === 0) return;
    announce('library.changed', { articleIds });
    void refreshTabs(articleIds);
    indexSoon();
  },
  goesOn({ id, total }, done) {
    announce('job.advanced', { jobId: id, done, total });
    return !stopped.has(id);
  },
  async index() {
    const caughtUp = await finder.catchUp();
    if (!caughtUp.ok) return caughtUp;
    return caughtUp.value ? finder.waiting() : success(0);
  },
};

/** As `goOn`, for a job that has just been made. */
export function beginJob(): void {
  void setAlarm(JOB_ALARM, JOB_ALARM_MINUTES);
  void goOn();
}
