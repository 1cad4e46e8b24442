import { statSync } from 'node:fs';
import { choose, message, press, shows } from '../e2e/steps';
import type { DrivenBrowser, Tab } from '../support/driven-browser';
import { type BrowserName, launch } from '../support/launch';
import { waitFor } from '../support/wait';
import { call, pageScript } from './library.bench';

/*
 * `npm run bench -- export [articles] [chromium|firefox]`: a library of invented articles written whole from the library
 * page by its own controls: time until the file lies on disk, the live heap meanwhile (after a collection, which is why
 * that is a run of its own), and how soon a cancelled export ends.
 */

const FORMATS = ['backup', 'obsidian', 'csv'] as const;

/** Between two looks at the heap; each collects first, and Firefox answers nothing for a while after many of them. */
const LOOK_MS = 2000;

const LONGEST_MS = 600_000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function run([count = '10000', only]: readonly string[]): Promise<void> {
  const script = await pageScript();
  const browsers: readonly BrowserName[] =
    only === 'chromium' || only === 'firefox' ? [only] : ['chromium', 'firefox'];
  for (const name of browsers) {
    const browser = await launch(name);
    try {
      await measure(browser, script, Number(count));
    } finally {
      await browser.close();
    }
  }
}

async function measure(browser: DrivenBrowser, script: string, count: number): Promise<void> {
  const say = (what: string, figure: string) =>
    console.log(`${browser.name.padEnd(9)} ${what.padEnd(52)} ${figure}`);
  const options = await browser.openExtensionPage('options.html');
  await options.runScript(script);
  await call(options, 'importAll', count);
  await options.close();

  const library = await browser.openExtensionPage('library.html');
  await shows(library, message('exportAll'));
  say('heap of the page before (MB)', megabytes(await library.heap()));
  for (const format of FORMATS) {
    await choose(library, message('exportFormat'), format);
    const begun = performance.now();
    await press(library, message('exportAll'));
    const path = await written(browser);
    const seconds = (performance.now() - begun) / 1000;
    const size = megabytes(statSync(path).size);
    say(`${format}, ${count} articles`, `${seconds.toFixed(1)} s, ${size} MB on disk`);
    say(`  live heap at its highest (bar 300 MB)`, await highestHeap(browser, library));
  }
  say('cancelled, until it has ended', `${(await cancelled(library)).toFixed(0)} ms`);
}

/** Exports once more, and looks at the heap until the file is there. */
async function highestHeap(browser: DrivenBrowser, library: Tab): Promise<string> {
  const run = { isOver: false };
  await press(library, message('exportAll'));
  const file = written(browser).finally(() => {
    run.isOver = true;
  });
  const looks: number[] = [];
  while (!run.isOver) {
    looks.push(await library.heap());
    await sleep(LOOK_MS);
  }
  await file;
  const background = megabytes(await library.backgroundHeap());
  return `${megabytes(Math.max(...looks))} MB of ${looks.length} looks, background ${background} MB after`;
}

/** Ms from the press on "Cancel" until the page says that it has ended. */
async function cancelled(library: Tab): Promise<number> {
  await press(library, message('exportAll'));
  await waitFor('progress', () =>
    library.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 0),
  );
  const begun = performance.now();
  await press(library, message('cancel'));
  await shows(library, message('failure_cancelled'));
  return performance.now() - begun;
}

/** The next file, however long it takes. */
async function written(browser: DrivenBrowser): Promise<string> {
  const end = performance.now() + LONGEST_MS;
  for (;;) {
    try {
      return await browser.nextDownload();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
