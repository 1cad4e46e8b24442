import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const places = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

const variables = { chromium: 'POSTIL_CHROMIUM', firefox: 'POSTIL_FIREFOX' };

/** Path of an installed browser: the one that the environment names, else the first found. Null = none. */
export function findBrowser(browser: 'chromium' | 'firefox'): string | null {
  const named = process.env[variables[browser]];
  if (named !== undefined && named !== '') return isExecutable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names[browser].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...places[browser]].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * As `findBrowser`.
 * @throws when there is none: a test that cannot run must not look like one that passed.
 */
export function requireBrowser(browser: 'chromium' | 'firefox'): string {
  const path = findBrowser(browser);
  if (path === null) throw new Error(`No ${browser} found; ${variables[browser]} may name one`);
  return path;
}
