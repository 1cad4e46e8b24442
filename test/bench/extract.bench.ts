import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { DrivenBrowser } from '../support/driven-browser';
import { type BrowserName, launch } from '../support/launch';
import { quietPage } from '../support/quiet-page';
import type { SubjectName, Timing } from './live/extract';
import { type RealPage, realPages } from './real-pages';

/*
 * What reading a page costs in real browsers, beside @mozilla/readability on a clone, defuddle, and a bare walk: each
 * subject on a fresh load of each page, in turn; its first call, and the median of five more.
 *
 * `npm run bench -- extract [--pages N] [--browser chromium|firefox]`
 */

const PAGES_PER_SET = { 'fundus-news-even': 30, 'scrapinghub-even': 15, 'wcxb-dev-articles': 15 };
const REPEATS = 5;
const SUBJECTS: readonly SubjectName[] = [
  ...(['walk', 'verdict', 'metadata'] as const),
  ...(['text', 'postil', 'readability', 'defuddle'] as const),
];
const BARS = {
  verdict: { median: 1, p95: 4 },
  metadata: { median: 5 },
  /** Of Readability's. */
  first: 1 / 3,
  warm: 1 / 4,
  /** Of one task on the giant page. */
  giantTask: 200,
};

/** A million elements of one letter each. */
const GIANT = { path: '/giant', paragraphs: 10_000, spans: 100 };

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => args[args.indexOf(`--${name}`) + 1];
  const most = args.includes('--pages') ? Number(option('pages')) : Number.POSITIVE_INFINITY;
  const names: readonly BrowserName[] = args.includes('--browser')
    ? [option('browser') === 'firefox' ? 'firefox' : 'chromium']
    : ['chromium', 'firefox'];
  const pages = Object.entries(PAGES_PER_SET)
    .flatMap(([set, count]) => realPages(set, count))
    .slice(0, most);
  const extension = await benchExtension();
  const site = await servePages(pages);
  try {
    for (const name of names) {
      const browser = await launch(name, { extension });
      try {
        const timings = await timeAll(browser, { pages, origin: site.origin });
        if (!report(name, timings)) process.exitCode = 1;
        if (!reportGiant(await timeGiant(browser, site.origin))) process.exitCode = 1;
      } finally {
        await browser.close();
      }
    }
  } finally {
    site.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

type Timings = ReadonlyMap<SubjectName, readonly Timing[]>;
type Work = { readonly pages: readonly RealPage[]; readonly origin: string };

/** Each page's subjects in another order, so that none always comes first. */
async function timeAll(browser: DrivenBrowser, { pages, origin }: Work): Promise<Timings> {
  const timings = new Map<SubjectName, Timing[]>(SUBJECTS.map((name) => [name, []]));
  const tab = await browser.openTab(`${origin}/`);
  for (const [index, page] of pages.entries()) {
    for (let turn = 0; turn < SUBJECTS.length; turn++) {
      const name = SUBJECTS[(turn + index) % SUBJECTS.length];
      if (name === undefined) continue;
      await tab.goTo(origin + page.path);
      const timing = await tab.evaluate(timeInPage, name, REPEATS);
      if (timing === null) console.log(`left out, gave no answer: ${page.path} (${name})`);
      else timings.get(name)?.push(timing);
    }
  }
  return timings;
}

/** Ms of the first call of each; every call is one task. */
async function timeGiant(browser: DrivenBrowser, origin: string) {
  const tab = await browser.openTab(origin + GIANT.path);
  const times = new Map<SubjectName, number>();
  for (const name of ['walk', 'verdict', 'metadata', 'postil'] as const) {
    await tab.goTo(origin + GIANT.path);
    await tab.evaluate(grow, GIANT);
    times.set(name, (await tab.evaluate(timeInPage, name, 0))?.first ?? Number.NaN);
  }
  await tab.close();
  return times;
}

/** Runs in the page: parsing so much before the page counts as loaded outlasts the drivers. */
function grow({ paragraphs, spans }: typeof GIANT): void {
  const paragraph = `<p>${'<span>a</span>'.repeat(spans)}</p>`;
  document.body.innerHTML = `<h1>Giant</h1>${paragraph.repeat(paragraphs)}`;
}

function reportGiant(times: ReadonlyMap<SubjectName, number>): boolean {
  const shown = [...times].map(([name, ms]) => `${name} ${ms.toFixed(0)}`).join(', ');
  const longest = Math.max(times.get('verdict') ?? 0, times.get('postil') ?? 0);
  const isWithin = longest <= BARS.giantTask;
  console.log(`giant page, ms of one task: ${shown}: ${isWithin ? 'within' : 'OVER'}`);
  return isWithin;
}

/** Runs in the page: asks the content script; null = no answer. */
function timeInPage(ask: SubjectName, repeats: number): Promise<Timing | null> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10_000, null);
    const hear = ({ data }: MessageEvent) => {
      if (typeof data !== 'object' || data?.timing === undefined) return;
      removeEventListener('message', hear);
      resolve(data.timing);
    };
    addEventListener('message', hear);
    const askOnceReady = () => {
      if (document.documentElement.hasAttribute('data-bench')) postMessage({ ask, repeats }, '*');
      else setTimeout(askOnceReady, 20);
    };
    askOnceReady();
  });
}

