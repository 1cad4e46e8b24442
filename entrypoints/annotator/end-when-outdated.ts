import type { Life } from '@/lib/platform/take-over';

/**
 * After an update Chromium leaves the old script in the page, in a world of its own where the new one cannot reach it: it
 * ends at the first thing that the person does.
 */
export function endWhenOutdated(view: Window, life: Life, signal: AbortSignal): void {
  const look = () => !life.isCurrent() && life.end();
  const options = { capture: true, passive: true, signal };
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focus']) {
    view.addEventListener(type, look, options);
  }
}
