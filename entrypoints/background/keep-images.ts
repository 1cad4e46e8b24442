import { MAX_IMAGE_BYTES, mayAskFor } from '@/lib/library/kept-image';
import { announce } from '@/lib/messages/events';
import { clearAlarm, setAlarm } from '@/lib/platform/alarms';
import { fetchImage } from '@/lib/platform/fetch-image';
import { nextWanted, putFound } from '@/lib/store/images';
import { library } from './library-context';

/** Goes on with what a stopped background, a lost network or a full disk left. */
export const IMAGE_ALARM = 'images';
const IMAGE_ALARM_MINUTES = 1;

let running: Promise<void> | null = null;
let isMoreAsked = false;

/** Asks for the images that are wanted, one after another; while it is at it, it looks once more at its end. */
export function keepImages(): Promise<void> {
  isMoreAsked = true;
  running ??= keepAll();
  return running;
}

async function keepAll(): Promise<void> {
  try {
    while (isMoreAsked) {
      isMoreAsked = false;
      // What is wanted stays so: a later alarm goes on.
      if (!(await keepWanted())) return;
      await clearAlarm(IMAGE_ALARM);
    }
  } finally {
    // At once with the last look, or who asks in between would be forgotten.
    running = null;
  }
}

/** False = some are left. */
async function keepWanted(): Promise<boolean> {
  for (let isAlarmSet = false; ; isAlarmSet = true) {
    const wanted = await nextWanted(library);
    if (!wanted.ok) return false;
    if (wanted.value === null) return true;
    if (!isAlarmSet) await setAlarm(IMAGE_ALARM, IMAGE_ALARM_MINUTES);
    if (!navigator.onLine) return false;
    const { articleId, source, pageUrl, room } = wanted.value;
    const found = await fetchImage(source, {
      atMost: Math.min(MAX_IMAGE_BYTES, room),
      mayAskFor: (address) => mayAskFor(address, pageUrl),
    });
    // The network went while it was asked for.
    if (found === null && !navigator.onLine) return false;
    const put = await putFound(library, { articleId, source }, found);
    if (!put.ok) return false;
    announce('images.changed', { articleIds: [articleId] });
  }
}