function report(browser: BrowserName, timings: Timings): boolean {
  const rows = new Map(
    [...timings].map(([name, of]) => {
      const first = of.map((timing) => timing.first);
      const warm = of.map((timing) => quantile(timing.more, 0.5));
      const row = {
        first: { median: quantile(first, 0.5), p95: quantile(first, 0.95) },
        warm: { median: quantile(warm, 0.5), p95: quantile(warm, 0.95) },
      };
      return [name, row] as const;
    }),
  );
  console.log(`\n${browser}, ${timings.get('walk')?.length ?? 0} pages, ms`);
  for (const [name, { first, warm }] of rows) {
    const of = ({ median, p95 }: typeof first) => `${median.toFixed(2)} (${p95.toFixed(2)})`;
    console.log(`${name.padEnd(12)} first call ${of(first)}  warm ${of(warm)}`);
  }
  const row = (name: SubjectName) => rows.get(name) ?? { first: NONE, warm: NONE };
  const [own, peer, verdict] = [row('postil'), row('readability'), row('verdict')];
  const checks: readonly (readonly [string, number, number])[] = [
    ['verdict, first call, median', verdict.first.median, BARS.verdict.median],
    ['verdict, first call, p95', verdict.first.p95, BARS.verdict.p95],
    ['metadata, first call, median', row('metadata').first.median, BARS.metadata.median],
    ['first call to Readability, median', own.first.median / peer.first.median, BARS.first],
    ['first call to Readability, p95', own.first.p95 / peer.first.p95, BARS.first],
    ['warm to Readability, median', own.warm.median / peer.warm.median, BARS.warm],
  ];
  for (const [what, value, bar] of checks) {
    console.log(
      `${value <= bar ? 'within' : 'OVER  '} ${what}: ${value.toFixed(3)}, bar ${bar.toFixed(3)}`,
    );
  }
  return checks.every(([, value, bar]) => value <= bar);
}

const NONE = { median: Number.NaN, p95: Number.NaN };

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** An extension of nothing but what is timed. */
async function benchExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const manifest = {
    manifest_version: 3,
    name: 'bench',
    version: '1',
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['bench.js'] }],
    browser_specific_settings: { gecko: { id: 'postil@postil.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/live/extract.ts'],
    outfile: join(folder, 'bench.js'),
    bundle: true,
    format: 'iife',
    minify: true,
    platform: 'browser',
    tsconfig: 'tsconfig.json',
  });
  return folder;
}

/** With the headers that give pages a fine clock. Their own scripts stay out: some lead to where nothing is served. */
async function servePages(pages: readonly RealPage[]) {
  const known = new Map(pages.map((page) => [page.path, quietPage(page.html)]));
  known.set(GIANT.path, '<!doctype html><title>Giant</title>');
  const server = createServer((request, response) => {
    const html = known.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
