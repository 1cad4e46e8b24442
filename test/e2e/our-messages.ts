import type { Result } from '@/lib/base/result';
import type { MessageName, Protocol, TabMessageName, TabProtocol } from '@/lib/messages/protocol';
import type { Tab } from '../support/driven-browser';

/* The extension's own messages, sent from a page of its own: what many pages need to be annotated in a few seconds. */

type Reply<Value> = Promise<Value>;

/** Asks the background as a view does; a refusal fails the test. */
export async function ask<Name extends MessageName>(
  view: Tab,
  name: Name,
  payload: Protocol[Name]['payload'],
): Reply<Protocol[Name]['reply']> {
  return valueIn(name, await view.evaluate(send, null, { name, payload }));
}

/** Asks the scripts in a tab as the background does. */
export async function askTab<Name extends TabMessageName>(
  view: Tab,
  to: {
    readonly tabId: number;
    readonly name: Name;
    readonly payload: TabProtocol[Name]['payload'];
  },
): Reply<TabProtocol[Name]['reply']> {
  const { tabId, name, payload } = to;
  return valueIn(name, await view.evaluate(send, tabId, { name, payload }));
}

/** The browser's number of the tab that shows the address. */
export function tabIdOf(view: Tab, url: string): Promise<number> {
  return view.evaluate(async (wanted: string) => {
    const page = window as unknown as { wrappedJSObject?: typeof globalThis };
    const { chrome } = (page.wrappedJSObject ?? window) as unknown as Extension;
    const tabs = await chrome.tabs.query({});
    const found = tabs.find((tab) => tab.url === wanted);
    if (found === undefined) throw new Error(`No tab with ${wanted}`);
    return found.id;
  }, url);
}

type Extension = {
  readonly chrome: {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly tabs: {
      sendMessage(tabId: number, message: unknown): Promise<unknown>;
      query(query: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    };
  };
};

/** Runs in the extension's page. JSON goes both ways, so that no browser has to wrap what another world made. */
async function send(tabId: number | null, message: unknown): Promise<string> {
  const page = window as unknown as { wrappedJSObject?: { readonly JSON: JSON } };
  const world = (page.wrappedJSObject ?? window) as unknown as Extension & { readonly JSON: JSON };
  const sent = world.JSON.parse(JSON.stringify(message));
  const { runtime, tabs } = world.chrome;
  const reply = await (tabId === null ? runtime.sendMessage(sent) : tabs.sendMessage(tabId, sent));
  return JSON.stringify(reply);
}

function valueIn<Value>(name: string, reply: string): Value {
  const result = JSON.parse(reply) as Result<Value>;
  if (!result.ok) throw new Error(`${name}: ${result.failure.code} ${result.failure.detail}`);
  return result.value;
}
