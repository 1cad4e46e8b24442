import { failed, type Result } from '@/lib/base/result';
import type { MessageName, Protocol, TabMessageName, TabProtocol } from './protocol';
import { send, sendToTab } from './wire';

/** One message as it travels. */
export type Envelope = { readonly name: string; readonly payload: unknown };

/**
 * Asks the background. Never rejects: when nobody answers (the extension was updated under an open page, the worker
 * could not start) the failure is `unexpected`.
 */
export async function request<Name extends MessageName>(
  name: Name,
  payload: Protocol[Name]['payload'],
): Promise<Result<Protocol[Name]['reply']>> {
  const envelope: Envelope = { name, payload };
  try {
    return resultOf(await send(envelope));
  } catch (error) {
    return failed('unexpected', String(error));
  }
}

/** Asks our scripts in a tab's page (top frame). `page-unreachable` when none answers. Never rejects. */
export async function requestTab<Name extends TabMessageName>(
  tabId: number,
  name: Name,
  payload: TabProtocol[Name]['payload'],
): Promise<Result<TabProtocol[Name]['reply']>> {
  const envelope: Envelope = { name, payload };
  try {
    const reply = await sendToTab(tabId, envelope);
    return reply === undefined ? failed('page-unreachable', name) : resultOf(reply);
  } catch (error) {
    return failed('page-unreachable', String(error));
  }
}

/** Our own contexts answer with results only; anything else means that nobody served the message. */
function resultOf<Value>(reply: unknown): Result<Value> {
  const isResult = typeof reply === 'object' && reply !== null && 'ok' in reply;
  return isResult ? (reply as Result<Value>) : failed('unexpected', 'No answer');
}
