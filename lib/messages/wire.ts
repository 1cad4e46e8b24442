import type { Runtime } from 'webextension-polyfill';

/**
 * What a script in a page needs of the browser. Both browsers have it under this name, with promises (manifest v3), so
 * that the polyfill's 10 kB need not go into every page.
 */
declare const chrome: {
  readonly runtime: {
    readonly id: string | undefined;
    getURL(path: string): string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: Listener): void;
      removeListener(listener: Listener): void;
    };
  };
  readonly tabs: {
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
};

type Sender = Pick<Runtime.MessageSender, 'id' | 'tab' | 'url' | 'frameId'>;
type Listener = (
  message: unknown,
  sender: Sender,
  sendResponse: (answer: unknown) => void,
) => boolean;

/** A message that arrived from a context of our own extension. */
export type Arrival = { readonly message: unknown; readonly sender: Sender };

/** Address of the extension's own pages, up to the first slash of the path: `chrome-extension://<id>/`. */
export function ownAddress(): string {
  return chrome.runtime.getURL('');
}

/** Sends to the background and the open views; rejects when nobody listens or the extension was updated meanwhile. */
export async function send(message: unknown): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}

/** Sends to our scripts in the top frame of a tab; rejects when there are none. */
export async function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return chrome.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/**
 * Calls back at each message from our own extension until what it gives is called. A promise is the answer to it and must
 * not reject; null leaves the message to other listeners.
 */
export function onArrival(callback: (arrival: Arrival) => Promise<unknown> | null): () => void {
  const { id, onMessage } = chrome.runtime;
  const listener: Listener = (message, sender, sendResponse) => {
    const answer = sender.id === id ? callback({ message, sender }) : null;
    void answer?.then(sendResponse);
    // True tells the browser to wait for the answer: Chromium does not take a promise for one.
    return answer !== null;
  };
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
