import { failed, type Result } from '@/lib/base/result';
import { parseShape } from '@/lib/base/shape';
import { doors } from './payload-shapes';
import type { MessageName, Protocol, SenderClass } from './protocol';
import { type Arrival, onArrival, ownAddress } from './wire';

/** The tab a content script speaks from; absent for our own pages. */
export type Sender = {
  readonly tabId: number | null;
  /** Whether it stands in a private window. */
  readonly isPrivate: boolean;
};

export type Handlers = {
  readonly [Name in MessageName]: (
    payload: Protocol[Name]['payload'],
    sender: Sender,
  ) => Promise<Result<Protocol[Name]['reply']>>;
};

/**
 * Answers every message of the protocol. At the door: the sender must be of the message's class (`forbidden-sender`),
 * the payload of its shape (`invalid-message`). A handler that throws answers `unexpected` and leaves a trace in the
 * background's console; `onFault` is told.
 */
export function serve(handlers: Handlers, onFault: () => void = () => undefined): void {
  onArrival((arrival) => {
    const name = messageName(arrival.message);
    return name === null ? null : answer(handlers, { name, ...arrival }, onFault);
  });
}

type Call = Arrival & { readonly name: string };

async function answer(
  handlers: Handlers,
  call: Call,
  onFault: () => void,
): Promise<Result<unknown>> {
  if (!isMessageName(call.name)) return failed('invalid-message', `No message ${call.name}`);
  const { from, payload: shape } = doors[call.name];
  if (!maySend(senderClassOf(call.sender), from)) return failed('forbidden-sender', call.name);
  const payload = parseShape<unknown>(
    shape,
    (call.message as { payload?: unknown }).payload,
    'invalid-message',
  );
  if (!payload.ok) return payload;
  const handler = handlers[call.name] as (
    payload: unknown,
    sender: Sender,
  ) => Promise<Result<unknown>>;
  try {
    const { tab } = call.sender;
    return await handler(payload.value, {
      tabId: tab?.id ?? null,
      isPrivate: tab?.incognito === true,
    });
  } catch (error) {
    // The browser shows it in the background's console, with its stack.
    reportError(error);
    onFault();
    return failed('unexpected', String(error));
  }
}

/** A request's name, or null for an announcement and anything foreign. */
function messageName(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('name' in message)) return null;
  return typeof message.name === 'string' ? message.name : null;
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(doors, name);
}

/**
 * Null = neither. Our own pages may stand in tabs too, so their address tells, not the tab. A page that Chromium loads
 * ahead in the tab of another one is not in its top frame either.
 */
function senderClassOf(sender: Arrival['sender']): Exclude<SenderClass, 'both'> | null {
  if (sender.url?.startsWith(ownAddress())) return 'view';
  return sender.tab !== undefined && sender.frameId === 0 ? 'content' : null;
}

function maySend(sender: SenderClass | null, from: SenderClass): boolean {
  return sender !== null && (from === 'both' || from === sender);
}
