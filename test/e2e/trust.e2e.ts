import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentOf } from '@/lib/annotation/annotation-parts';
import type { DrivenBrowser, Surface, Tab } from '../support/driven-browser';
import { buildFolder, launch } from '../support/launch';
import { type LoggingProxy, startLoggingProxy } from '../support/logging-proxy';
import { type Site, serveFolders } from '../support/serve';
import { waitFor } from '../support/wait';
import { browserName, fixturePages } from './driven';
import { ask } from './our-messages';
import { axeViolations, message, paints, press, pressOnPage, select, shows, textOf } from './steps';

/* What a person has to be able to rely on: nothing is told to anybody, nothing typed goes, and a loss is said everywhere. */

const headline = 'Ferry crews in Westmar agree to a four-day week';
const sentence = 'The agreement covers 214 people, from captains to deckhands.';

/** Asked by the browsers for themselves, with us and without us. */
const BROWSERS_OWN: readonly RegExp[] = [
  // Chromium: sign-in, components, the time of day, safe browsing, its new tab's page.
  /(?:^|\.)(?:google|googleapis|gstatic|gvt1|google-analytics)\.com(?::\d+)?$/,
  // Firefox: settings, push, add-ons, its new tab's page, whether there is a network.
  /(?:^|\.)(?:mozilla|firefox|mozgcp|firefoxusercontent)\.(?:com|org|net)(?::\d+)?$/,
];

