import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { DrivenBrowser, Surface, Tab } from '../support/driven-browser';
import { type BrowserName, launch } from '../support/launch';
import { sleep, waitFor } from '../support/wait';

/*
 * `npm run bench -- library [articles] [chromium|firefox] [articles for the other engines]`: a library of invented
 * articles in a real browser, through the extension's own messages; MiniSearch and FlexSearch beside, in the same page.
 */

const QUERIES = 200;
const SAVES = 41;
const OPENINGS = 5;
const RESTARTS = 3;
/** Articles beyond which nothing is looked through as a whole: that takes longer than the drivers wait. */
const MOST_WHOLE = 20_000;

const root = fileURLToPath(new URL('../../', import.meta.url));

type Times = readonly number[];

export async function run([
  count = '10000',
  only,
  beside = '2000',
]: readonly string[]): Promise<void> {
  const script = await pageScript();
  const browsers: readonly BrowserName[] =
    only === 'chromium' || only === 'firefox' ? [only] : ['chromium', 'firefox'];
  for (const name of browsers) {
    const browser = await launch(name);
    try {
      await measure(browser, script, { count: Number(count), beside: Number(beside) });
    } finally {
      await browser.close();
    }
  }
}

async function measure(
  browser: DrivenBrowser,
  script: string,
  { count, beside }: { readonly count: number; readonly beside: number },
): Promise<void> {
  const say: Say = (what, figure) =>
    console.log(`${browser.name.padEnd(9)} ${what.padEnd(58)} ${figure}`);
  const open = async (): Promise<Tab> => {
    const page = await browser.openExtensionPage('options.html');
    await page.runScript(script);
    return page;
  };
  let page = await open();
  const imported = await call<{ ms: number; staged: number; lists: Times }>(
    page,
    'importAll',
    count,
  );
  say(
    `import of ${count} articles, indexed (bar 120 s of 10,000)`,
    `${seconds(imported.ms)}, handed over after ${seconds(imported.staged)}`,
  );
  say('  a list of 100 rows meanwhile, p50 | p95', spread(imported.lists));
  say('  the slowest one', ms(Math.max(...imported.lists)));
  await call(page, 'settled');
  const sizes = await call<{ segments: number; index: number; text: number }>(page, 'sizes');
  say(
    'index as a share of the text (bar 1)',
    `${(sizes.index / sizes.text).toFixed(2)} (${(sizes.index / 1e6).toFixed(1)} of ${(sizes.text / 1e6).toFixed(1)} MB, ${sizes.segments} segments)`,
  );

  await browser.restart();
  page = await open();
  say('floor: a message with an empty answer, p50 | p95', spread(await call(page, 'floor')));
  const firsts: number[] = [];
  for (let restart = 0; restart < RESTARTS; restart++) {
    await browser.restart();
    page = await open();
    firsts.push(await call(page, 'firstQuery', '的'));
  }
  say(
    'after a restart: open and first query, 50 hits (bar 200 ms)',
    `${ms(quantile(firsts, 0.5))} of ${firsts.map(ms).join(', ')}`,
  );
  await browser.stopBackground();
  say('background asleep: first 100 rows read', ms(await call(page, 'firstRows')));
  const paints: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    await browser.stopBackground();
    paints.push(await firstPaint(browser));
  }
  say(
    'background asleep: library page, first 100 rows painted (bar 300 ms)',
    `${ms(quantile(paints, 0.5))}, the first of a session ${ms(paints[0] ?? Number.NaN)}`,
  );
  await browser.stopBackground();
  say('background asleep: first query', ms(await call(page, 'firstQuery', '经济')));

  await backgroundHeap(page, say);
  if (count <= MOST_WHOLE) await libraryHeap(browser, say);
  await page.focus();
  say(
    `warm query without snippets, p50 | p95 (bar 10 ms)`,
    spread(await call<Times>(page, 'warm', QUERIES, false)),
  );
  say(
    'warm query with snippets, p50 | p95 (bar 40 ms)',
    spread(await call<Times>(page, 'warm', QUERIES, true)),
  );
  if (count <= MOST_WHOLE) {
    const truth = await call<{ short: Times; long: Times }>(page, 'truth', count, 20);
    say(
      'recall of two Chinese characters (bar 100 %)',
      `${share(truth.short)} of ${truth.short.length} queries`,
    );
    say(
      'precision of longer ones (bar 100 %)',
      `${share(truth.long)} of ${truth.long.length} queries`,
    );
  }
  const saves = await call<{ saved: Times; found: Times }>(page, 'saveOnes', count + 10, SAVES);
  say(
    'saving one article, p50 | p95 (bar 60 ms)',
    `${spread(saves.saved.slice(1))}, the first of a session ${ms(saves.saved[0] ?? Number.NaN)}`,
  );
  say('until it is indexed, p50 | p95 (bar 1,000 ms)', spread(saves.found));
  say('index made anew, an article', ms((await call<number>(page, 'reindex')) / count));

  if (beside === 0) return;
  const others = await call<
    Record<string, { index: number; bytes: number; open: number; warm: Times }>
  >(page, 'others', beside, QUERIES);
  for (const [engine, { index, bytes, open: opened, warm }] of Object.entries(others)) {
    say(
      `${engine}, ${beside} articles in memory`,
      `index ${ms(index / beside)} an article, ${(bytes / 1e6).toFixed(1)} MB, open and first query ${ms(opened)}, warm ${spread(warm)}`,
    );
  }
}

