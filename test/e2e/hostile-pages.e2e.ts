import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Capture } from '@/lib/article/article';
import type { Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive, sharedFolder } from './driven';
import {
  cleanPage,
  hardTextPage,
  hardTexts,
  hostileHeadline,
  hostileQuote,
  largePages,
  longSelectionPage,
  pagesLikeClean,
  poisonedAddresses,
  restlessPage,
  slowForPatterns,
} from './hostile-pages';
import { ask, askTab, tabIdOf } from './our-messages';
import { paints, selectWords } from './steps';

/* What hostile pages must not reach: each is opened and read as any other page is, some are annotated. */

const highlight = { command: 'highlight-selection', picture: null } as const;

describe(`hostile pages in ${browserName}`, () => {
  const driven = drive();
  const views: { own?: Tab; tab?: Tab; tabId?: number } = {};

  /** Opens a page with that content; a page of ours speaks for the person. */
  const open = async (name: string, html: string) => {
    const url = `${driven.site.origin}/hostile/${name}.html`;
    driven.site.put(`/hostile/${name}.html`, html);
    views.own ??= await driven.browser.openExtensionPage('options.html');
    if (views.tab === undefined) {
      views.tab = await driven.browser.openTab(`${driven.site.origin}/sample-en.html`);
      views.tabId = await tabIdOf(views.own, `${driven.site.origin}/sample-en.html`);
    }
    const { own, tab, tabId = 0 } = views;
    await tab.goTo(url);
    return { own, tab, tabId, url };
  };

  /** Loads the annotator, too. */
  const capture = (view: { own: Tab; tabId: number }): Promise<Capture> =>
    ask(view.own, 'page.capture', { tabId: view.tabId });

  const counts = async (own: Tab) => (await ask(own, 'library.contents', {})).counts;

  it('read as they are shown, and move nothing of ours', async () => {
    const clean = await capture(await open('clean', cleanPage));
    expect(clean.content.text).toContain(hostileQuote);
    const faults: string[] = [];
    for (const [name, html] of Object.entries(pagesLikeClean)) {
      const view = await open(name, html);
      const before = await counts(view.own);
      const { content, article } = await capture(view);
      if (content.text !== clean.content.text)
        faults.push(`${name}: ${content.text.slice(0, 200)}`);
      if (article.headline !== hostileHeadline) faults.push(`${name}: ${article.headline}`);
      if (article.url !== view.url) faults.push(`${name}: ${article.url}`);
      const told = JSON.stringify([content, article]);
      if (/POISON|secret|polluted/.test(told)) faults.push(`${name}: told ${told.slice(0, 400)}`);
      if ((await view.tab.shadowControls()).length > 0) faults.push(`${name}: a UI stands there`);
      const after = await counts(view.own);
      if (JSON.stringify(after) !== JSON.stringify(before)) faults.push(`${name}: changed`);
      const seen = await view.tab.evaluate(() => {
        const page = window as unknown as { replies?: number };
        return [page.replies ?? 0, 'polluted' in {}];
      });
      expect([name, ...seen]).toEqual([name, 0, false]);
    }
    expect(faults).toEqual([]);
  });

  it('are honestly not read where one piece of their text is endless', async () => {
    for (const [name, html] of Object.entries(largePages)) {
      const view = await open(name, html);
      await expect(capture(view)).rejects.toThrow(/page-too-large/);
      // The page lives, and so do we.
      expect(await view.tab.evaluate(() => document.readyState)).toBe('complete');
    }
    const { content } = await capture(await open('after', cleanPage));
    expect(content.text).toContain(hostileQuote);
  });

  it('give no address but one of the web, and are not taken for another page', async () => {
    const view = await open('urls', poisonedAddresses);
    const { article } = await capture(view);
    expect(article.url).toBe(view.url);
    expect(JSON.stringify(article)).not.toMatch(/user:pass|javascript:|data:|file:|chrome:/);
  });

  it.skipIf(sharedFolder('security') === null)('do not stop the reading by long runs', async () => {
    type Run = { readonly repeat: string; readonly times: number; readonly then: string };
    const path = `${sharedFolder('security')}/nasty-strings.json`;
    const { redos } = JSON.parse(readFileSync(path, 'utf8')) as { redos: { inputs: Run[] } };
    const runs = redos.inputs.map(({ repeat, times, then }) =>
      (repeat.repeat(times) + then).replace(/["<>&]/g, 'x'),
    );
    const view = await open('redos', slowForPatterns(runs));
    const clean = await view.tab.evaluate(() => {
      const begun = performance.now();
      const length = document.documentElement.outerHTML.length;
      return { length, ms: performance.now() - begun };
    });
    const begun = Date.now();
    const { content } = await capture(view);
    console.log(
      `${browserName}: ${clean.length} characters of long runs read in ${Date.now() - begun} ms`,
    );
    expect(content.text.length).toBeGreaterThan(0);
    // Seconds, not the hours that going over them again and again would take.
    expect(Date.now() - begun).toBeLessThan(15_000);
  });

  it('keep every character of what is annotated on them', async () => {
    const view = await open('locale', hardTextPage);
    await capture(view);
    const wanted: string[] = [];
    for (const at of hardTexts.keys()) {
      const selected = await view.tab.evaluate((index: number) => {
        const paragraph = document.getElementById(`hard${index}`);
        if (paragraph !== null) getSelection()?.selectAllChildren(paragraph);
        return getSelection()?.toString() ?? '';
      }, at);
      wanted.push(selected);
      const { tabId } = view;
      await askTab(view.own, { tabId, name: 'command.run', payload: highlight });
    }
    await view.tab.reload();
    await paints(
      view.tab,
      wanted.map((text) => text.replace(/\s+/g, ' ').trim()),
    );
  });

  it('take a selection of a whole book, or say that they do not, and go on', async () => {
    const view = await open('selection', longSelectionPage);
    await capture(view);
    await view.tab.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const { tabId } = view;
    const before = (await counts(view.own)).annotations;
    const isRefused = await askTab(view.own, {
      ...{ tabId, name: 'command.run', payload: highlight },
    }).then(
      () => false,
      () => true,
    );
    const made = (await counts(view.own)).annotations - before;
    expect(made).toBe(isRefused ? 0 : 1);
    expect(await view.tab.evaluate(() => document.readyState)).toBe('complete');
  });

  it('find their marks again when they have stopped moving', async () => {
    const view = await open('restless', restlessPage);
    await capture(view);
    await view.tab.evaluate(selectWords, hostileQuote);
    const { tabId } = view;
    await askTab(view.own, { tabId, name: 'command.run', payload: highlight });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await view.tab.evaluate(() => (window as unknown as { stop(): void }).stop());
    await paints(view.tab, [hostileQuote]);
  });

  it('reach no file of ours', async () => {
    const view = await open('probe', cleanPage);
    const build = new URL(
      `../../.output/${browserName === 'chromium' ? 'chrome' : 'firefox'}-mv3`,
      import.meta.url,
    );
    const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
    expect(files.length).toBeGreaterThan(20);
    const reached = await view.tab.evaluate(
      async (origin: string, names: readonly string[]) => {
        const found: string[] = [];
        for (const name of names) {
          await fetch(`${origin}/${name}`).then(
            () => found.push(`fetch ${name}`),
            () => undefined,
          );
          if (!/\.(?:png|svg)$/.test(name)) continue;
          const image = new Image();
          image.src = `${origin}/${name}`;
          await image.decode().then(
            () => found.push(`image ${name}`),
            () => undefined,
          );
        }
        return found;
      },
      driven.browser.extensionOrigin,
      files.filter((name) => name.includes('.')),
    );
    expect(reached).toEqual([]);
  });

  it('that are none leave no broken record behind', async () => {
    const { site } = driven;
    site.put('/hostile/text.txt', 'Just a text.');
    site.put(
      '/hostile/feed.xml',
      '<?xml version="1.0"?><rss><channel><title>x</title></channel></rss>',
    );
    const { own, tab, tabId } = await open('blank', '');
    const before = await counts(own);
    for (const path of ['/hostile/text.txt', '/hostile/feed.xml', '/nowhere/404.html']) {
      await tab.goTo(site.origin + path);
      const state = await waitFor('a verdict', async () => {
        const found = await ask(own, 'page.state', { tabId });
        return found.kind === 'loading' ? null : found;
      });
      expect([path, state.kind]).toEqual([path, 'other']);
    }
    expect(await counts(own)).toEqual(before);
  });
});
