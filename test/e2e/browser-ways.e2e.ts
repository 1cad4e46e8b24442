import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentOf } from '@/lib/annotation/annotation-parts';
import type { Point, Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive, fixturePages } from './driven';
import { ask, tabIdOf } from './our-messages';
import { message, paints, select, shows } from './steps';

/*
 * What is called by the browser's own menus and keys. No driver reaches those of Chromium, where `on-page.e2e.ts` sends
 * what the background sends at them.
 */

const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"><rect width="300" height="120" fill="teal"/></svg>',
)}`;

describe.skipIf(browserName !== 'firefox')(`the browser's own ways in ${browserName}`, () => {
  const driven = drive();
  const ways = () => {
    const { ways: found } = driven.browser;
    if (found === null) throw new Error('Not driven here');
    return found;
  };
  const open = async (path: string): Promise<Tab> => {
    const tab = await driven.browser.openTab(driven.site.origin + path);
    await tab.focus();
    return tab;
  };
  const showsControl = (tab: Tab, name: string) =>
    waitFor(`"${name}"`, async () =>
      (await tab.shadowControls()).some((control) => control.name === name),
    );
  const saysOnPage = (tab: Tab, text: string) =>
    waitFor(`"${text}" on the page`, async () => {
      const shown = await tab.shadowText();
      if (shown.includes(text)) return true;
      throw new Error(`shown: ${shown}`);
    });
  const commentsAt = async (path: string) => {
    const own = await driven.browser.openExtensionPage('options.html');
    const url = driven.site.origin + path;
    const [card] = await ask(own, 'library.find', { url, canonicalUrl: null });
    const [record] = await ask(own, 'library.read', { ids: card === undefined ? [] : [card.id] });
    await own.close();
    const comments = record?.annotations.map(({ annotation }) => commentOf(annotation)) ?? [];
    return comments.filter((comment) => comment !== '');
  };

  it('highlights what is selected, and opens the note, from the menu at the right button', async () => {
    const tab = await open('/sample-en.html');
    await select(tab, 'Their pay stays the same');
    await ways().chooseInMenu(await tab.evaluate(middleOfSelection), message('menuHighlight'));
    await paints(tab, ['Their pay stays the same']);
    await select(tab, '214 people');
    const point = await tab.evaluate(middleOfSelection);
    await ways().chooseInMenu(point, message('menuHighlightComment'));
    await paints(tab, ['Their pay stays the same', '214 people']);
    await waitFor('the note', async () =>
      (await tab.shadowControls()).some(({ tag }) => tag === 'textarea'),
    );
    await tab.type('From the menu.');
    await saysOnPage(tab, message('cardSaved'));
    await tab.reload();
    await paints(tab, ['Their pay stays the same', '214 people']);
    expect(await commentsAt('/sample-en.html')).toEqual(['From the menu.']);
    await tab.close();
  });

  it('annotates a picture from its menu', async () => {
    const figure = `<figure><img id="quay" src="${PICTURE}" alt=""><figcaption>The quay at night.</figcaption></figure>`;
    const markup = readFileSync(join(fixturePages, 'sample-en.html'), 'utf8');
    driven.site.put('/with-picture.html', markup.replace('<p>WESTMAR', `${figure}<p>WESTMAR`));
    const tab = await open('/with-picture.html');
    const point = await tab.evaluate(() => {
      const box = document.querySelector('#quay')?.getBoundingClientRect();
      return box === undefined ? null : { x: box.left + 20, y: box.top + 20 };
    });
    if (point === null) throw new Error('No picture');
    await ways().chooseInMenu(point, message('menuPicture'));
    await paints(tab, ['The quay at night.']);
    await tab.close();
  });

  it('opens the library from the menu of the button', async () => {
    const own = await driven.browser.openExtensionPage('options.html');
    await ways().chooseInButtonMenu(message('menuLibrary'));
    const library = `${driven.browser.extensionOrigin}/library.html`;
    await waitFor('the library', () => tabIdOf(own, library));
  });

  it('highlights, opens the toolbar and goes to what is highlighted by keys', async () => {
    const tab = await open('/sample-zh.html');
    await select(tab, '经费4860万元');
    await ways().pressKeys('Alt+Shift+L');
    await paints(tab, ['经费4860万元']);
    await select(tab, '四十个座位');
    await ways().pressKeys('Alt+Shift+K');
    await showsControl(tab, message('toolbarTag'));
    // The toolbar has the focus: the label last used is at hand.
    await tab.press('Enter');
    await paints(tab, ['经费4860万元', '四十个座位']);
    // The first one that is in sight, then on around the end.
    await ways().pressKeys('Alt+Shift+J');
    await saysOnPage(tab, message('cardPosition', ['2', '2']));
    await ways().pressKeys('Alt+Shift+J');
    await saysOnPage(tab, message('cardPosition', ['1', '2']));
    await tab.close();
  });

  it('opens the popup by its key', async () => {
    const tab = await open('/sample-en.html');
    // A window that just got the focus can lose it again at once, and with it the popup: then it is called once more.
    await waitFor('the popup', async () => {
      await ways().pressKeys('Alt+Shift+O');
      return waitFor('it', () => ways().isPopupOpen(), 5000).catch(() => false);
    });
    const popup = await driven.browser.openPopup();
    await shows(popup, 'Ferry crews in Westm');
    await popup.close();
    await tab.close();
  });
});

/** Runs in the page. */
function middleOfSelection(): Point {
  const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
  if (box === undefined) throw new Error('Nothing is selected');
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
