import browser from 'webextension-polyfill';
import type { EventName, Events } from './protocol';

/** An event as it travels; told from a request by its `event` property. */
type Announcement = { readonly event: string; readonly detail: unknown };

/** Tells every open view. That no view is open is no error. */
export function announce<Name extends EventName>(event: Name, detail: Events[Name]): void {
  const announcement: Announcement = { event, detail };
  browser.runtime.sendMessage(announcement).catch(() => undefined);
}

/** Calls back at each announcement by the background until the signal aborts. */
export function onEvent<Name extends EventName>(
  event: Name,
  callback: (detail: Events[Name]) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const listener = (message: unknown, sender: { id?: string | undefined; tab?: unknown }) => {
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined;
    if (isOurs && isAnnouncement(message) && message.event === event) {
      callback(message.detail as Events[Name]);
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as Listener);
  signal.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as Listener),
  );
}

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

function isAnnouncement(message: unknown): message is Announcement {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as { event?: unknown }).event === 'string'
  );
}
