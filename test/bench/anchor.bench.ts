import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tab } from '../support/driven-browser';
import { type BrowserName, launch } from '../support/launch';
import { serveFolders } from '../support/serve';
import { bundledForPage } from './bundle-for-page';
import { sharedFolder } from './real-pages';

/*
 * What it costs to find annotations again, in real browsers: the first one on each page of the benchmark, texts of
 * 100,000 and 1,000,000 characters with edits everywhere, 200 annotations in slices; beside approx-string-match as
 * Hypothesis uses it, in the same run. Build the extension first.
 *
 * `npm run bench -- anchor [--browser chromium|firefox]`
 */

/** Of the benchmark's pages one in so many is timed: the peer takes minutes for all. */
const EVERY = 4;
const BARS = { firstP95: 15, first100k: 60, first1M: 800, all200: 80, slice: 16 };

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function run(args: readonly string[]): Promise<void> {
  const folder = join(sharedFolder, 'bench/anchoring');
  if (!existsSync(folder)) throw new Error(`No benchmark texts at ${folder}`);
  const wanted = args[args.indexOf('--browser') + 1];
  const names: readonly BrowserName[] = args.includes('--browser')
    ? [wanted === 'firefox' ? 'firefox' : 'chromium']
    : ['chromium', 'firefox'];
  const source = await bundledForPage('anchor');
  const site = await serveFolders(folder, join(root, 'test/fixtures/pages'));
  try {
    for (const name of names) {
      const browser = await launch(name, {});
      try {
        const tab = await browser.openTab(`${site.origin}/not-article.html`);
        await tab.runScript(source);
        if (!(await measure(name, tab))) process.exitCode = 1;
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.close();
  }
}

type Long = { length: number; first: number; slices: readonly number[]; peer: number | null };

async function measure(name: BrowserName, tab: Tab): Promise<boolean> {
  const firsts = await tab.evaluate(firstOnPages, ['/real.jsonl', '/synthetic.jsonl'], EVERY);
  const hundred = await tab.evaluate(longTextIn, { length: 100_000, count: 200, withPeer: true });
  const million = await tab.evaluate(longTextIn, {
    length: 1_000_000,
    count: 200,
    withPeer: false,
  });
  const all = sum(hundred.slices);
  console.log(`\n${name}, ms`);
  console.log(
    `first on a page (${firsts.own.length} pages): median ${quantile(firsts.own, 0.5)}, p95 ${quantile(firsts.own, 0.95)}; approx-string-match median ${quantile(firsts.peer, 0.5)}, p95 ${quantile(firsts.peer, 0.95)}`,
  );
  tell(hundred);
  tell(million);
  const checks: readonly (readonly [string, number, number])[] = [
    ['first on a page, p95', Number(quantile(firsts.own, 0.95)), BARS.firstP95],
    ['first on 100,000 characters', hundred.first, BARS.first100k],
    ['first on 1,000,000 characters', million.first, BARS.first1M],
    ['200 on 100,000 characters', all, BARS.all200],
    ['longest slice of these', Math.max(...hundred.slices), BARS.slice],
  ];
  for (const [what, value, bar] of checks) {
    console.log(`${value <= bar ? 'within' : 'OVER  '} ${what}: ${value.toFixed(1)}, bar ${bar}`);
  }
  return checks.every(([, value, bar]) => value <= bar);
}

function tell({ length, first, slices, peer }: Long): void {
  const own = `first ${first.toFixed(1)}; 200 annotations ${sum(slices).toFixed(1)} in ${slices.length} slices, the longest ${Math.max(...slices).toFixed(1)}`;
  console.log(
    `${length} characters: ${own}${peer === null ? '' : `; approx-string-match ${peer.toFixed(0)}`}`,
  );
}

type Bench = { readonly bench: typeof import('./live/anchor') };

/** Runs in the page. */
async function firstOnPages(addresses: readonly string[], every: number) {
  const { bench } = window as unknown as Bench;
  const own: number[] = [];
  const peer: number[] = [];
  for (const address of addresses) {
    const timings = await bench.firstOnPage(address, every);
    own.push(...timings.own);
    peer.push(...timings.peer);
  }
  return { own, peer };
}

/** Runs in the page. */
function longTextIn(options: { length: number; count: number; withPeer: boolean }) {
  return (window as unknown as Bench).bench.longText('/real.jsonl', options);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return (sorted[at] ?? Number.NaN).toFixed(2);
}
