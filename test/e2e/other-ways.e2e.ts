import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { giveFile } from './import-steps';
import {
  choose,
  focusField,
  message,
  paintedPassages,
  paints,
  press,
  pressOnPage,
  select,
  shows,
  textOf,
} from './steps';

describe(`in ${browserName}`, () => {
  const driven = drive();
  const open = (path: string): Promise<Tab> => driven.browser.openTab(driven.site.origin + path);
  const iconTitle = async (tab: Tab) => (await driven.browser.iconOf(tab)).title;

  it('says of a page that is no article that it is none, and saves it all the same', async () => {
    const tab = await open('/not-article.html');
    await waitFor('the icon of no article', async () => {
      return (await iconTitle(tab)) === message('actionTitleOther');
    });
    const popup = await driven.browser.openPopup();
    await shows(popup, message('pageNoArticle'));
    await press(popup, message('saveAnyway'));
    await shows(popup, message('undoSave'));
    await popup.close();
  });

  it('names the keys that the browser gives to its commands, and leads to where they are changed', async () => {
    const own = await driven.browser.openExtensionPage('options.html');
    const keysOf = (command: string, keys: string) =>
      shows(own, `${message(command)}${keys === '' ? message('shortcutNone') : keys}`);
    await keysOf('shortcutPopup', 'Alt+Shift+O');
    await keysOf('commandHighlight', 'Alt+Shift+L');
    await keysOf('commandToolbar', 'Alt+Shift+K');
    await keysOf('commandNext', 'Alt+Shift+J');
    await keysOf('commandPrevious', '');
    const changed = browserName === 'firefox' ? 'Alt+Shift+Y' : 'Alt+Shift+L';
    // Only Firefox lets a script change them, as its own page does.
    if (browserName === 'firefox') await own.evaluate(giveHighlightKeys, changed);
    const tab = await open('/not-article.html');
    const panel = await driven.browser.openSidePanel();
    await shows(panel, message('annotationsEmpty', [changed]));
    await panel.close();
    await tab.close();
    await own.focus();
    await keysOf('commandHighlight', changed);
    const before = await own.evaluate(countTabs);
    await press(own, message('shortcutsChange'));
    await waitFor("the browser's page", async () => (await own.evaluate(countTabs)) > before);
  });

  it('notices when a single-page application moves on, and keeps highlights apart', async () => {
    const tab = await open('/spa.html');
    const follow = (name: string) =>
      tab.evaluate((wanted: string) => {
        const links = [...document.querySelectorAll('nav a')] as HTMLElement[];
        links.find((link) => link.textContent === wanted)?.click();
      }, name);
    await waitFor('no article', async () => (await iconTitle(tab)) === message('actionTitleOther'));
    await follow('First story');
    await waitFor(
      'an article',
      async () => (await iconTitle(tab)) === message('actionTitleArticle'),
    );
    await tab.focus();
    await select(tab, 'The council of Ostby met for the 2. time this autumn');
    await pressOnPage(tab, message('label_highlight'));
    await paints(tab, ['The council of Ostby met for the 2. time this autumn']);
    await follow('Second story');
    await paints(tab, []);
    await waitFor('an unsaved article', async () => {
      return (await iconTitle(tab)) === message('actionTitleArticle');
    });
    await follow('First story');
    await paints(tab, ['The council of Ostby met for the 2. time this autumn']);
  });

  it('highlights with the keys of the labels, by keyboard alone', async () => {
    const tab = await open('/sample-zh.html');
    await tab.focus();
    await tab.evaluate(() => {
      const paragraph = document.querySelector('#content p:nth-of-type(2)');
      const text = paragraph?.firstChild;
      if (text === null || text === undefined) throw new Error('No paragraph');
      // Chromium moves no caret through text that cannot be edited: the first letter is given.
      getSelection()?.setBaseAndExtent(text, 6, text, 7);
    });
    for (let count = 0; count < 5; count++) await tab.press('Shift+ArrowRight');
    const chosen = await tab.evaluate(() => String(getSelection()));
    await waitFor('the toolbar', async () => (await tab.shadowControls()).length > 0);
    await tab.press('5');
    await paints(tab, [chosen]);
    await tab.reload();
    await paints(tab, [chosen]);
  });

  it('takes the next selection while the last one is being saved', async () => {
    const tab = await open('/sample-en.html');
    await tab.focus();
    const passages = ['from captains to deckhands', 'the most visible change', 'A later last boat'];
    for (const passage of passages) {
      await select(tab, passage);
      await pressOnPage(tab, message('label_claim'));
    }
    await paints(tab, passages);
  });

  it('opens the annotation under a click, edits it, and deletes it with undo', async () => {
    const tab = await open('/sample-zh.html');
    const [passage = ''] = await waitFor('the highlight', async () => {
      const painted = await paintedPassages(tab);
      return painted.length > 0 ? painted : null;
    });
    await tab.focus();
    const point = await tab.evaluate(() => {
      const [first] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      const { left, top, width, height } = (first as Range).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await tab.click(point);
    await waitFor('the card', async () => (await tab.shadowText()).includes(passage));
    await pressOnPage(tab, message('cardDelete'));
    await paints(tab, []);
    await pressOnPage(tab, message('undo')).catch(() => pressOnPage(tab, message('noticeUndo')));
    await paints(tab, [passage]);
  });

  it('shows its toolbar whatever the page’s style sheet says, and leaves the page’s DOM alone', async () => {
    const tab = await open('/hostile-css.html');
    await tab.focus();
    const before = await tab.evaluate(() => document.body.innerHTML);
    await select(tab, 'Nobody gets less sleep');
    const controls = await waitFor('the toolbar', async () => {
      const shown = await tab.shadowControls();
      return shown.length > 5 ? shown : null;
    });
    const xs = controls.map(({ x }) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(420);
    await pressOnPage(tab, message('label_question'));
    await paints(tab, ['Nobody gets less sleep']);
    expect(await tab.evaluate(() => document.body.innerHTML)).toBe(before);
    const seen = await tab.evaluate(() => ({
      open: [...document.querySelectorAll('*')].some((element) => element.shadowRoot !== null),
      globals: Object.keys(window).filter((name) => /postil|browser-polyfill/i.test(name)),
    }));
    expect(seen).toEqual({ open: false, globals: [] });
  });

  it('stays silent on a paused site, and comes back', async () => {
    const tab = await open('/sample-en.html');
    const popup = await driven.browser.openPopup();
    await press(popup, message('pauseSite'));
    // A loaded Chromium can take the focus from a popup, and with it the popup; it says so when it is opened again, too.
    let paused = popup;
    await waitFor(message('pagePaused'), async () => {
      const text = await textOf(paused).catch(() => null);
      if (text === null) paused = await driven.browser.openPopup();
      return text?.includes(message('pagePaused'));
    });
    await paused.close();
    await tab.reload();
    await tab.focus();
    await select(tab, 'The town councils vote on the money');
    await expect(
      waitFor('a toolbar', async () => (await tab.shadowControls()).length > 0, 1500),
    ).rejects.toThrow('a toolbar');
    const again = await driven.browser.openPopup();
    await press(again, message('resumeSite'));
    await shows(again, message('pauseSite'));
    await again.close();
    await tab.reload();
    await tab.focus();
    await select(tab, 'The town councils vote on the money');
    await waitFor('the toolbar', async () => (await tab.shadowControls()).length > 0);
  });

  it('finds saved articles by words and tag, and deletes with undo', async () => {
    const tab = await open('/sample-zh.html');
    await tab.focus();
    const panel = await driven.browser.openSidePanel();
    await press(panel, message('tabLibrary'));
    await shows(panel, '临江市老图书馆修缮完成');
    await focusField(panel, message('searchName'));
    await panel.type('in:headline ostby');
    await waitFor('only the story of Ostby', async () => {
      const text = await textOf(panel);
      return text.includes('council of Ostby') && !text.includes('临江市老图书馆');
    });
    await press(panel, message('rowDetails', ['Harbour wall divides the council of Ostby']));
    await press(panel, message('deleteArticle'));
    await shows(panel, message('libraryNoneFound'));
    await press(panel, message('undo'));
    await shows(panel, 'council of Ostby');
    await panel.close();
  });

  it('exports everything as a backup and restores an emptied library from it', async () => {
    const tab = await open('/sample-zh.html');
    await tab.focus();
    const painted = await waitFor('the highlight', async () => {
      const shown = await paintedPassages(tab);
      return shown.length > 0 ? shown : null;
    });
    const options = await driven.browser.openExtensionPage('options.html');
    await press(options, message('backupExport'));
    const path = await driven.browser.nextDownload();
    const before = JSON.parse(readFileSync(path, 'utf8'));
    expect(before.counts.articles).toBeGreaterThan(3);

    await options.evaluate(async () => {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const emptying = opening.result.transaction(names, 'readwrite');
          for (const name of names) emptying.objectStore(name).clear();
          emptying.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    });
    await tab.focus();
    await tab.reload();
    await paints(tab, []);

    await giveFile(options, { name: 'backup.json', bytes: readFileSync(path) });
    await press(options, message('importConfirm'));
    await shows(options, 'Imported:');
    await press(options, message('backupExport'));
    const after = JSON.parse(readFileSync(await driven.browser.nextDownload(), 'utf8'));
    expect({ ...after, exportedAt: '' }).toEqual({ ...before, exportedAt: '' });
    await tab.focus();
    await tab.reload();
    await paints(tab, painted);
    writeFileSync(path, '{"format":"postil-backup","schemaVersion":1,"articles":[{}]}');
    await giveFile(options, { name: 'backup.json', bytes: readFileSync(path) });
    await shows(options, message('failure_import_invalid_record'));
    await choose(options, message('optionsThemeHint'), 'dark');
    await waitFor('the dark theme', () =>
      options.evaluate(() => document.documentElement.dataset.theme === 'dark'),
    );
  });
});

type World = {
  readonly chrome: {
    readonly tabs: { query(query: object): Promise<readonly unknown[]> };
    readonly commands: { update(change: object): Promise<void> };
  };
};

/** Runs in a page of ours. */
async function giveHighlightKeys(keys: string): Promise<void> {
  const page = window as unknown as { wrappedJSObject?: typeof globalThis };
  const world = (page.wrappedJSObject ?? window) as unknown as World & { readonly JSON: JSON };
  const change = { name: 'highlight-selection', shortcut: keys };
  await world.chrome.commands.update(world.JSON.parse(JSON.stringify(change)));
}

/** Runs in a page of ours. */
async function countTabs(): Promise<number> {
  const page = window as unknown as { wrappedJSObject?: typeof globalThis };
  const { chrome } = (page.wrappedJSObject ?? window) as unknown as World;
  return (await chrome.tabs.query({})).length;
}
