import { describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { ask, tabIdOf } from './our-messages';
import { message, paints, pressOnPage, select } from './steps';

const sentence = 'The agreement covers 214 people, from captains to deckhands.';

// Not driven in Chromium yet (2026-11-25); the rule is the background's, and the same there.
describe.skipIf(browserName === 'chromium')(`a private window in ${browserName}`, () => {
  const driven = drive();

  it('says that nothing of it is kept before a word is typed, and keeps it when told to', async () => {
    const { browser, site } = driven;
    const view = await browser.openExtensionPage('options.html');
    const url = `${site.origin}/sample-en.html`;
    const tab = await browser.openPrivateTab(url);
    const annotate = async () => {
      await select(tab, sentence);
      await pressOnPage(tab, message('toolbarComment'));
    };
    await annotate();
    await waitFor('the notice', async () =>
      (await tab.shadowText()).includes(message('privateNothingKept')),
    );
    expect(await tab.shadowText()).not.toContain(message('cardComment'));
    expect(await ask(view, 'library.ids', { trash: true })).toEqual([]);
    const tabId = await tabIdOf(view, url);
    expect(await ask(view, 'page.state', { tabId })).toMatchObject({ isUnkept: true });

    await pressOnPage(tab, message('privateKeep'));
    await waitFor('the wish to be kept', async () => {
      return !(await ask(view, 'page.state', { tabId })).isUnkept;
    });
    await annotate();
    await waitFor('the card', async () =>
      (await tab.shadowText()).includes(message('cardComment')),
    );
    await paints(tab, [sentence]);
    expect(await ask(view, 'library.ids', { trash: true })).toHaveLength(1);
    await tab.close();
  });
});
