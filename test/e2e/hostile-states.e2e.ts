import { beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { type ActingView, actingViews } from './acting-views';
import { browserName, drive } from './driven';
import { type HostilePage, hostilePages } from './hostile-states';
import { ask, askTab } from './our-messages';
import { message, press, shows, textOf } from './steps';

/*
 * Each hostile page in each state: the extension at rest, its panel open, and while the page is saved. What each page is
 * after stands in the other tests of hostile pages; this is what must hold of all. `npm run torture` runs it.
 */

const isLong = process.env.POSTIL_TORTURE === '1';

/** Ms that a page has to do its harm, several turns of each page's timers. */
const HARM_MS = 1500;

const harm = () => new Promise((resolve) => setTimeout(resolve, HARM_MS));

describe.runIf(isLong)(`every hostile page in every state in ${browserName}`, () => {
  const driven = drive();
  const acting = actingViews(driven);
  const { counts, records, visit } = acting;
  let pages: Readonly<Record<string, HostilePage>> = {};
  beforeAll(() => {
    pages = hostilePages(acting.elsewhere.origin);
    for (const other of ['other', 'moved'])
      acting.here.put(`/acts/${other}.html`, '<title>Other</title><p>Another page.</p>');
    acting.here.answer('/acts/file.bin', (_request, response) =>
      response.writeHead(200, { 'content-disposition': 'attachment' }).end('x'.repeat(1000)),
    );
  });

  const open = async (name: string, state: string): Promise<ActingView> => {
    const { html = '', policy, status = 200 } = pages[name] ?? {};
    const path = `/acts/${name}-${state}.html`;
    acting.here.answer(path, (_request, response) => {
      const policies = policy === undefined ? {} : { 'content-security-policy': policy };
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...policies });
      response.end(html);
    });
    // Where the pages that go back come from, and where a page of two gigabytes gives them back.
    await visit(`${acting.here.origin}/acts/other.html`);
    return visit(acting.here.origin + path);
  };

  /** What is wrong after the harm is done. */
  const faultsOf = async ({ own, tab, tabId }: ActingView, view: Surface | null) => {
    const faults: string[] = [];
    // A page that is on its way elsewhere answers when it is there, one that asks when its dialogs have been answered.
    const [isPolluted] = await waitFor('the page', async () => [
      await tab.evaluate(() => 'polluted' in {}),
    ]);
    if ((await tab.shadowControls()).length > 0) faults.push('a UI of ours stands there');
    if (isPolluted) faults.push('the page is polluted');
    const shown = view === null ? '' : await textOf(view);
    if (/POISON|-secret|undefined|\[object/.test(shown)) faults.push(`shown: ${shown}`);
    // The background answers, and knows what stands in the tab.
    const { kind } = await ask(own, 'page.state', { tabId });
    if (kind === 'loading') faults.push('it is still being loaded');
    return faults;
  };

  const eachPage = async (
    state: string,
    work: (view: ActingView, page: HostilePage) => Promise<readonly string[]>,
  ) => {
    const faults: string[] = [];
    for (const [name, page] of Object.entries(pages)) {
      const found = await open(name, state)
        .then((view) => work(view, page))
        .catch((error: unknown) => [String(error)]);
      faults.push(...found.map((fault) => `${name}: ${fault}`));
      acting.here.release();
    }
    return faults;
  };

  it('sets nothing off while the extension is at rest', async () => {
    const faults = await eachPage('rest', async (view) => {
      const before = await counts(view.own);
      acting.here.release();
      await harm();
      const found = await faultsOf(view, null);
      const { tabId } = view;
      const asked = { tabId, name: 'placements.read', payload: {} } as const;
      const isLoaded = await askTab(view.own, asked).then(
        () => true,
        () => false,
      );
      if (isLoaded) found.push('the annotator was loaded');
      if (JSON.stringify(await counts(view.own)) !== JSON.stringify(before)) found.push('changed');
      return found;
    });
    expect(faults).toEqual([]);
  });

  it('sets nothing off while the panel is open', async () => {
    const faults = await eachPage('panel', async (view) => {
      const before = await counts(view.own);
      const panel = await driven.browser.openSidePanel();
      await waitFor('the panel to know the page', async () => /\S/.test(await textOf(panel)));
      acting.here.release();
      await harm();
      const found = await faultsOf(view, panel);
      // Whatever the page does, the library is there.
      await press(panel, message('tabLibrary'));
      await waitFor('the library', () =>
        panel.evaluate(
          () => document.querySelector('#tab-library')?.getAttribute('aria-selected') === 'true',
        ),
      );
      await panel.close();
      if (JSON.stringify(await counts(view.own)) !== JSON.stringify(before)) found.push('changed');
      return found;
    });
    expect(faults).toEqual([]);
  });

  it('is saved whole, as what it was at the click, or not at all', async () => {
    const faults = await eachPage('save', async (view, page) => {
      const { own, url } = view;
      const popup = await driven.browser.openPopup();
      if (page.refusal !== undefined) {
        await shows(popup, message(page.refusal));
        const shown = await textOf(popup);
        await popup.close();
        const isOffered = ['saveAnyway', 'pageNoArticle'].some((key) =>
          shown.includes(message(key)),
        );
        return isOffered ? [`it is to be saved: ${shown}`] : faultsOf(view, null);
      }
      await waitFor('the article to be read', () =>
        popup.evaluate(() => document.querySelector('.popup-save .primary:enabled') !== null),
      );
      await press(popup, message('save'));
      acting.here.release();
      const { saved, versions, bodies } = await waitFor('the record', async () => {
        return (await records(own))[0];
      });
      await harm();
      await popup.close();
      const found = await faultsOf(view, null);
      const all = await records(own);
      if (all.length !== 1) found.push(`${all.length} records`);
      const [body] = bodies;
      if (body === undefined || versions.length !== 1) found.push('it is not whole');
      if (saved.article.url !== url) found.push(`saved as ${saved.article.url}`);
      if (!body?.text.includes(page.words)) found.push(`text: ${body?.text.slice(0, 200)}`);
      const told = JSON.stringify(all);
      if (/POISON|polluted|-secret/.test(told)) found.push(`told: ${told.slice(0, 400)}`);
      for (const { saved: article } of all) await ask(own, 'article.remove', { id: article.id });
      return found;
    });
    expect(faults).toEqual([]);
  });
});
