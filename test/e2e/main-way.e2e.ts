import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../support/launch';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { focusField, message, paints, press, pressOnPage, select, shows } from './steps';

const sentence = 'The agreement covers 214 people, from captains to deckhands.';

describe(`the whole way in ${browserName}`, () => {
  const driven = drive();

  it('detects an article, saves it, annotates it, and brings it all back', async () => {
    const { browser, site } = driven;
    const tab = await browser.openTab(`${site.origin}/sample-en.html`);
    await waitFor('the icon to show an article', async () => {
      const icon = await browser.iconOf(tab);
      return icon.title === message('actionTitleArticle');
    });

    const popup = await browser.openPopup();
    await shows(popup, 'Ferry crews in Westmar agree to a four-day week');
    await shows(popup, 'The Westmar Courier');
    await shows(popup, 'Ada Lindqvist, Tomas Reyes');
    await shows(popup, '2026-10-14 07:30:00 +02:00');
    await focusField(popup, message('fieldTags'));
    await popup.type('harbour');
    await popup.press('Enter');
    await focusField(popup, message('fieldComment'));
    await popup.type('Ask the union.');
    await press(popup, message('save'));
    await shows(popup, message('undoSave'));
    await popup.close();
    await waitFor('the icon to show a saved article', async () => {
      const icon = await browser.iconOf(tab);
      return icon.title === message('actionTitleSaved');
    });

    await tab.focus();
    await select(tab, sentence);
    await pressOnPage(tab, message('label_claim'));
    await paints(tab, [sentence]);
    await select(tab, 'towns, which last week each set aside 2.9 million crowns');
    await pressOnPage(tab, message('toolbarComment'));
    await waitFor('the card', async () =>
      (await tab.shadowText()).includes(message('cardComment')),
    );
    await tab.type('Check the *budget* &mdash; twice.');
    await waitFor('the comment to be saved', async () =>
      (await tab.shadowText()).includes(message('cardSaved')),
    );
    await tab.press('Escape');

    const painted = [sentence, 'towns, which last week each set aside 2.9 million crowns'];
    await tab.reload();
    await paints(tab, painted);
    expect((await browser.iconOf(tab)).badge).toBe('2');

    await browser.stopBackground();
    await tab.reload();
    await paints(tab, painted);

    await browser.restart();
    const again = await browser.openTab(`${site.origin}/sample-en.html`);
    await paints(again, painted);

    await again.focus();
    await select(again, 'The town councils vote');
    await waitFor('the toolbar', async () => (await again.shadowControls()).length > 0);
    await browser.update(buildFolder(browserName));
    await again.hover({ x: 8, y: 8 });
    await waitFor('the old toolbar to go', async () => (await again.shadowControls()).length === 0);
    await paints(again, painted);
    const updated = await browser.openTab(`${site.origin}/sample-en.html`);
    await paints(updated, painted);
  });

  it('says in the panel what the page no longer has, and shows the rest in its order', async () => {
    const { browser, site } = driven;
    const html = readFileSync(new URL('../fixtures/pages/sample-en.html', import.meta.url), 'utf8');
    site.put('/sample-en.html', html.replace(/<p>The agreement covers[\s\S]*?<\/p>/, ''));
    const tab = await browser.openTab(`${site.origin}/sample-en.html`);
    await paints(tab, ['towns, which last week each set aside 2.9 million crowns']);
    const panel = await browser.openSidePanel();
    await shows(panel, message('unplacedSection'));
    await shows(panel, sentence);
    await shows(panel, 'Check the budget — twice.');

    site.put('/sample-en.html', html);
    await tab.reload();
    await paints(tab, [sentence, 'towns, which last week each set aside 2.9 million crowns']);
    await waitFor('the panel to follow', async () => {
      const text = await panel.evaluate(() => document.body.textContent ?? '');
      return !text.includes('Not found on this page');
    });
    await panel.close();
  });

  it('deletes with undo, on the page and in the panel', async () => {
    const { browser, site } = driven;
    const tab = await browser.openTab(`${site.origin}/sample-en.html`);
    const rest = 'towns, which last week each set aside 2.9 million crowns';
    await paints(tab, [sentence, rest]);
    const panel = await browser.openSidePanel();
    await shows(panel, sentence);
    await press(panel, message('cardDelete'));
    await paints(tab, [rest]);
    await press(panel, message('undo'));
    await paints(tab, [sentence, rest]);
    await panel.close();
  });

  it('exports the article from the popup as a file on disk', async () => {
    const { browser, site } = driven;
    await browser.openTab(`${site.origin}/sample-en.html`);
    const popup = await browser.openPopup();
    await press(popup, message('exportArticle'));
    const path = await browser.nextDownload();
    await popup.close();
    expect(basename(path)).toBe('Ferry crews in Westmar agree to a four-day week.md');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('title: "Ferry crews in Westmar agree to a four-day week"');
    expect(text).toContain(`> ${sentence}`);
    expect(text).toContain('Check the *budget* &mdash; twice.');
    expect(text).toContain('Ask the union.');
    expect(text).toContain('## A later last boat');
    expect(text).not.toContain('More from the harbour');
  });
});
