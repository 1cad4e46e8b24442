import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { DrivenBrowser, LaunchOptions } from '../support/driven-browser';
import { type BorrowedBrowser, borrowBrowser } from '../support/kept-browser';
import type { BrowserName } from '../support/launch';
import { type Site, serveFolders } from '../support/serve';

/** The browser under test; the test task runs everything once for each. */
export const browserName: BrowserName =
  process.env.POSTIL_BROWSER === 'firefox' ? 'firefox' : 'chromium';

export const fixturePages = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

const shared =
  process.env.POSTIL_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/** A folder of the benchmark data; null = it is not there. */
export function sharedFolder(path: string): string | null {
  const folder = `${shared}/${path}`;
  return existsSync(folder) ? folder : null;
}

export type Driven = { readonly browser: DrivenBrowser; readonly site: Site };

/** One browser and one site for all tests of a file. */
export function drive(
  options: Partial<LaunchOptions> = {},
  folders: readonly string[] = [fixturePages],
): Driven {
  const driven: { browser?: BorrowedBrowser; site?: Site; hasFailed?: boolean } = {};
  beforeAll(async () => {
    driven.site = await serveFolders(...folders);
    driven.browser = await borrowBrowser(browserName, { isBrief: true, ...options });
  });
  afterEach(({ task }) => {
    driven.hasFailed ||= task.result?.state === 'fail';
  });
  afterAll(async () => {
    await driven.browser?.giveBack({ isSound: driven.hasFailed !== true });
    await driven.site?.close();
  });
  return {
    get browser() {
      if (driven.browser === undefined) throw new Error('The browser has not started');
      return driven.browser;
    },
    get site() {
      if (driven.site === undefined) throw new Error('The site is not served');
      return driven.site;
    },
  };
}
