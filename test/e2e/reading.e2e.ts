import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { extractArticle } from '@/lib/article/extract';
import { parsePage } from '../bench/parse-page';
import { type RealPage, realNewsPages } from '../bench/real-pages';
import { quietPage } from '../support/quiet-page';
import { waitFor } from '../support/wait';
import { browserName, type Driven, drive, fixturePages, sharedFolder } from './driven';
import { giantPage, tenMegabytePage } from './hostile-pages';
import { ask, tabIdOf } from './our-messages';
import { message, press, shows } from './steps';

/* What is read on the live page: the same as from the same HTML elsewhere, and from a giant page a part, soon. */

const PAGES = 30;

const ALL_PAGES_MS = 900_000;

const isHere = sharedFolder('bench/extraction/data/fundus-news-even') !== null;
if (!isHere) console.log('NOT TESTED on real pages: the benchmark data is not here.');

describe(`reading in ${browserName}`, () => {
  // What a page is held for is measured: as it is for people.
  const driven = drive({ isBrief: false });

  it.skipIf(!isHere)(
    'gives the same text on a live page as from the page’s HTML',
    async () => {
      const own = await driven.browser.openExtensionPage('options.html');
      const start = `${driven.site.origin}/sample-en.html`;
      const tab = await driven.browser.openTab(start);
      const tabId = await tabIdOf(own, start);
      const differing: string[] = [];
      for (const page of realNewsPages(PAGES)) {
        const url = driven.site.origin + page.path;
        const html = quietPage(page.html);
        driven.site.put(page.path, html);
        await tab.goTo(url);
        const { content } = await ask(own, 'page.capture', { tabId });
        const wanted = textFrom({ ...page, html }, url);
        if (content.text !== wanted) differing.push(firstDifference(page, content.text, wanted));
      }
      expect(differing).toEqual([]);
    },
    ALL_PAGES_MS,
  );

  it('looks once more at a page that builds itself late', async () => {
    const { browser, site } = driven;
    site.put('/late.html', latePage());
    const tab = await browser.openTab(`${site.origin}/late.html`);
    await waitFor(
      'the article',
      async () => (await browser.iconOf(tab)).title === message('actionTitleArticle'),
    );
  });

  it('says of a giant page that its text was cut, while the page goes on', async () => {
    // What else the machine does can hold the thread as well; what is ours holds it each time.
    const holds: Hold[] = [];
    while (holds.length < MOST_LOOKS && !holds.some(isShort)) {
      holds.push(await holdWhileSaved(driven, `/giant-${holds.length}.html`));
    }
    console.log(`${browserName}: a giant page is held, ms: ${JSON.stringify(holds)}`);
    expect(holds.filter(isShort)).not.toEqual([]);
  });

  it('saves an article of ten megabytes and opens it, each within two seconds', async () => {
    const took: Took[] = [];
    while (took.length < MOST_LOOKS && !took.some(isSoon)) {
      took.push(await saveAndOpen(driven, `/minutes-${took.length}.html`));
    }
    console.log(`${browserName}: ten megabytes, ms: ${JSON.stringify(took)}`);
    expect(took.filter(isSoon)).not.toEqual([]);
  });
});

type Took = { readonly savedMs: number; readonly openedMs: number };

const SOON_MS = 2000;

const isSoon = ({ savedMs, openedMs }: Took) => savedMs < SOON_MS && openedMs < SOON_MS;

/** From the press on "Save" to "Saved", and from the way to the reader until the text stands there. */
async function saveAndOpen({ browser, site }: Driven, path: string): Promise<Took> {
  site.put(path, tenMegabytePage());
  const tab = await browser.openTab(`${site.origin}${path}`);
  await waitFor('the verdict', async () => (await browser.iconOf(tab)).title !== '');
  const popup = await browser.openPopup();
  await shows(popup, message('pageCut'));
  const pressed = Date.now();
  await press(popup, message('save'));
  await shows(popup, message('undoSave'));
  const savedMs = Date.now() - pressed;
  await popup.close();
  await tab.close();
  const library = await browser.openExtensionPage('library.html');
  const { rows } = await ask(library, 'library.search', {
    ...{ query: '', order: 'saved', offset: 0, limit: 1, snippets: false },
  });
  const card = rows[0]?.card;
  expect(card?.url).toBe(`${site.origin}${path}`);
  const openedMs = await library.evaluate(openArticle, card?.id ?? '');
  await library.close();
  return { savedMs, openedMs };
}

