import type { Id } from '@/lib/base/id';
import { success } from '@/lib/base/result';
import { hasEnded } from '@/lib/library/jobs';
import { announce } from '@/lib/messages/events';
import { clearAlarm, keepAlarm, setAlarm } from '@/lib/platform/alarms';
import { type JobsLeft, type JobWatch, runJobs } from '@/lib/store/run-jobs';
import { indexSoon } from './index-soon';
import { finder, library, now } from './library-context';
import { noteChanges, startAnew } from './library-keeper';
import { refreshTabs } from './tab-states';

/** Wakes a background that was stopped in the middle of a job. */
export const JOB_ALARM = 'job';
const JOB_ALARM_MINUTES = 1;

let running: Promise<void> | null = null;
let isMoreAsked = false;
/** What is tried again at the next alarm. */
let left: JobsLeft = null;

/** The most often that views are told of changes while a job is at work: each time they read their lists again. */
const TELL_MS = 2000;

let changedIds: Id[] = [];
let toldAt = 0;

/** Goes on with the long work that there is; while it is at it, it looks once more at its end. */
export function goOn(): Promise<void> {
  isMoreAsked = true;
  running ??= runAll().finally(() => {
    running = null;
    if (left === null) void clearAlarm(JOB_ALARM);
    else void keepAlarm(JOB_ALARM, JOB_ALARM_MINUTES);
  });
  return running;
}

async function runAll(): Promise<void> {
  while (isMoreAsked) {
    isMoreAsked = false;
    left = await runJobs(library, watch);
    if (left?.stuckId != null) announce('job.changed', { jobIds: [left.stuckId] });
  }
}

/** Whether a job cannot go on now. */
export const isStuck = (id: Id): boolean => left?.stuckId === id;

const watch: JobWatch = {
  now,
  onStep(job, articleIds) {
    // Also tells the browser that the background is at work.
    const { id, state, done, total } = job;
    left = null;
    if (state === 'running') announce('job.advanced', { jobId: id, done, total });
    else announce('job.changed', { jobIds: [id] });
    finder.noteChanged(articleIds);
    noteChanges(articleIds.length);
    // What was missed is back, as far as there was a backup of it.
    if (job.state === 'done' && job.mode === 'restore') void startAnew();
    changedIds.push(...articleIds);
    if (!hasEnded(job) && Date.now() - toldAt < TELL_MS) return;
    tellChanges();
  },
  async index() {
    const caughtUp = await finder.catchUp();
    if (!caughtUp.ok) return caughtUp;
    return caughtUp.value ? finder.waiting() : success(0);
  },
};

function tellChanges(): void {
  toldAt = Date.now();
  if (changedIds.length === 0) return;
  const articleIds = changedIds;
  changedIds = [];
  announce('library.changed', { articleIds });
  void refreshTabs(articleIds);
  indexSoon();
}

/** As `goOn`, for a job that has just been made. */
export function beginJob(): void {
  void setAlarm(JOB_ALARM, JOB_ALARM_MINUTES);
  void goOn();
}
