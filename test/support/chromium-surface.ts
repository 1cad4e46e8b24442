import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import { chromiumHand } from './chromium-hand';
import type { Point, ShadowControl, Surface, Tab } from './driven-browser';

/** A page of a million elements takes a loaded machine half a minute to show. */
const NAVIGATION_MS = 180_000;
/** Characters at each end of a text that are typed by keys. */
const BY_KEYS = 50;

export function chromiumSurface(page: Page): Surface {
  return {
    evaluate: (work, ...args) =>
      page.evaluate(work as never, ...(args as unknown as never[])) as never,
    async runScript(source) {
      await page.evaluate(`${source}; undefined`);
    },
    click: ({ x, y }) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    async press(chord) {
      const keys = chord.split('+') as KeyInput[];
      const last = keys.pop();
      for (const key of keys) await page.keyboard.down(key);
      if (last !== undefined) await page.keyboard.press(last);
      for (const key of keys.reverse()) await page.keyboard.up(key);
    },
    async type(text) {
      // A key at a time, a thousand characters take ten seconds: of a long text the middle comes as from a method of input.
      const middle = text.slice(BY_KEYS, -BY_KEYS);
      await page.keyboard.type(middle === '' ? text : text.slice(0, BY_KEYS));
      if (middle === '') return;
      await page.keyboard.sendCharacter(middle);
      await page.keyboard.type(text.slice(-BY_KEYS));
    },
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` });
    },
    async close() {
      await page.close().catch(() => undefined);
    },
  };
}

export function chromiumTab(page: Page): Tab {
  const session = page.createCDPSession();
  return {
    ...chromiumSurface(page),
    ...chromiumHand(page, session),
    async goTo(url) {
      await page.goto(url, { waitUntil: 'load', timeout: NAVIGATION_MS });
    },
    async reload() {
      await page.reload({ waitUntil: 'load', timeout: NAVIGATION_MS });
    },
    hover: ({ x, y }) => page.mouse.move(x, y, { steps: 2 }),
    clickTimes: ({ x, y }, times) => page.mouse.click(x, y, { count: times }),
    focus: () => page.bringToFront(),
    async resize(size) {
      await page.setViewport(size);
    },
    heap: async () => heapOf(await session),
    async backgroundHeap() {
      const target = await page
        .browser()
        .waitForTarget((found) => found.type() === 'service_worker', { timeout: 20_000 });
      const worker = await target.createCDPSession();
      const bytes = await heapOf(worker);
      await worker.detach();
      return bytes;
    },
    shadowControls: async () => shadowControls(await session),
    shadowText: async () => shadowText(await session),
  };
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

type Node = {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: Node[];
  readonly shadowRoots?: Node[];
};

/** The tree below our host, a child of the root; DevTools see into closed roots. The page's own may be too deep for them. */
async function shadowTree(session: CDPSession): Promise<Node | null> {
  const { root } = await session.send('DOM.getDocument', { depth: 2 });
  const tops = (root as Node).children?.flatMap(({ children = [] }) => children) ?? [];
  const host = tops.find(({ attributes }) => attributes?.includes('data-margin'));
  if (host === undefined) return null;
  const { backendNodeId } = host;
  const { node } = await session.send('DOM.describeNode', {
    ...{ backendNodeId, depth: -1, pierce: true },
  });
  return (node as Node).shadowRoots?.[0] ?? null;
}

async function shadowControls(session: CDPSession): Promise<readonly ShadowControl[]> {
  const controls: ShadowControl[] = [];
  const visit = async (node: Node): Promise<void> => {
    const tag = node.nodeName.toLowerCase();
    if (/^(?:button|textarea|input|select)$/.test(tag)) {
      const at = await middleOf(session, node.backendNodeId);
      if (at !== null) controls.push({ tag, name: nameOf(node), ...at });
    }
    for (const child of node.children ?? []) await visit(child);
  };
  const tree = await shadowTree(session);
  if (tree !== null) await visit(tree);
  return controls;
}

async function middleOf(session: CDPSession, backendNodeId: number): Promise<Point | null> {
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0] = model.border;
    return { x: left + model.width / 2, y: top + model.height / 2 };
  } catch {
    return null; // Not laid out.
  }
}

function nameOf(node: Node): string {
  const at = node.attributes?.indexOf('aria-label') ?? -1;
  return at === -1 ? textOf(node) : (node.attributes?.[at + 1] ?? '');
}

function textOf(node: Node): string {
  if (node.nodeName === 'STYLE') return '';
  return node.nodeValue + (node.children ?? []).map(textOf).join(' ');
}

async function shadowText(session: CDPSession): Promise<string> {
  const tree = await shadowTree(session);
  return tree === null ? '' : textOf(tree).replace(/\s+/g, ' ').trim();
}
