import { fakeBrowser } from 'wxt/testing/fake-browser';

const { onMessage } = fakeBrowser.runtime;

/** A message arrives, as browsers deliver it; gives what a listener answers, undefined when none wants to. */
export function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const arrival = [message, sender, resolve] as unknown as Parameters<typeof onMessage.trigger>;
    onMessage.trigger(...arrival).then((willAnswer: unknown[]) => {
      if (!willAnswer.includes(true)) resolve(undefined);
    }, reject);
  });
}
