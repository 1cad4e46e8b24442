import type { EventName, Events } from './protocol';
import { onArrival, send } from './wire';

/** An event as it travels; told from a request by its `event` property. */
type Announcement = { readonly event: string; readonly detail: unknown };

/** Tells every open view. That no view is open is no error. */
export function announce<Name extends EventName>(event: Name, detail: Events[Name]): void {
  const announcement: Announcement = { event, detail };
  send(announcement).catch(() => undefined);
}

/** Calls back at each announcement by the background until the signal aborts. */
export function onEvent<Name extends EventName>(
  event: Name,
  callback: (detail: Events[Name]) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const stop = onArrival(({ message, sender }) => {
    // Scripts in pages speak from a tab and announce nothing.
    if (sender.tab === undefined && isAnnouncement(message) && message.event === event) {
      callback(message.detail as Events[Name]);
    }
    return null;
  });
  signal.addEventListener('abort', stop);
}

function isAnnouncement(message: unknown): message is Announcement {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as { event?: unknown }).event === 'string'
  );
}
