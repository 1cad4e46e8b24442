import { afterAll, describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { message, paints, press, pressOnPage, select, shows } from './steps';

/* Where a person lets us into sites on a click only, a click on our button is what it takes; nothing works without it. */

const quote = 'Their pay stays the same';

describe(`site access on click in ${browserName}`, () => {
  const driven = drive();
  afterAll(() => driven.browser.setSiteAccess('always'));

  it('reads, saves, annotates and brings back, each time from the click on', async () => {
    const { browser, site } = driven;
    await browser.setSiteAccess('on-click');
    const tab = await browser.openTab(`${site.origin}/sample-en.html`);
    await tab.focus();
    await select(tab, quote);
    // Nothing of ours comes by itself.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await tab.shadowControls()).toEqual([]);
    await browser.letIn(tab);
    const popup = await browser.openPopup();
    await shows(popup, 'Ferry crews in Westmar agree to a four-day week');
    await press(popup, message('save'));
    await shows(popup, message('undoSave'));
    await popup.close();
    await tab.focus();
    await select(tab, quote);
    await pressOnPage(tab, message('toolbarComment'));
    await waitFor('the card', async () => (await tab.shadowText()).includes(message('cardTags')));
    // Firefox lets us into a page whose scripts have run; Chromium loads it anew.
    const isTold = (await tab.shadowText()).includes(message('cardHeard'));
    expect(isTold).toBe(browserName === 'firefox');
    await paints(tab, [quote]);

    const other = await browser.openTab(`${site.origin}/sample-en.html#again`);
    await other.focus();
    await browser.letIn(other);
    const again = await browser.openPopup();
    await shows(again, message('undoSave'));
    await again.close();
    await paints(other, [quote]);
  });
});
