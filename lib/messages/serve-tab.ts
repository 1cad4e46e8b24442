import { failed, type Result } from '@/lib/base/result';
import type { TabMessageName, TabProtocol } from './protocol';
import type { Envelope } from './request';
import { onArrival } from './wire';

export type TabHandlers = {
  readonly [Name in TabMessageName]: (
    payload: TabProtocol[Name]['payload'],
  ) => Promise<Result<TabProtocol[Name]['reply']>>;
};

/**
 * Answers the background in a page until what it gives is called. Names without a handler are left to the other script of
 * ours in the page. A handler that throws answers `unexpected`.
 */
export function serveTab(handlers: Partial<TabHandlers>): () => void {
  return onArrival(({ message }) => {
    if (!isEnvelope(message) || !Object.hasOwn(handlers, message.name)) return null;
    const handler = handlers[message.name as TabMessageName] as (payload: unknown) => unknown;
    return Promise.resolve(message.payload)
      .then(handler)
      .catch((error: unknown) => failed('unexpected', String(error)));
  });
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as { name?: unknown }).name === 'string'
  );
}