/** Ms from the navigation to the library page until its first rows are painted. */
async function firstPaint(browser: DrivenBrowser): Promise<number> {
  const library = await browser.openExtensionPage('library.html');
  const painted = await library.evaluate(async () => {
    const isThere = () => document.querySelectorAll('.article-row').length >= 100;
    while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now();
  });
  await library.close();
  return painted;
}

type Say = (what: string, figure: string) => void;

/** What the background holds after much work. */
async function backgroundHeap(page: Tab, say: Say): Promise<void> {
  const before = await page.backgroundHeap();
  await call(page, 'warm', QUERIES, true);
  const grown = (await page.backgroundHeap()) - before;
  say('heap of the background after 200 queries (bar 15 MB)', megabytes(grown));
}

/** What the library page holds after having been looked through. */
async function libraryHeap(browser: DrivenBrowser, say: Say): Promise<void> {
  const library = await browser.openExtensionPage('library.html');
  await library.runScript(SCROLL);
  await waitFor('the rows', () =>
    library.evaluate(() => document.querySelector('.article-row') !== null),
  );
  const rows = await library.evaluate(() =>
    (window as unknown as { scrollThrough(): Promise<number> }).scrollThrough(),
  );
  say(
    `heap of the library page, scrolled through ${rows} px (bar 60 MB)`,
    megabytes(await library.heap()),
  );
  await library.close();
}

/** Goes down the page a window at a time, as long as it takes to fill each. */
const SCROLL = `window.scrollThrough = async () => {
  const { body, documentElement } = document;
  for (let at = 0; at < documentElement.scrollHeight; at += innerHeight * 4) {
    scrollTo(0, at);
    for (let waits = 0; waits < 50; waits++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (document.elementFromPoint(innerWidth - 200, innerHeight / 2)?.closest('.article-row')) break;
    }
  }
  return documentElement.scrollHeight;
};`;

/** Starts a method in the page and asks until it is done: a driver waits for no single answer that long. */
export async function call<Value>(
  page: Surface,
  name: string,
  ...args: readonly unknown[]
): Promise<Value> {
  await page.evaluate(
    (method: string, values: readonly unknown[]) => {
      const own = window as unknown as BenchGlobal;
      own.benchOutcome = null;
      own.libraryBench[method]?.(...values).then(
        (value) => {
          own.benchOutcome = { value, error: null };
        },
        (error) => {
          own.benchOutcome = { value: null, error: String(error) };
        },
      );
    },
    name,
    args,
  );
  for (;;) {
    const outcome = await page.evaluate(() => (window as unknown as BenchGlobal).benchOutcome);
    if (outcome === null) await sleep(50);
    else if (outcome.error === null) return outcome.value as Value;
    else throw new Error(`${name}: ${outcome.error}`);
  }
}

type BenchGlobal = {
  readonly libraryBench: Record<string, (...all: readonly unknown[]) => Promise<unknown>>;
  benchOutcome: { readonly value: unknown; readonly error: string | null } | null;
};

export async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/bench/library-page.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    alias: { '@': root.replace(/\/$/, '') },
  });
  return outputFiles[0]?.text ?? '';
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
const quantile = (values: Times, at: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))] ??
  Number.NaN;
const spread = (values: Times) => `${ms(quantile(values, 0.5))} | ${ms(quantile(values, 0.95))}`;
const share = (values: Times) =>
  `${((100 * values.reduce((sum, value) => sum + value, 0)) / values.length).toFixed(2)} %`;