/** Runs in the library: ms until the text of an article is drawn. */
async function openArticle(id: string): Promise<number> {
  const begun = performance.now();
  location.hash = `#/article/${id}`;
  const isThere = () => document.body.textContent?.includes('Minute 99:') === true;
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return Math.round(performance.now() - begun);
}

async function holdWhileSaved({ browser, site }: Driven, path: string): Promise<Hold> {
  site.put(path, giantPage());
  const tab = await browser.openTab(`${site.origin}${path}`);
  // The verdict is given before anything is read.
  await waitFor('the verdict', async () => (await browser.iconOf(tab)).title !== '');
  await tab.evaluate(beginBeating);
  const save = async () => {
    const popup = await browser.openPopup();
    await shows(popup, message('pageCut'));
    await press(popup, message('save'));
    await shows(popup, message('undoSave'));
    await popup.close();
  };
  const taskMs = (await browser.longestTask?.(tab, save)) ?? null;
  if (taskMs === null) await save();
  const hold = await tab.evaluate(endBeating);
  await tab.close();
  return { ...hold, taskMs };
}

const MOST_LOOKS = 4;
const LONGEST_TASK_MS = 200;

type Hold = {
  /** Longest task of the page's thread; null = the browser does not tell. */
  readonly taskMs: number | null;
  /** That the page's own messages to itself waited at most. */
  readonly heldMs: number;
  /** That one walk over all of the page takes. */
  readonly walkMs: number;
};

/** Where the browser tells of no tasks: shorter than a single walk over all of the page, which the reading must not make. */
const isShort = ({ taskMs, heldMs, walkMs }: Hold) =>
  taskMs === null ? heldMs < Math.max(LONGEST_TASK_MS, walkMs) : taskMs < LONGEST_TASK_MS;

function textFrom({ html }: RealPage, url: string): string {
  const dom = parsePage(html, url);
  try {
    return canonicalTextOf(extractArticle(dom.window.document, url).blocks);
  } finally {
    dom.window.close();
  }
}

function firstDifference({ name }: RealPage, live: string, wanted: string): string {
  let at = 0;
  while (at < live.length && live[at] === wanted[at]) at++;
  return `${name} at ${at}: live ${live.slice(at, at + 80)} | module ${wanted.slice(at, at + 80)}`;
}

/** Empty when it is loaded, and an article a second later. */
function latePage(): string {
  const article = readFileSync(join(fixturePages, 'sample-en.html'), 'utf8');
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(article)?.[1] ?? '';
  const build = `setTimeout(() => { document.body.innerHTML = ${JSON.stringify(body).replaceAll('</', '<\\/')}; }, 1000);`;
  return `<!doctype html><html lang="en"><head><title>Loading</title></head><body><div></div><script>${build}</script></body></html>`;
}

type Beating = { heldMs: number; isOver: boolean; ended: Promise<void> };

/** Runs in the page: notes how long its thread was held at most. */
function beginBeating(): void {
  const beating: Beating = { heldMs: 0, isOver: false, ended: Promise.resolve() };
  const { port1, port2 } = new MessageChannel();
  beating.ended = new Promise((resolve) => {
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      beating.heldMs = Math.max(beating.heldMs, Math.round(now - last));
      last = now;
      if (beating.isOver) resolve();
      else setTimeout(() => port2.postMessage(null), 10);
    };
    port2.postMessage(null);
  });
  (window as unknown as { beating: Beating }).beating = beating;
}

/** Runs in the page. */
async function endBeating(): Promise<Omit<Hold, 'taskMs'>> {
  const { beating } = window as unknown as { beating: Beating };
  beating.isOver = true;
  await beating.ended;
  const before = performance.now();
  let nodes = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  while (walker.nextNode() !== null) nodes++;
  if (nodes < 2_000_000) throw new Error(`Only ${nodes} nodes`);
  const walkMs = Math.round(performance.now() - before);
  return { heldMs: beating.heldMs, walkMs };
}
