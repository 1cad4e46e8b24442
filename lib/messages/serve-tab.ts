import browser from 'webextension-polyfill';
import { failed, type Result } from '@/lib/base/result';
import type { TabMessageName, TabProtocol } from './protocol';
import type { Envelope } from './request';

export type TabHandlers = {
  readonly [Name in TabMessageName]: (
    payload: TabProtocol[Name]['payload'],
  ) => Promise<Result<TabProtocol[Name]['reply']>>;
};

/**
 * Answers the background in a page until the signal aborts. Names without a handler are left to the other script of
 * ours in the page. A handler that throws answers `unexpected`.
 */
export function serveTab(handlers: Partial<TabHandlers>, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    // An undefined answer tells the browser that this listener does not reply.
    if (!Object.hasOwn(handlers, message.name)) return undefined;
    const handler = handlers[message.name as TabMessageName] as (payload: unknown) => unknown;
    return Promise.resolve(message.payload)
      .then(handler)
      .catch((error: unknown) => failed('unexpected', String(error)));
  };
  browser.runtime.onMessage.addListener(listener as Listener);
  signal.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as Listener),
  );
}

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as { name?: unknown }).name === 'string'
  );
}
