import { keepAlarm, onAlarm } from '@/lib/platform/alarms';
import { forgetOldJobs } from '@/lib/store/jobs';
import { emptyTrash } from '@/lib/store/trash';
import { indexSoon } from './index-soon';
import { goOn, JOB_ALARM } from './job-runner';
import { IMAGE_ALARM, keepImages } from './keep-images';
import { library } from './library-context';
import { recognise } from './library-trace';

/** What was deleted can be restored for so long. */
const TRASH_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** Whoever woke the background waits for something else. */
const IMAGES_AFTER_MS = 3000;

const TRASH_ALARM = 'trash';
/** Twice a day: whoever opens the browser for an hour now and then is met as well. */
const TRASH_ALARM_MINUTES = 720;

/** Goes on with what was cut off, and clears the trash in time. Call synchronously when the background starts. */
export function keepUp(): void {
  onAlarm((name) => {
    if (name === JOB_ALARM) void goOn();
    if (name === IMAGE_ALARM) void keepImages();
    if (name === TRASH_ALARM) void clearOld();
  });
  void keepAlarm(TRASH_ALARM, TRASH_ALARM_MINUTES);
  void recognise();
  void goOn();
  setTimeout(() => void keepImages(), IMAGES_AFTER_MS);
  indexSoon();
}

/** An import can be undone for a day at least. */
async function clearOld(): Promise<void> {
  const before = new Date(Date.now() - TRASH_DAYS * MS_PER_DAY).toISOString();
  await emptyTrash(library, before);
  await forgetOldJobs(library, new Date(Date.now() - MS_PER_DAY).toISOString());
}
