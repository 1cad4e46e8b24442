import { fileURLToPath } from 'node:url';
import type { Tab } from '../support/driven-browser';
import { type BrowserName, launch } from '../support/launch';
import { serveFolders } from '../support/serve';
import { bundledForPage } from './bundle-for-page';
import type { Cost, SubjectName } from './live/highlight';

/*
 * What 1,000 highlights on a page of 20,000 words cost in real browsers, beside wrapping in `<mark>` and beside the bare
 * page, in turn in one run. Build the extension first.
 *
 * `npm run bench -- highlight [--browser chromium|firefox]`
 */

const ROUNDS = 7;
const SUBJECTS: readonly SubjectName[] = ['bare', 'postil', 'mark'];
const BARS = {
  scriptMs: { chromium: 5, firefox: 12 },
  mutations: 0,
  overFrameMs: 10,
  overScrollMs: 1,
};

const fixtures = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

export async function run(args: readonly string[]): Promise<void> {
  const wanted = args[args.indexOf('--browser') + 1];
  const names: readonly BrowserName[] = args.includes('--browser')
    ? [wanted === 'firefox' ? 'firefox' : 'chromium']
    : ['chromium', 'firefox'];
  const source = await bundledForPage('highlight');
  const site = await serveFolders(fixtures);
  try {
    for (const name of names) {
      const browser = await launch(name, {});
      try {
        const tab = await browser.openTab(`${site.origin}/not-article.html`);
        await tab.runScript(source);
        if (!report(name, await measureInTurn(tab))) process.exitCode = 1;
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.close();
  }
}

type Costs = ReadonlyMap<SubjectName, readonly Cost[]>;

async function measureInTurn(tab: Tab): Promise<Costs> {
  const costs = new Map<SubjectName, Cost[]>(SUBJECTS.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of SUBJECTS) costs.get(name)?.push(await tab.evaluate(measureInPage, name));
  }
  return costs;
}

/** Runs in the page. */
function measureInPage(name: SubjectName): Promise<Cost> {
  const { bench } = window as unknown as { bench: typeof import('./live/highlight') };
  return bench.measure(name);
}

function report(browser: BrowserName, costs: Costs): boolean {
  const medians = (name: SubjectName): Cost => {
    const of = costs.get(name) ?? [];
    const middle = (key: keyof Cost) => median(of.map((cost) => cost[key]));
    const [scriptMs, mutations] = [middle('scriptMs'), middle('mutations')];
    return { scriptMs, mutations, frameMs: middle('frameMs'), scrollMs: middle('scrollMs') };
  };
  console.log(`\n${browser}, medians of ${ROUNDS}, ms`);
  for (const name of SUBJECTS) {
    const { scriptMs, mutations, frameMs, scrollMs } = medians(name);
    console.log(
      `${name.padEnd(7)} script ${scriptMs.toFixed(1)}, mutations ${mutations}, frame ${frameMs.toFixed(1)}, a frame of scrolling ${scrollMs.toFixed(2)}`,
    );
  }
  const [bare, own] = [medians('bare'), medians('postil')];
  const checks: readonly (readonly [string, number, number])[] = [
    ['script', own.scriptMs, BARS.scriptMs[browser]],
    ['mutations', own.mutations, BARS.mutations],
    ['over the bare frame', own.frameMs - bare.frameMs, BARS.overFrameMs],
    ['over the bare page, a frame of scrolling', own.scrollMs - bare.scrollMs, BARS.overScrollMs],
  ];
  for (const [what, value, bar] of checks) {
    console.log(`${value <= bar ? 'within' : 'OVER  '} ${what}: ${value.toFixed(1)}, bar ${bar}`);
  }
  return checks.every(([, value, bar]) => value <= bar);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
