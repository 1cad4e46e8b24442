import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium';
import type { DrivenBrowser, LaunchOptions } from './driven-browser';
import { launchFirefox } from './firefox';

export type BrowserName = DrivenBrowser['name'];

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Folder of the production build for a browser. */
export const buildFolder = (browser: BrowserName) =>
  `${root}.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`;

/** A browser with the production build. */
export function launch(
  browser: BrowserName,
  options: Partial<LaunchOptions> = {},
): Promise<DrivenBrowser> {
  const whole = { extension: buildFolder(browser), ...options };
  return browser === 'chromium' ? launchChromium(whole) : launchFirefox(whole);
}