describe(`trust in ${browserName}`, () => {
  const held: { browser?: DrivenBrowser; site?: Site; proxy?: LoggingProxy } = {};
  const parts = () => {
    const { browser, site, proxy } = held;
    if (browser === undefined || site === undefined || proxy === undefined)
      throw new Error('Not begun');
    return { browser, site, proxy };
  };
  beforeAll(async () => {
    held.site = await serveFolders(fixturePages);
    held.proxy = await startLoggingProxy();
    held.browser = await launch(browserName, { proxy: held.proxy.address });
  });
  afterAll(async () => {
    await held.browser?.close();
    await held.proxy?.close();
    await held.site?.close();
  });

  /** What was asked, without what browsers ask for themselves. */
  const asked = () => {
    const { proxy } = parts();
    return proxy.asked.filter(({ host }) => !BROWSERS_OWN.some((own) => own.test(host)));
  };

  it('asks no server for anything on the whole way from a page to a file', async () => {
    const { browser, site, proxy } = parts();
    const image = '<img src="/boat.png" alt=""><img src="http://pictures.example/far.png" alt="">';
    const html = readFileSync(`${fixturePages}/sample-en.html`, 'utf8');
    site.put('/way.html', html.replace('</h1>', `</h1>${image}`));
    const tab = await browser.openTab(`${site.origin}/way.html`);
    await waitFor(
      'the verdict',
      async () => (await browser.iconOf(tab)).title === message('actionTitleArticle'),
    );
    // Proves that the proxy sees what the page asks for, from this machine and from elsewhere.
    const { host } = new URL(site.origin);
    const byPage = await waitFor('what the page asks for', () => {
      const paths = asked().map((each) => each.host + each.path);
      const wanted = [`${host}/way.html`, `${host}/boat.png`, 'pictures.example/far.png'];
      return wanted.every((each) => paths.includes(each)) ? paths : null;
    });
    expect(
      byPage.filter((each) => !/\/(?:way\.html|boat\.png|far\.png|favicon\.ico)$/.test(each)),
    ).toEqual([]);
    const before = asked().length;

    const popup = await browser.openPopup();
    await press(popup, message('save'));
    await shows(popup, message('undoSave'));
    await popup.close();
    await tab.focus();
    await select(tab, sentence);
    await pressOnPage(tab, message('label_claim'));
    await paints(tab, [sentence]);
    const panel = await browser.openSidePanel();
    await shows(panel, sentence);
    await panel.close();
    const library = await browser.openExtensionPage('library.html');
    await shows(library, headline);
    const [id = ''] = await ask(library, 'library.ids', { trash: false });
    const reader = await browser.openExtensionPage(`library.html#/article/${id}`);
    await shows(reader, sentence);
    await reader.close();
    await library.focus();
    await press(library, message('exportAll'));
    expect(readFileSync(await browser.nextDownload(), 'utf8')).toContain(sentence);
    const options = await browser.openExtensionPage('options.html');
    await shows(options, message('optionsTitle'));
    await options.close();
    await library.close();
    // The browser fetches a page's icon when it likes.
    const later = asked()
      .slice(before)
      .filter(({ path }) => path !== '/favicon.ico');
    expect(later).toEqual([]);
    const own = new Set(
      proxy.asked
        .map((each) => each.host)
        .filter((each) => ![host, 'pictures.example'].includes(each)),
    );
    console.log(`${browserName} itself asked: ${[...own].join(', ') || 'nothing'}`);
  });

  it('points from popup and panel to a backup that is due, and to a library that is missing', async () => {
    const { browser, site } = parts();
    const own = await browser.openExtensionPage('options.html');
    const [record] = await ask(own, 'library.read', { ids: null });
    const annotation = record?.annotations[0]?.annotation;
    if (record === undefined || annotation === undefined) throw new Error('Nothing was saved');
    const tab = await browser.openTab(`${site.origin}/sample-en.html#pointing`);
    const look = async (check: (view: Surface) => Promise<unknown>) => {
      await tab.focus();
      const popup = await browser.openPopup();
      await shows(popup, message('openLibrary'));
      await check(popup);
      await popup.close();
      await tab.focus();
      const panel = await browser.openSidePanel();
      await shows(panel, message('tabPage'));
      await check(panel);
      await panel.close();
    };
    await look(async (view) => expect(await textOf(view)).not.toContain(message('libraryInTab')));

    for (let time = 0; time < 60; time++) {
      await ask(own, 'annotation.edit', {
        id: annotation.id,
        edits: { comment: `Change ${time}` },
      });
    }
    await waitFor(
      'the changes to be counted',
      async () => (await ask(own, 'library.health', {})).changes >= 60,
    );
    await look(async (view) => {
      await shows(view, message('backupDue_other', ['']).trim());
      await shows(view, message('libraryInTab'));
      expect(await axeViolations(view)).toEqual([]);
    });

    await emptyStorage(own);
    await browser.stopBackground();
    await look(async (view) => {
      await shows(view, message('rescueTitle'));
      await shows(view, message('libraryInTab'));
      expect(await axeViolations(view)).toEqual([]);
    });
    await own.close();
  });

  // The last one: Firefox opens no popup any more that was open before an update.
  it('keeps what is being typed while the extension is updated', async () => {
    const { browser, site } = parts();
    const tab = await browser.openTab(`${site.origin}/sample-en.html#typing`);
    await tab.focus();
    await select(tab, 'Their pay stays the same');
    await pressOnPage(tab, message('toolbarComment'));
    await waitFor('the card', async () =>
      (await tab.shadowText()).includes(message('cardComment')),
    );
    await tab.type('Saved before. ');
    await waitFor('it to be saved', async () =>
      (await tab.shadowText()).includes(message('cardSaved')),
    );
    await tab.type('Typed as the update came.');
    await browser.update(buildFolder(browserName));
    // A person goes on: the old script ends at the first thing that is done.
    await tab.hover({ x: 20, y: 20 });
    const own = await browser.openExtensionPage('options.html');
    const kept = await waitFor('the comment', async () => {
      const records = await ask(own, 'library.read', { ids: null });
      const comments = records.flatMap(({ annotations }) =>
        annotations.map(({ annotation }) => commentOf(annotation)),
      );
      if (comments.some((comment) => comment.includes('Typed as'))) return comments;
      throw new Error(JSON.stringify(comments));
    });
    expect(kept).toContain('Saved before. Typed as the update came.');
    await own.close();
    await tab.close();
  });
});

function emptyStorage(view: Tab): Promise<void> {
  return view.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('postil');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}
