import browser from 'webextension-polyfill';

const keyOf = (name: string) => `once:${name}`;

/** Has it run again at the next call. */
export async function forgetOnce(name: string): Promise<void> {
  await browser.storage.session.remove(keyOf(name));
}

/** Runs `work` unless it has ended before in this session of the browser. Rejects as `work` does. */
export async function oncePerSession(name: string, work: () => Promise<void>): Promise<void> {
  const key = keyOf(name);
  const stored = await browser.storage.session.get(key);
  if (stored[key] === true) return;
  await work();
  await browser.storage.session.set({ [key]: true });
}
