import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { doors } from '@/lib/messages/payload-shapes';
import type { Point, Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { actingViews } from './acting-views';
import { browserName, drive } from './driven';
import {
  coveringPage,
  endlessPage,
  forgingPage,
  framesPage,
  movingPage,
  storyPage,
} from './hostile-acts';
import { ask, askTab } from './our-messages';
import { message, paints, press, pressOnPage, select, selectWords, shows } from './steps';

/* What hostile pages do while a person works on them: nothing is saved that the person did not save, and nothing goes. */

const stories = ['Karsund', 'Ebeltoft', 'Hornvik'] as const;
const firstWords = 'The bakers of Karsund have agreed';

/** The stories that a record tells. */
const storiesIn = (record: ArticleRecord) =>
  stories.filter((story) => record.bodies.some(({ text }) => text.includes(`notes on ${story}.`)));

describe(`hostile acts in ${browserName}`, () => {
  const driven = drive();
  const acting = actingViews(driven);
  const { open, capture, counts, records, recordOf, highlight } = acting;

  it('take the story that is read from a page without an end', async () => {
    const view = await open('endless', endlessPage);
    for (const story of stories.slice(1)) {
      await waitFor(`the story of ${story}`, () =>
        view.tab.evaluate(async (wanted: string) => {
          scrollTo(0, document.documentElement.scrollHeight);
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          const last = [...document.querySelectorAll('article')].at(-1);
          last?.scrollIntoView({ behavior: 'instant' });
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return location.pathname.includes(wanted);
        }, story),
      );
    }
    const { article, content } = await capture(view);
    expect(article.url).toBe(`${acting.here.origin}/acts/endless-Hornvik.html`);
    expect(article.headline).toBe('Report from Hornvik');
    expect(stories.filter((story) => content.text.includes(`notes on ${story}.`))).toEqual([
      'Hornvik',
    ]);
  });

  it('set nothing off by forged events, on the page or on our UI', async () => {
    const view = await open('forging', forgingPage);
    const { own, tab, tabId } = view;
    const before = await counts(own);
    const forgesOn = async () => {
      const begun = await tab.evaluate(() => (window as unknown as { forged: number }).forged);
      await waitFor('more forged events', async () => {
        const now = await tab.evaluate(() => (window as unknown as { forged: number }).forged);
        return now > begun + 400;
      });
    };
    await tab.evaluate(selectWords, firstWords);
    await forgesOn();
    const asked = { tabId, name: 'placements.read', payload: {} } as const;
    const isLoaded = await askTab(own, asked).then(
      () => true,
      () => false,
    );
    expect(isLoaded).toBe(false);
    await tab.focus();
    await select(tab, firstWords);
    await waitFor('the toolbar', async () => (await tab.shadowControls()).length > 5);
    await forgesOn();
    expect((await tab.shadowControls()).length).toBeGreaterThan(5);
    expect(await counts(own)).toEqual(before);
    await tab.focus();
    await pressOnPage(tab, message('label_claim'));
    await paints(tab, [firstWords]);
    await tab.click(await middleOf(tab, 'bakers of Karsund'));
    await waitFor('the card', async () => (await tab.shadowText()).includes(message('cardTags')));
    await forgesOn();
    expect(await tab.shadowText()).toContain(message('cardTags'));
    expect((await counts(own)).annotations).toBe(before.annotations + 1);
  });

  it('cannot have a button of ours pressed that is not to be seen', async () => {
    const begin = async (name: string) => {
      const view = await open(`covering-${name}`, coveringPage);
      await capture(view);
      await view.tab.focus();
      await view.tab.evaluate(selectWords, firstWords);
      await highlight(view);
      await paints(view.tab, [firstWords]);
      await view.tab.click(await middleOf(view.tab, 'bakers of Karsund'));
      const at = await waitFor('the button', async () =>
        (await view.tab.shadowControls()).find(({ name }) => name === message('cardDelete')),
      );
      const before = (await counts(view.own)).annotations;
      await view.tab.focus();
      await view.tab.evaluate((wanted: string) => {
        (window as unknown as { cover: Record<string, () => void> }).cover[wanted]?.();
      }, name);
      return { ...view, at, before };
    };
    for (const name of ['opacity', 'filter', 'transform', 'clip', 'animation', 'above']) {
      const { own, tab, at, before } = await begin(name);
      const { isHit, ...looks } = await tab.evaluate(({ x, y }: Point) => {
        const host = document.documentElement.lastElementChild;
        if (host === null) throw new Error('Our UI is gone');
        const { opacity, filter, transform, clipPath } = getComputedStyle(host);
        const isOver = host.matches(':popover-open');
        // Where the page wants it to be.
        const isMoved = document.elementFromPoint(x + 300, y + 300) === host;
        const isHit = document.elementFromPoint(x, y) === host;
        return { opacity, filter, transform, clipPath, isOver, isMoved, isHit };
      }, at);
      // What stands in the top layer is drawn without what the page's root is drawn with.
      expect({ name, ...looks }).toEqual({
        ...{ name, opacity: '1', filter: 'none', transform: 'none', clipPath: 'none' },
        ...{ isOver: true, isMoved: false },
      });
      // Firefox neither draws nor finds what is animated so: nothing of ours can be pressed either.
      if (isHit) continue;
      await tab.click(at);
      expect([name, (await counts(own)).annotations]).toEqual([name, before]);
    }
    for (const name of ['popover', 'dialog', 'silenced']) {
      const { own, tab, at, before } = await begin(name);
      await waitFor(`our UI to go from under the ${name}`, async () => {
        return (await tab.shadowControls()).length === 0;
      });
      await tab.click(at);
      expect([name, (await counts(own)).annotations]).toEqual([name, before]);
    }
    // Nobody is told of what opens in a closed root of the page's. What is deleted there comes back from the trash.
    const { own, tab, at, url } = await begin('shadowed');
    const [annotation] = (await recordOf(own, url))?.annotations ?? [];
    await tab.focus();
    await tab.click(at);
    await ask(own, 'annotation.restore', { id: annotation?.id ?? '' });
    await paints(tab, [firstWords]);
  });

  it('read the page that stands in the tab, none of its five hundred frames', async () => {
    const clean = await capture(await open('clean', storyPage('Karsund')));
    acting.elsewhere.put('/acts/story-Hornvik.html', storyPage('Hornvik'));
    const view = await open('frames', framesPage(acting.elsewhere.origin));
    const { tab } = view;
    expect(await tab.evaluate(() => frames.length)).toBe(500);
    const { content, article } = await capture(view);
    expect(content).toEqual(clean.content);
    expect(article.url).toBe(view.url);
    await tab.focus();
    const from = await tab.evaluate(() => {
      scrollTo(0, 0);
      const frame = document.querySelector('#first');
      if (frame === null) throw new Error('No frame');
      const { left, top } = frame.getBoundingClientRect();
      return { x: left + 20, y: top + 110 };
    });
    await tab.drag(from, { x: from.x + 400, y: from.y + 30 });
    await tab.press('1');
    // The next message is answered after all that the drag could have set off.
    await ask(view.own, 'page.state', { tabId: view.tabId });
    expect(await tab.shadowControls()).toEqual([]);
    expect(await recordOf(view.own, view.url)).toBeUndefined();
  });

  it('give other extensions no answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postil-other-'));
    const ourId =
      browserName === 'firefox'
        ? 'postil@postil.example'
        : new URL(driven.browser.extensionOrigin).host;
    writeOtherExtension(folder, ourId);
    await driven.browser.update(folder);
    const { own, tab } = await open('asked', storyPage('Karsund'));
    const before = await counts(own);
    await tab.focus();
    const told = await waitFor('the other extension', () =>
      tab.evaluate(() => {
        document.dispatchEvent(new Event('attack'));
        return document.documentElement.dataset.told ?? null;
      }),
    );
    const answers: readonly string[] = JSON.parse(told);
    expect(answers).toHaveLength(2 * Object.keys(doors).length);
    expect(answers.filter((answer) => !/Receiving end does not exist/.test(answer))).toEqual([]);
    expect(await counts(own)).toEqual(before);
    rmSync(folder, { recursive: true });
  });

  it.each(['push', 'location', 'reload', 'back', 'file', 'blob'])(
    'are saved as what they were at the click, when the page then does: %s',
    async (act) => {
      const { here } = acting;
      for (const path of ['/acts/other.html', '/acts/moved.html'])
        here.put(path, storyPage('Ebeltoft'));
      here.answer('/acts/file.bin', (_request, response) =>
        response.writeHead(200, { 'content-disposition': 'attachment' }).end('x'.repeat(1000)),
      );
      await open('other', storyPage('Ebeltoft'));
      const { own, tab, url } = await open(`moving-${act}`, movingPage);
      await waitFor('the page to wait', () => here.waiting() > 0);
      await tab.focus();
      const popup = await driven.browser.openPopup();
      await press(popup, message('save'));
      here.release();
      const record = await waitFor('the record', () => recordOf(own, url));
      expect(record.saved.article.headline).toBe('Report from Karsund');
      expect(record.bodies.map(() => storiesIn(record))).toEqual([['Karsund']]);
      await popup.close();
      here.release();
    },
  );

  it('are saved whole or not at all from the panel, whenever they move on', async () => {
    const { here } = acting;
    for (const path of ['/acts/other.html', '/acts/moved.html'])
      here.put(path, storyPage('Ebeltoft'));
    const wrong: string[] = [];
    for (const [act, delay] of [
      ['push', 0],
      ['push', 60],
      ['location', 0],
      ['location', 60],
    ] as const) {
      const { own, tab, tabId, url } = await open(`moving-${act}`, movingPage);
      for (const { saved } of await records(own))
        await ask(own, 'article.remove', { id: saved.id });
      await waitFor('the page to wait', () => here.waiting() > 0);
      await tab.focus();
      const panel = await driven.browser.openSidePanel();
      await shows(panel, message('save'));
      await panel.evaluate(noteClick);
      const releasing = new Promise((resolve) => setTimeout(resolve, delay)).then(here.release);
      await press(panel, message('save'));
      await releasing;
      await waitFor('the page to have moved', async () => {
        return (await ask(own, 'page.state', { tabId })).url !== url;
      });
      const clicked = await panel.evaluate(() => Number(document.documentElement.dataset.clicked));
      await panel.close();
      // A slow machine may press only when the tab shows the page after; then that is what is asked for.
      const right = [
        `/acts/moving-${act}.html: Karsund`,
        `/acts/${act === 'push' ? 'moved' : 'other'}.html: Ebeltoft`,
      ];
      // Whose text comes a moment after the address is, for that moment, the old text at the new address.
      const pushed = await tab.evaluate(() => Number(document.documentElement.dataset.pushed));
      if (act === 'push' && clicked >= pushed) right.push('/acts/moved.html: Karsund');
      for (const record of await records(own)) {
        const { pathname } = new URL(record.saved.article.url);
        const what = `${pathname}: ${storiesIn(record)}`;
        if (!right.includes(what)) wrong.push(what);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Runs in a view: notes when it is clicked, in ms since 1970. */
function noteClick(): void {
  const { dataset } = document.documentElement;
  const note = () => {
    dataset.clicked = String(Date.now());
  };
  document.addEventListener('click', note, { capture: true, once: true });
}

/** The middle of the first place of these words. */
async function middleOf(tab: Tab, words: string): Promise<Point> {
  await tab.evaluate(selectWords, words);
  return tab.evaluate(() => {
    const box = getSelection()?.getRangeAt(0).getClientRects()[0];
    getSelection()?.removeAllRanges();
    if (box === undefined) throw new Error('Not shown');
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
}

/** An extension that sends every message of ours to us, by both ways, when its page asks for it. */
function writeOtherExtension(folder: string, ourId: string): void {
  mkdirSync(folder, { recursive: true });
  const names = JSON.stringify(Object.keys(doors));
  const background = `
    const id = ${JSON.stringify(ourId)};
    const send = (name) => chrome.runtime.sendMessage(id, { name, payload: {} }).then((answer) => 'answered ' + JSON.stringify(answer), String);
    const connect = (name) => new Promise((resolve) => {
      const port = chrome.runtime.connect(id, { name });
      port.onMessage.addListener((answer) => resolve('answered ' + JSON.stringify(answer)));
      port.onDisconnect.addListener(() => resolve(String((chrome.runtime.lastError || port.error || {}).message)));
      port.postMessage({ name, payload: {} });
    });
    chrome.runtime.onMessage.addListener((message, sender, respond) => {
      Promise.all(${names}.flatMap((name) => [send(name), connect(name)])).then(respond);
      return true;
    });`;
  const script = `document.addEventListener('attack', () => chrome.runtime.sendMessage('attack').then((told) => {
    document.documentElement.dataset.told = JSON.stringify(told);
  }), { once: true });`;
  writeFileSync(join(folder, 'background.js'), background);
  writeFileSync(join(folder, 'script.js'), script);
  const manifest = {
    ...{ manifest_version: 3, name: 'Other', version: '1' },
    background:
      browserName === 'firefox'
        ? { scripts: ['background.js'] }
        : { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['script.js'] }],
    host_permissions: ['http://127.0.0.1/*'],
    browser_specific_settings: { gecko: { id: 'other@other.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
