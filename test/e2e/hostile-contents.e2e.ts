import { describe, expect, it } from 'vitest';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { commentOf, quoteOf, spanOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { type ActingView, actingViews } from './acting-views';
import { browserName, drive } from './driven';
import {
  actingMarkupPage,
  formPage,
  greedyPage,
  naggingPage,
  sentencesOf,
  storyPage,
  trackingPage,
  unwritablePage,
  unwritableTexts,
} from './hostile-acts';
import { ask, askTab, tabIdOf } from './our-messages';
import { message, paints, press, selectWords, shows, textOf } from './steps';

/* What hostile pages hold and ask for: what is kept of them is what the person saw, no more and no less. */

const [firstSentence = '', secondSentence = ''] = sentencesOf('Karsund');
const [first = '', second = ''] = [firstSentence, secondSentence].map((text) => text.slice(0, 40));

describe(`hostile contents in ${browserName}`, () => {
  const driven = drive();
  const acting = actingViews(driven);
  const { open, visit, capture, counts, records, recordOf, highlight } = acting;

  const save = async (view: ActingView) => {
    const ids = { articleId: crypto.randomUUID(), versionId: crypto.randomUUID() };
    const taken = await capture(view);
    return ask(view.own, 'article.save', { ...ids, capture: taken, edits: {}, annotation: null });
  };

  it('are kept without anything that stands in fields', async () => {
    const view = await open('form', formPage);
    const { own, tab, url } = view;
    for (const [field, text] of [
      ['password', 'typed-secret'],
      ['card', '4000-secret'],
      ['text', 'more-secret'],
    ] as const) {
      await tab.evaluate((id: string) => document.getElementById(id)?.focus(), field);
      await tab.type(text);
    }
    await save(view);
    await tab.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('article') as Element),
    );
    await highlight(view);
    await tab.evaluate(() => (document.getElementById('text') as HTMLTextAreaElement).select());
    await highlight(view).catch(() => undefined);
    const record = await recordOf(own, url);
    expect(record?.annotations.length).toBeGreaterThan(0);
    expect(JSON.stringify(record)).toContain('Sign in to comment');
    expect(JSON.stringify(record)).not.toMatch(/secret/);
  });

  it('are cleaned as they are captured', async () => {
    const { content } = await capture(await open('markup', actingMarkupPage));
    expect(content.html).toContain('https://safe.example/');
    expect(content.markup).toContain('class="lead"');
    const acting = /\son\w+=|javascript:|<(?:script|svg|iframe|object)|ping=|position\s*:/i;
    expect(content.html).not.toMatch(acting);
    expect(content.markup).not.toMatch(acting);
  });

  it('ask no server of others when they are read again', async () => {
    const { elsewhere } = acting;
    const view = await open('tracking', trackingPage(elsewhere.origin));
    await waitFor('the page itself to ask', () => elsewhere.asked.length > 200);
    const { saved } = await save(view);
    expect(JSON.stringify(await recordOf(view.own, view.url))).toContain(elsewhere.origin);
    await view.tab.goTo(`${acting.here.origin}/acts/first.html`);
    elsewhere.forget();
    const reader = await driven.browser.openExtensionPage(`library.html#/article/${saved.id}`);
    await shows(reader, firstSentence);
    await shows(reader, 'A boat at the pier, seen by all.');
    const library = await driven.browser.openExtensionPage('library.html');
    await shows(library, 'Report from Karsund');
    for (const opened of [reader, library]) await opened.close();
    expect(elsewhere.asked).toEqual([]);
  });

  it('give back every code unit of what no file can hold', async () => {
    const view = await open('unwritable', unwritablePage);
    const { own, tab, url } = view;
    await capture(view);
    const selected: string[] = [];
    for (const at of unwritableTexts.keys()) {
      selected.push(
        await tab.evaluate((index: number) => {
          const node = document.getElementById(`text${index}`)?.childNodes[1];
          if (node?.nodeValue == null) throw new Error('No text');
          getSelection()?.setBaseAndExtent(node, 0, node, node.nodeValue.length);
          return JSON.stringify(node.nodeValue);
        }, at),
      );
      await highlight(view);
    }
    expect(selected.map((text) => JSON.parse(text))).toEqual(unwritableTexts);
    const record = await recordOf(own, url);
    const text = record?.bodies.at(-1)?.text ?? '';
    const kept = (record?.annotations ?? []).map(({ annotation }) => {
      const span = spanOf(annotation);
      const quote = quoteOf(annotation);
      return { quote, isAtPlace: span !== null && text.slice(span.start, span.end) === quote };
    });
    // As white space collapses; a NUL is what a page's HTML may hold in its place.
    const asRead = (words: string) =>
      words.replace(/[\s\u2028\u2029\ufeff]+/g, ' ').replaceAll('\0', '\ufffd');
    expect(kept.map(({ quote }) => asRead(quote)).toSorted()).toEqual(
      unwritableTexts.map(asRead).toSorted(),
    );
    expect(kept.every(({ isAtPlace }) => isAtPlace)).toBe(true);
    await tab.reload();
    await paints(
      tab,
      unwritableTexts.map((words) => words.replace(/\s+/g, ' ').trim()),
    );
  });

  it('keep the edits of two tabs, though their clocks are ten minutes apart', async () => {
    const view = await open('twice', storyPage('Karsund'));
    const { own, tab, tabId, url } = view;
    await capture(view);
    await tab.evaluate(selectWords, first);
    await highlight(view);
    const other = await driven.browser.openTab(`${url}#second`);
    const otherId = await tabIdOf(own, `${url}#second`);
    await paints(other, [first]);
    await other.evaluate(selectWords, second);
    await highlight({ own, tab: other, tabId: otherId, url });
    await paints(other, [first, second]);
    await tab.focus();
    await paints(tab, [first, second]);

    const run = async (where: Tab, id: number, command: 'next-annotation' | 'edit-annotation') =>
      askTab(own, { tabId: id, name: 'command.run', payload: { command, picture: null } }).then(
        () => where.focus(),
      );
    // Both cards show the annotation as it was before either wrote.
    for (const [where, id] of [
      [tab, tabId],
      [other, otherId],
    ] as const) {
      await where.focus();
      await run(where, id, 'next-annotation');
      await run(where, id, 'edit-annotation');
    }
    await other.type('From the second.');
    await tab.focus();
    await tab.type('From the first.');
    const annotationOf = async (): Promise<AnnotationRecord> => {
      const found = (await recordOf(own, url))?.annotations.find(
        ({ annotation }) => quoteOf(annotation) === first,
      );
      if (found === undefined) throw new Error('The annotation is gone');
      return found;
    };
    await waitFor('both comments', async () => {
      const comment = commentOf((await annotationOf()).annotation);
      if (/From the first\./.test(comment) && /From the second\./.test(comment)) return true;
      throw new Error(comment);
    });
    // A window whose clock goes ten minutes ahead, and then one that lags as much.
    const { annotation } = await annotationOf();
    for (const minutes of [10, -10]) {
      const modified = new Date(Date.now() + minutes * 60_000).toISOString();
      const { id, articleId } = await annotationOf();
      await ask(own, 'annotation.save', { articleId, annotation: { ...annotation, modified } });
      await ask(own, 'annotation.edit', {
        id,
        edits: { tags: [`tag${minutes}`], seen: { tags: [] } },
      });
      await tab.focus();
      await tab.type(` ${minutes}!`);
      await waitFor('the comment', async () =>
        commentOf((await annotationOf()).annotation).includes(`${minutes}!`),
      );
      expect(tagsOf((await annotationOf()).annotation)).toContain(`tag${minutes}`);
    }
    await other.close();
    await tab.focus();
    await tab.press('Escape');
  });

  it('are saved while dialogs hold the page', async () => {
    const { own, tab, url } = await open('nagging', naggingPage);
    // Firefox opens no popup over a page on the whole screen.
    if (browserName === 'chromium') {
      await tab.click({ x: 300, y: 300 });
      await waitFor('the whole screen', () =>
        tab.evaluate(() => (window as unknown as { isFull?: boolean }).isFull === true),
      );
    }
    await waitFor('the page to wait', () => acting.here.waiting() > 0);
    const popup = await driven.browser.openPopup();
    await waitFor('the article to be read', () =>
      popup.evaluate(() => document.querySelector('.popup-save .primary:enabled') !== null),
    );
    await press(popup, message('save'));
    acting.here.release();
    await waitFor('the record', () => recordOf(own, url));
    await popup.close();
    await waitFor('the dialogs to end', () =>
      tab.evaluate(() => (window as unknown as { answered: number }).answered === 15),
    );
  });

  it('that are none, or are closed to us, get a plain word and leave nothing', async () => {
    const { here } = acting;
    const page = (status: number, html: string, type = 'text/html; charset=utf-8') =>
      [status, html, type] as const;
    const image = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const pages = {
      'error.html': page(500, '<h1>Internal Server Error</h1>'),
      'consent.html': page(
        200,
        '<title>Before you continue</title><div role="dialog"><h1>We value your privacy</h1><p>We and our 812 partners store information on your device.</p><button>Accept all</button></div>',
      ),
      'empty.html': page(200, ''),
      'feed.xml': page(
        200,
        '<?xml version="1.0"?><feed><title>x</title></feed>',
        'application/xml',
      ),
    };
    for (const [name, [status, html, type]] of Object.entries(pages)) {
      here.answer(`/acts/${name}`, (_request, response) =>
        response.writeHead(status, { 'content-type': type }).end(html),
      );
    }
    here.answer('/acts/dot.png', (_request, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(image),
    );
    const { own, tab, tabId } = await visit(`${here.origin}/acts/first.html`);
    const before = await counts(own);
    const kindAt = async (url: string) => {
      await visit(url).catch(() => undefined);
      const state = await waitFor('a verdict', async () => {
        const found = await ask(own, 'page.state', { tabId });
        const isHere = found.url === '' || found.url === url || !url.startsWith('http');
        return found.kind === 'loading' || !isHere ? null : found;
      });
      // Asking brought the other tab to the front.
      await tab.focus();
      return state.kind;
    };
    const kinds: Record<string, string> = {};
    for (const name of [...Object.keys(pages), 'dot.png']) {
      kinds[name] = await kindAt(`${here.origin}/acts/${name}`);
      const popup = await driven.browser.openPopup();
      // One word, and not two that contradict each other.
      await waitFor('a plain word', async () => {
        const shown = await textOf(popup);
        const words = ['pageNoArticle', 'pageNothing', 'failure_page_empty'].filter((key) =>
          shown.includes(message(key)),
        );
        if (words.length === 1 && !shown.includes(message('pageReading'))) return true;
        throw new Error(`shown: ${shown}`);
      });
      const isOffered = (await textOf(popup)).includes(message('pageNoArticle'));
      const canSave = await popup.evaluate(() => document.querySelector('.popup-save') !== null);
      expect([name, isOffered]).toEqual([name, canSave]);
      await popup.close();
    }
    const closed = browserName === 'firefox' ? 'about:support' : 'chrome://version/';
    for (const url of ['about:blank', closed]) {
      kinds[url] = await kindAt(url);
      const popup = await driven.browser.openPopup();
      // Chromium does not tell us the address.
      await shows(popup, message('pageRestricted').split('(')[0] ?? '');
      await popup.close();
    }
    expect(kinds).toEqual({
      ...Object.fromEntries([...Object.keys(pages), 'dot.png'].map((name) => [name, 'other'])),
      ...{ 'about:blank': 'restricted', [closed]: 'restricted' },
    });
    expect(await counts(own)).toEqual(before);
  });

  // Firefox's driver waits for a tab that has crashed; there the whole browser is killed, in `faults.e2e.ts`.
  const canCrash = browserName === 'chromium';
  it.skipIf(!canCrash)('that take the tab down with them leave what was saved', async () => {
    const view = await open('greedy', greedyPage);
    const { own, tab, url } = view;
    expect(await tab.evaluate(() => (window as unknown as { heldMb: number }).heldMb)).toBe(2048);
    await capture(view);
    await tab.evaluate(selectWords, first);
    await highlight(view);
    // It never comes to an end.
    const crashing = tab.goTo('chrome://crash/').catch(() => undefined);
    await Promise.race([crashing, new Promise((end) => setTimeout(end, 3000))]);
    const record = await recordOf(own, url);
    expect(record?.annotations.map(({ annotation }) => quoteOf(annotation))).toEqual([first]);
    const again = await driven.browser.openTab(`${url}#again`);
    await paints(again, [first]);
    expect((await records(own)).every(({ bodies }) => bodies.length > 0)).toBe(true);
  });
});
