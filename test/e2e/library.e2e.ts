import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive, fixturePages } from './driven';
import {
  axeViolations,
  choose,
  focusField,
  message,
  paints,
  press as pressControl,
  pressOnPage,
  select,
  shows,
  textOf,
} from './steps';

/*
 * The library page, used by mouse and by keyboard: articles are found, read, annotated and compared without their pages;
 * tags, trash, timeline. Axe finds nothing, and pictures of each view lie in .output/screenshots.
 */

const pictures = fileURLToPath(new URL('../../.output/screenshots', import.meta.url));
const ferry = 'Ferry crews in Westmar agree to a four-day week';
const books = '临江市老图书馆修缮完成 明年元旦重新开放';

type Locale = 'en' | 'zh_CN';

/** Steps on the library page of a browser in that language. */
function stepsIn(driven: ReturnType<typeof drive>, locale: Locale) {
  const say = (key: string, values: readonly string[] = []) => message(key, values, locale);
  const press = (tab: Tab, key: string, values: readonly string[] = []) =>
    pressControl(tab, say(key, values));

  const save = async (path: string): Promise<Tab> => {
    const tab = await driven.browser.openTab(driven.site.origin + path);
    await waitFor('the verdict', async () => (await driven.browser.iconOf(tab)).title !== '');
    const popup = await driven.browser.openPopup();
    await pressControl(popup, say('save'));
    await shows(popup, say('undoSave'));
    await popup.close();
    return tab;
  };
  const goTo = (tab: Tab, fragment: string) =>
    tab.evaluate((wanted: string) => {
      location.hash = wanted;
    }, fragment);
  /** Pictures and axe's verdicts in these widths; gives what axe holds against the view. */
  const check = async (tab: Tab, view: string, looks: readonly (readonly [number, string])[]) => {
    mkdirSync(pictures, { recursive: true });
    const found: string[] = [];
    for (const [width, theme] of looks) {
      await tab.resize({ width, height: 800 });
      await tab.evaluate((wanted: string) => {
        document.documentElement.dataset.theme = wanted;
        window.scrollTo(0, 0);
      }, theme);
      // Grounds change in 100 ms.
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
      const name = `${browserName}-library-${view}-${width}-${theme}-${locale}`;
      await tab.screenshot(join(pictures, `${name}.png`));
      const violations = await axeViolations(tab);
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]}`));
      const overflow = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${name}: ${overflow} px wider than the window`);
      const wide = await tab.evaluate(() => window.innerWidth);
      if (wide !== width) found.push(`${name}: the window is ${wide} px wide`);
    }
    await tab.resize({ width: 1280, height: 800 });
    return found;
  };
  return { say, press, save, goTo, check };
}

