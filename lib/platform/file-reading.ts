import { sha256Of } from './digest';
import { openWithPassphrase } from './passphrase';

type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createHTML(markup: string): string },
  ): {
    /** The browser takes it where a string of markup is wanted. */
    createHTML(markup: string): string;
  };
};

/** Named in the content security policy of our pages; null where the browser has no trusted types. */
const policy =
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('postil-file', {
    createHTML: (markup) => markup,
  }) ?? null;

/** What reading a person's file needs of the browser, from a page of ours. */
export const fileReading = {
  /** A document of its own, which is never shown: nothing in it runs or loads. */
  readMarkup: (markup: string): Document =>
    new DOMParser().parseFromString(policy?.createHTML(markup) ?? markup, 'text/html'),
  sha256Of,
  openSealed: openWithPassphrase,
  /** Resolves when the page has had its turn to draw and to take clicks. */
  pause: (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      // Timers wait longer and longer when they follow one another; messages do not.
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
};
