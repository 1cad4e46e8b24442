import type { DrivenBrowser, LaunchOptions } from './driven-browser';
import { type BrowserName, launch } from './launch';

/** `isSound: false`: something went wrong with it, and no other file is to have it. */
export type BorrowedBrowser = DrivenBrowser & {
  giveBack(state: { readonly isSound: boolean }): Promise<void>;
};

/** Starting Firefox costs a loaded machine ten seconds; files that want the same one take it in turn. */
let kept: { readonly key: string; readonly browser: DrivenBrowser } | null = null;

/** The runner ends this process by a signal when all files are done, or goes away itself. */
const endKept = () => {
  kept?.browser.keeping?.kill();
  kept = null;
};
process.once('disconnect', endKept);
process.once('SIGTERM', (signal) => {
  endKept();
  process.kill(process.pid, signal);
});

/** A browser as new, for one file at a time. */
export async function borrowBrowser(
  name: BrowserName,
  options: Partial<LaunchOptions>,
): Promise<BorrowedBrowser> {
  const key = JSON.stringify([name, options]);
  const browser = (await renewed(key)) ?? (await launch(name, options));
  const giveBack: BorrowedBrowser['giveBack'] = async ({ isSound }) => {
    if (!isSound || browser.keeping === null || kept !== null) await browser.close();
    else kept = { key, browser };
  };
  // Not a copy, which would call what is looked up once.
  return Object.setPrototypeOf({ giveBack }, browser);
}

async function renewed(key: string): Promise<DrivenBrowser | null> {
  if (kept?.key !== key) return null;
  const { browser } = kept;
  kept = null;
  try {
    await browser.keeping?.renew();
    return browser;
  } catch {
    // What a file left behind in it is not the next one's fault.
    browser.keeping?.kill();
    return null;
  }
}
