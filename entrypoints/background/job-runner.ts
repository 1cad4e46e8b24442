import { success } from '@/lib/base/result';
import { announce } from '@/lib/messages/events';
import { runJobs } from '@/lib/store/run-jobs';
import { finder, library, now } from './library-context';

let running: Promise<void> | null = null;

/** Goes on with the long work that there is; does nothing while it is at it. */
export function goOn(): Promise<void> {
  running ??= runJobs(library, {
    now,
    onStep(job, articleIds) {
      finder.noteChanged(articleIds);
      announce('job.changed', { jobIds: [job.id] });
      if (articleIds.length > 0) announce('library.changed', { articleIds });
    },
    index: async () => success(0),
  }).finally(() => {
    running = null;
  });
  return running;
}