describe(`the library in ${browserName}`, () => {
  const driven = drive();
  const { say, press, save, goTo, check } = stepsIn(driven, 'en');
  const allLooks = [
    [1280, 'light'],
    [320, 'dark'],
  ] as const;

  it('reads and annotates a saved article without its page', async () => {
    const page = await save('/sample-en.html');
    await save('/sample-zh.html');
    const library = await driven.browser.openExtensionPage('library.html');
    await library.resize({ width: 1280, height: 800 });
    await pressControl(library, ferry);
    await shows(library, say('readerNoAnnotations'));
    await select(library, 'Their pay stays the same');
    // Its style reaches it under the policy of our own pages too.
    await waitFor('the toolbar in its own dress', () =>
      library.evaluate(() => {
        const host = document.querySelector('[data-margin]');
        return host !== null && getComputedStyle(host).borderTopWidth === '0px';
      }),
    );
    await pressOnPage(library, say('label_claim'));
    await paints(library, ['Their pay stays the same']);
    await press(library, 'annotationEdit');
    await waitFor('the comment', () =>
      library.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
    );
    await library.type('Ask the union.');
    await press(library, 'annotationEditEnd');
    await shows(library, 'Ask the union.');
    await press(library, 'textLarger');
    const found = await check(library, 'reader', allLooks);
    await page.focus();
    await paints(page, ['Their pay stays the same']);
    expect(found).toEqual([]);
  });

  it('shows what changed between two versions', async () => {
    const edited = readFileSync(join(fixturePages, 'sample-en.html'), 'utf8')
      .replace('Their pay stays the same', 'Their pay rises by a tenth')
      .replace('214 people', '221 people');
    driven.site.put('/sample-en.html', edited);
    const page = await driven.browser.openTab(`${driven.site.origin}/sample-en.html`);
    await page.focus();
    await waitFor('the verdict', async () => (await driven.browser.iconOf(page)).title !== '');
    const popup = await driven.browser.openPopup();
    await pressControl(popup, say('updateSaved'));
    await waitFor('the update', async () => !(await textOf(popup)).includes(say('saving')));
    await pressControl(popup, say('keepBoth'));
    await pressControl(popup, say('undo'));
    await popup.close();
    const library = await driven.browser.openExtensionPage('library.html');
    await library.resize({ width: 1280, height: 800 });
    await pressControl(library, ferry);
    await press(library, 'versionCount_other', ['2']);
    await press(library, 'compare');
    await shows(library, say('changesClose'));
    const parts = await library.evaluate(() => [
      ...[...document.querySelectorAll('.article-body del')].map((part) => part.textContent),
      ...[...document.querySelectorAll('.article-body ins')].map((part) => part.textContent),
    ]);
    expect(parts.join('|')).toContain('214');
    expect(parts.join('|')).toContain('rises by a tenth');
    expect(await check(library, 'changes', allLooks)).toEqual([]);
  });

  it('finds, narrows and changes many articles, by keyboard too', async () => {
    const library = await driven.browser.openExtensionPage('library.html');
    await library.resize({ width: 1280, height: 800 });
    await shows(library, books);
    await library.press('/');
    await library.type('图书');
    await waitFor('one article', async () => !(await textOf(library)).includes(ferry));
    await shows(library, books);
    const found = [...(await check(library, 'found', [[1280, 'light']]))];
    await press(library, 'searchKeep');
    await press(library, 'searchKeepDo');
    await focusField(library, say('searchName'));
    for (let count = 0; count < 2; count++) await library.press('Backspace');
    await library.type('"');
    await shows(library, say('fault_quote_open', ['1']));
    found.push(...(await check(library, 'fault', [[320, 'light']])));
    await library.press('Backspace');
    await shows(library, ferry);

    // A filter, completed by keyboard twice: its name, its value. Its facet takes it away.
    const offers = (text: string) =>
      waitFor(`the offer ${text}`, () =>
        library.evaluate(
          (wanted: string) =>
            document.querySelector('[role="option"]')?.textContent?.includes(wanted) === true,
          text,
        ),
      );
    await library.type('lan');
    await offers('lang:');
    await library.press('ArrowDown');
    await library.press('Enter');
    await library.type('z');
    await offers('lang:zh');
    await library.press('ArrowDown');
    await library.press('Enter');
    await waitFor('one article', async () => !(await textOf(library)).includes(ferry));
    // The facets come after the rows.
    await waitFor('its facet', () =>
      library.evaluate(() => {
        const chosen = document.querySelector<HTMLElement>('.facet-value input:checked');
        chosen?.click();
        return chosen !== null;
      }),
    );
    await shows(library, ferry);
    const first = () =>
      library.evaluate(() => document.querySelector('.row-open')?.textContent ?? '');
    await choose(library, say('orderName'), 'headline');
    await waitFor('the order of headlines', async () => (await first()) === ferry);
    await choose(library, say('orderName'), 'saved');
    await waitFor('the order of saving', async () => (await first()) === books);
    await press(library, 'showAsCards');
    await waitFor('cards', () =>
      library.evaluate(() => document.querySelector('.row-pages.cards .row-open') !== null),
    );
    found.push(...(await check(library, 'cards', allLooks)));
    await press(library, 'showAsList');

    await pressControl(library, say('selectAll'));
    await shows(library, say('selectedCount_other', ['2']));
    await focusField(library, say('tagsAddAll'));
    await library.type('city/harbour,boats,');
    await press(library, 'tagsAdd');
    await shows(library, 'city/harbour');
    found.push(...(await check(library, 'selected', allLooks)));
    const isDone = () =>
      library.evaluate(
        (status: string) =>
          [...document.querySelectorAll('.article-row .facts')].every((facts) =>
            facts.textContent?.includes(status),
          ),
        say('statusDone'),
      );
    await library.evaluate(() => {
      const status = document.querySelector<HTMLSelectElement>('.bulk-bar select');
      if (status === null) return;
      status.value = 'done';
      status.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press(library, 'statusSet');
    await waitFor('both to be done', isDone);
    await press(library, 'deleteSelected');
    await shows(library, say('libraryEmpty', ['Alt+Shift+O']));
    await press(library, 'undo');
    await shows(library, ferry);
    if (await library.evaluate(() => document.querySelector('.bulk-bar') !== null)) {
      await press(library, 'selectNone');
    }

    // By keyboard: to the second row, star it, open its details.
    await library.evaluate(() =>
      document.querySelector<HTMLElement>('.article-row .row-open')?.focus(),
    );
    await library.press('ArrowDown');
    await library.press('s');
    await waitFor('a star', () =>
      library.evaluate(() => document.querySelectorAll('.star[aria-pressed="true"]').length === 1),
    );
    await library.press('e');
    await shows(library, say('deleteArticle'));
    found.push(...(await check(library, 'details', allLooks)));
    expect(found).toEqual([]);
  });

  it('shows all annotations, the tags, a story in time, and the trash', async () => {
    const library = await driven.browser.openExtensionPage('library.html');
    await library.resize({ width: 1280, height: 800 });
    const found: string[] = [];
    await goTo(library, '#/annotations');
    await shows(library, 'Their pay stays the same');
    found.push(...(await check(library, 'annotations', allLooks)));
    await choose(library, say('groupBy'), 'label');
    await shows(library, say('label_claim'));

    await goTo(library, '#/tags');
    await press(library, 'tagSelect', ['boats']);
    await press(library, 'tagSelect', ['city/harbour']);
    await focusField(library, say('tagsMergeInto_other', ['2']));
    await library.press('End');
    for (let count = 0; count < 'boats'.length; count++) await library.press('Backspace');
    await library.type('city/harbour');
    await press(library, 'tagsMerge');
    await waitFor('one tag', async () => !(await textOf(library)).includes('boats'));
    await press(library, 'tagRename', ['city/harbour']);
    await library.press('End');
    await library.type('s');
    await library.press('Enter');
    await waitFor('the new name', async () => (await textOf(library)).includes('city/harbours'));
    found.push(...(await check(library, 'tags', allLooks)));
    await press(library, 'dossierOf', ['city/harbours']);
    await shows(library, ferry);
    found.push(...(await check(library, 'timeline', allLooks)));

    await goTo(library, '#/articles');
    await press(library, 'rowDetails', [ferry]);
    await press(library, 'deleteArticle');
    await goTo(library, '#/trash');
    // The copy that was kept beside and taken back lies there too.
    const rows = () => library.evaluate(() => document.querySelectorAll('.trash-row').length);
    await waitFor('both', async () => (await rows()) === 2);
    await press(library, 'restoreNamed', [ferry]);
    await waitFor('the other alone', async () => (await rows()) === 1);
    await press(library, 'restoreNamed', [ferry]);
    await shows(library, say('trashNone'));
    await driven.browser.restart();
    const again = await driven.browser.openExtensionPage('library.html');
    await shows(again, ferry);

    // Who dictates has switched single characters off.
    await again.press('/');
    const isInSearch = () =>
      again.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox');
    await waitFor('the search', isInSearch);
    await again.evaluate(() => (document.activeElement as HTMLElement).blur());
    const options = await driven.browser.openExtensionPage('options.html');
    await pressControl(options, say('optionsSingleKeys'));
    await options.close();
    await again.focus();
    await waitFor('the keys to be off', () =>
      again.evaluate(
        (words: string) => document.querySelector('.key-list')?.textContent?.includes(words),
        say('keysOff'),
      ),
    );
    await again.press('/');
    expect(await isInSearch()).toBe(false);
    expect(found).toEqual([]);
  });
});

describe(`the library in ${browserName}, in Chinese`, () => {
  const driven = drive({ language: 'zh-CN' });
  const { say, save, goTo, check } = stepsIn(driven, 'zh_CN');
  const allLooks = [
    [1280, 'dark'],
    [400, 'light'],
  ] as const;

  it('reads well in each of its views', async () => {
    await save('/sample-zh.html');
    const library = await driven.browser.openExtensionPage('library.html');
    await library.resize({ width: 1280, height: 800 });
    await shows(library, books);
    const found = [...(await check(library, 'list', allLooks))];
    await pressControl(library, say('selectAll'));
    await shows(library, say('tagsAddAll'));
    const narrow = [
      [320, 'light'],
      [320, 'dark'],
    ] as const;
    found.push(...(await check(library, 'selected', narrow)));
    await pressControl(library, say('selectNone'));
    await pressControl(library, books);
    await shows(library, say('readerNoAnnotations'));
    await select(library, '每一块旧砖都编了号');
    await pressOnPage(library, say('label_quote'));
    await paints(library, ['每一块旧砖都编了号']);
    found.push(...(await check(library, 'reader', allLooks)));
    await goTo(library, '#/annotations');
    await shows(library, '每一块旧砖都编了号');
    found.push(...(await check(library, 'annotations', allLooks)));
    await goTo(library, '#/tags');
    await shows(library, say('tagsNone'));
    await goTo(library, '#/trash');
    await shows(library, say('trashNone'));
    found.push(...(await check(library, 'trash', [[400, 'dark']])));
    expect(found).toEqual([]);
  });
});
