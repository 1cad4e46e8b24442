import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import {
  axeViolations,
  choose,
  message,
  press as pressControl,
  pressOnPage,
  select,
  shows,
} from './steps';

/*
 * Every view, in both themes and both languages: axe finds nothing, and a picture of each lies in .output/screenshots for
 * people to look at.
 */

/** Runs in the view: fields that reach beyond its edge. */
function cutOff(): string[] {
  const { clientWidth } = document.documentElement;
  return [...document.querySelectorAll('input, textarea, select')]
    .filter((field) => field.getBoundingClientRect().right > clientWidth)
    .map((field) => `cut off: ${field.outerHTML}`);
}

const pictures = fileURLToPath(new URL('../../.output/screenshots', import.meta.url));

describe.each([
  { language: 'en', locale: 'en' },
  { language: 'zh-CN', locale: 'zh_CN' },
] as const)(`views in ${browserName}, $language`, ({ language, locale }) => {
  const driven = drive({ language });
  const say = (key: string, values: readonly string[] = []) => message(key, values, locale);
  const press = (surface: Surface, key: string) => pressControl(surface, say(key));

  /** A picture and axe's verdict; returns what axe holds against the view. */
  const check = async (surface: Surface, view: string, theme: string) => {
    mkdirSync(pictures, { recursive: true });
    await surface.screenshot(join(pictures, `${browserName}-${view}-${theme}-${locale}.png`));
    return (await axeViolations(surface)).map(
      ({ id, nodes }) => `${view} ${theme}: ${id}: ${nodes[0]}`,
    );
  };

  it.each(['light', 'dark'])('have nothing that axe objects to in the %s theme', async (theme) => {
    const { browser, site } = driven;
    const found: string[] = [];
    const options = await browser.openExtensionPage('options.html');
    await shows(options, say('optionsTitle'));
    await choose(options, say('optionsThemeHint'), theme);
    await waitFor('the theme', () =>
      options.evaluate(
        (wanted: string) => document.documentElement.dataset.theme === wanted,
        theme,
      ),
    );
    found.push(...(await check(options, 'options', theme)));

    const tab = await browser.openTab(
      `${site.origin}/${locale === 'en' ? 'sample-en' : 'sample-zh'}.html`,
    );
    await waitFor('the verdict', async () => (await browser.iconOf(tab)).title !== '');
    const popup = await browser.openPopup();
    await shows(popup, theme === 'light' ? say('save') : say('undoSave'));
    found.push(...(await check(popup, 'popup-article', theme)));
    await press(popup, 'detailsEdit');
    found.push(...(await check(popup, 'popup-details', theme)));
    await popup.close();

    await tab.focus();
    const words = locale === 'en' ? 'Their pay stays the same' : '每一块旧砖都编了号';
    await select(tab, words);
    await waitFor('the toolbar', async () => (await tab.shadowControls()).length > 0);
    await tab.screenshot(join(pictures, `${browserName}-toolbar-${theme}-${locale}.png`));
    await pressOnPage(tab, say(theme === 'light' ? 'toolbarComment' : 'toolbarTag'));
    await waitFor('the card', async () => (await tab.shadowText()).includes(say('cardTags')));
    await tab.screenshot(join(pictures, `${browserName}-card-${theme}-${locale}.png`));
    await tab.press('Escape');

    const saved = await browser.openPopup();
    await shows(saved, say('undoSave'));
    found.push(...(await check(saved, 'popup-saved', theme)));
    await saved.close();

    const panel = await browser.openSidePanel();
    await shows(panel, words);
    found.push(...(await check(panel, 'panel-page', theme)));
    await press(panel, 'articleFormOpen');
    found.push(...(await check(panel, 'panel-form', theme)));
    found.push(...(await panel.evaluate(cutOff)));
    await press(panel, 'articleFormClose');
    await press(panel, 'annotationEdit');
    found.push(...(await check(panel, 'panel-edit', theme)));
    await press(panel, 'tabLibrary');
    await shows(panel, say('exportAll'));
    found.push(...(await check(panel, 'panel-library', theme)));
    await panel.close();

    await browser.openTab(`${site.origin}/not-article.html`);
    const other = await browser.openPopup();
    await shows(other, say('pageNoArticle'));
    found.push(...(await check(other, 'popup-no-article', theme)));
    await other.close();
    expect(found).toEqual([]);
  });

  it('say of a page of the browser that no extension may run there', async () => {
    await driven.browser.openTab('about:blank');
    const popup = await driven.browser.openPopup();
    await waitFor(
      'the reason',
      async () =>
        (await popup.evaluate(() => document.querySelector('.message')?.textContent ?? '')).length >
        10,
    );
    await check(popup, 'popup-restricted', 'dark');
    await popup.close();
  });
});
