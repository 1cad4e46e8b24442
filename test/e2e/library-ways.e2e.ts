import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatById } from '@/lib/export/registry';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Surface, Tab } from '../support/driven-browser';
import { writtenText } from '../support/export-options';
import { textFile } from '../support/import-files';
import { waitFor } from '../support/wait';
import { storyTag, type WayName, waysLibrary } from '../support/ways-library';
import { browserName, drive } from './driven';
import { type Choice, choices, facetValues, turn } from './facet-steps';
import { giveFile } from './import-steps';
import { choose, focusField, message, press, shows, textOf } from './steps';

/*
 * Every way to narrow, find, change and read what is in a library whose records are known: what each gives is worked out
 * from the records, and nothing more or less may be shown.
 */

const names = Object.keys(waysLibrary) as WayName[];
const headlineOf = (name: WayName) => waysLibrary[name].saved.article.headline;
const headlinesOf = (records: readonly ArticleRecord[]) =>
  records.map(({ saved }) => saved.article.headline);

/** Waits until the list shows exactly these, in any order, and stays so. */
function lists(view: Surface, headlines: readonly string[], what = 'the list'): Promise<unknown> {
  const wanted = headlines.toSorted().join(' | ');
  return waitFor(`${what}: ${wanted}`, async () => {
    const shown = (await view.evaluate(rowsAtRest))?.toSorted().join(' | ');
    if (shown === wanted) return true;
    throw new Error(`shown: ${shown ?? 'something that changes'}`);
  });
}

const statusChosen = (view: Surface) =>
  view.evaluate(() => document.querySelector<HTMLSelectElement>('.bulk-bar select')?.value);

/** Runs in the page: the headlines in the list; null = they change. */
async function rowsAtRest(): Promise<readonly string[] | null> {
  const read = () =>
    [...document.querySelectorAll('.articles-list .row-open')].map((row) => row.textContent ?? '');
  const before = read();
  // Results of what was typed before the last key come one after the other.
  await new Promise((resolve) => setTimeout(resolve, 80));
  return read().join('\n') === before.join('\n') ? before : null;
}

const queryIn = (view: Surface) =>
  view.evaluate(() => document.querySelector<HTMLInputElement>('[role="combobox"]')?.value ?? '');

describe(`ways through the library in ${browserName}`, () => {
  const driven = drive();
  const state: { library?: Tab } = {};
  /** The library page, with a whole list. */
  const openList = async (): Promise<Tab> => {
    state.library ??= await driven.browser.openExtensionPage('library.html');
    const { library } = state;
    await library.focus();
    await library.resize({ width: 1280, height: 800 });
    await library.evaluate(() => window.location.assign('#/articles'));
    await lists(library, headlinesOf(Object.values(waysLibrary)));
    return library;
  };
  const goTo = (tab: Tab, fragment: string) =>
    tab.evaluate((wanted: string) => window.location.assign(wanted), fragment);

  /** Types a query in the place of the one that is there. */
  const ask = async (library: Tab, query: string) => {
    await library.evaluate(() =>
      document.querySelector<HTMLInputElement>('[role="combobox"]')?.focus(),
    );
    await library.press('Control+a');
    if (query === '') await library.press('Backspace');
    else await library.type(query);
    await waitFor('the query', async () => (await queryIn(library)) === query);
  };

  beforeAll(async () => {
    const options = await driven.browser.openExtensionPage('options.html');
    await shows(options, message('importChoose'));
    const backup = await writtenText(formatById('backup'), Object.values(waysLibrary));
    await giveFile(options, textFile(backup, 'ways.json'));
    await press(options, message('importConfirm'));
    await shows(options, 'Imported:');
    await options.close();
  });

  it('narrows by each facet to exactly the articles that have it, alone and with another', async () => {
    const library = await openList();
    const all = Object.values(waysLibrary);
    const fits = (record: ArticleRecord, chosen: readonly Choice[]) =>
      chosen.every(({ field, value }) => facetValues[field](record).includes(value));
    let before: readonly Choice[] = [];
    for (const [index, choice] of choices.entries()) {
      const both = all.filter((record) => fits(record, [...before, choice]));
      const alone = all.filter((record) => fits(record, [choice]));
      const what = `${choice.field}:${choice.value}`;
      expect(both.length, what).toBeGreaterThan(0);
      expect(alone.length, what).toBeLessThan(all.length);
      await turn(library, choice, { count: both.length, byKey: index % 2 === 1 });
      await lists(library, headlinesOf(both), what);
      const [other] = before;
      if (other !== undefined) {
        await turn(library, other, { count: both.length, byKey: index % 2 === 0 });
        await lists(library, headlinesOf(alone), `${what} alone`);
      }
      before = [choice];
    }
    const [last] = before;
    if (last === undefined) throw new Error('No choice');
    await turn(library, last, { count: all.filter((record) => fits(record, before)).length });
    await lists(library, headlinesOf(all), 'everything again');
    expect((await queryIn(library)).trim()).toBe('');
  });

  it.each<readonly [string, readonly WayName[]]>([
    ['渡輪', ['crossing', 'fares']],
    ['圖書館', ['crossing', 'fares']],
    ['铁路', ['crossing', 'fares']],
    ['馆', ['crossing', 'fares', 'library']],
    ['票价不变', ['fares']],
    ['票价 不变', ['crossing', 'fares']],
    ['ｆｅｒｒｙ', ['roster', 'strike']],
    ['gdp3', ['figures']],
    ['ﾌｪﾘｰ', ['figures']],
    ['"night ferry"', ['roster']],
    ['rost*', ['roster', 'budget']],
    ['roster ', ['roster']],
    ['ferry -"night ferry"', ['strike']],
    ['(choir OR fahren OR port) -cranes', ['choir', 'boats']],
    ['has:comment', ['strike', 'crossing']],
    ['after:2026-11', ['library', 'boats', 'figures', 'choir']],
    ['after:2026-10-03 before:2026-10-04', ['budget', 'crossing', 'smoke']],
    ['in:quote 铁路', ['crossing']],
    ['site:harbour -is:to-read', ['strike', 'budget', 'smoke']],
  ])('finds by %s what has it', async (query, found) => {
    const library = state.library ?? (await openList());
    await ask(library, query);
    await lists(library, found.map(headlineOf), query);
  });

  it('marks what was found in the writing in which it stands', async () => {
    const library = await openList();
    await ask(library, '图书馆');
    await lists(library, (['crossing', 'fares'] as const).map(headlineOf));
    const marked = await library.evaluate(() =>
      [...document.querySelectorAll('.article-row mark')].map(({ textContent }) => textContent),
    );
    expect(new Set(marked)).toEqual(new Set(['图书馆', '圖書館']));
  });

  it('says where a query cannot be read, and leaves what was found', async () => {
    const library = await openList();
    const faults: readonly (readonly [string, string, number, string])[] = [
      ['渡口 colour:red', 'fault_field_unknown', 4, 'colour'],
      ['ferry (choir', 'fault_bracket_open', 7, '('],
      ['OR ferry', 'fault_or_alone', 1, 'OR'],
      ['is:lost', 'fault_value_unknown', 1, 'is:lost'],
      ['馆 after:soon', 'fault_date_unreadable', 3, 'after:soon'],
    ];
    for (const [query, key, place, marked] of faults) {
      await ask(library, query);
      await waitFor(`the fault of ${query}`, async () => {
        const told = await library.evaluate(() => {
          const place = document.querySelector('.search-fault');
          return `${place?.textContent} [${place?.querySelector('mark')?.textContent}]`;
        });
        if (told === `${message(key, [String(place)])} ${query} [${marked}]`) return true;
        throw new Error(told);
      });
    }
    await ask(library, 'choir');
    await lists(library, [headlineOf('choir')]);
    await library.type(' "');
    await shows(library, message('fault_quote_open', ['7']));
    await lists(library, [headlineOf('choir')]);
  });

  it('completes names with spaces by keyboard, at the caret', async () => {
    const library = await openList();
    const offers = (wanted: readonly string[]) =>
      waitFor(`offered: ${wanted.join(' ')}`, async () => {
        const offered = await library.evaluate(() =>
          [...document.querySelectorAll('.search-field [role="option"] bdi')].map(
            ({ textContent }) => textContent,
          ),
        );
        if (offered.join() === wanted.join()) return true;
        throw new Error(offered.join());
      });
    await ask(library, 'tag:bl');
    await offers([`tag:"${storyTag}"`]);
    await library.press('ArrowDown');
    await library.press('Enter');
    expect(await queryIn(library)).toBe(`tag:"${storyTag}" `);
    await library.type('s');
    await offers(['site:', 'source:', 'section:', 'saved:']);
    await library.press('Escape');
    await offers([]);
    await library.press('Backspace');
    // In front of what is there: the field, then its value.
    await library.press('Home');
    await library.type('au');
    await offers(['author:']);
    await library.press('ArrowUp');
    await library.press('Enter');
    await library.type('ree');
    await offers(['author:"=Mo Reed"']);
    await library.press('ArrowDown');
    await library.press('Enter');
    expect((await queryIn(library)).trim()).toBe(`author:"=Mo Reed" tag:"${storyTag}"`);
    await lists(library, [headlineOf('smoke')]);
  });

  it('takes over what was typed on while names were looked up', async () => {
    const library = await openList();
    await ask(library, 'au');
    await waitFor('an offer', () =>
      library.evaluate(() => document.querySelector('.search-field [role="option"]') !== null),
    );
    // All in one task of the page, so that no answer comes between.
    const taken = await library.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
      if (field === null) return 'no field';
      const drawn = async () => {
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      };
      const press = async (key: string) => {
        field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await drawn();
      };
      field.value = 'auth';
      field.setSelectionRange(4, 4);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await drawn();
      await press('ArrowDown');
      await press('Enter');
      return field.value;
    });
    expect(taken).toBe('author:');
    await ask(library, '');
  });

  it('changes, exports, deletes and brings back exactly what is selected', async () => {
    const library = await openList();
    const chosen: readonly WayName[] = ['roster', 'crossing', 'choir'];
    const [first, ...rest] = chosen.map(headlineOf);
    if (first === undefined) throw new Error('Nothing to choose');
    await press(library, message('rowSelect', [first]));
    for (const headline of rest) {
      await library.evaluate((wanted: string) => {
        const rows = [...document.querySelectorAll<HTMLElement>('.row-open')];
        rows.find(({ textContent }) => textContent === wanted)?.focus();
      }, headline);
      await library.press('x');
    }
    await shows(library, message('selectedCount_other', ['3']));

    await focusField(library, message('tagsAddAll'));
    await library.type('desk/night,');
    await press(library, message('tagsAdd'));
    await focusField(library, message('fieldStatus'));
    // What the keys pass on the way is not set yet.
    await library.press('ArrowDown');
    expect(await statusChosen(library)).toBe('to-read');
    await library.type('Arch');
    await press(library, message('statusSet'));
    await waitFor('the status', () =>
      library.evaluate(
        (status: string) =>
          [...document.querySelectorAll('.article-row .facts')].filter(({ textContent }) =>
            textContent?.includes(status),
          ).length === 4,
        message('statusArchived'),
      ),
    );
    await ask(library, 'tag:desk is:archived');
    await lists(library, chosen.map(headlineOf));
    await ask(library, 'is:archived -tag:desk');
    await lists(library, [headlineOf('fares')]);

    await choose(library, message('exportFormat'), 'backup');
    await press(library, message('exportSelected_other', ['3']));
    const written = readFileSync(await driven.browser.nextDownload(), 'utf8');
    const { articles } = JSON.parse(written) as { readonly articles: readonly ArticleRecord[] };
    expect(new Map(articles.map((record) => [record.saved.id, told(record)]))).toEqual(
      new Map(
        chosen.map((name) => {
          const { saved, annotations } = waysLibrary[name];
          const tags = [...saved.tags, 'desk/night'];
          return [saved.id, { tags, status: 'archived', annotations }];
        }),
      ),
    );

    await ask(library, '');
    await press(library, message('deleteSelected'));
    const left = names.filter((name) => !chosen.includes(name));
    await lists(library, left.map(headlineOf));
    await goTo(library, '#/trash');
    const trashed = () =>
      library.evaluate(() =>
        [...document.querySelectorAll('.trash-row .headline')].map(
          ({ textContent }) => textContent ?? '',
        ),
      );
    await waitFor('three in the trash', async () => (await trashed()).length === 3);
    expect((await trashed()).toSorted()).toEqual(chosen.map(headlineOf).toSorted());
    await press(library, message('restoreNamed', [headlineOf('crossing')]));
    await waitFor('two in the trash', async () => (await trashed()).length === 2);
    await goTo(library, '#/articles/tag%3Adesk');
    await lists(library, [headlineOf('crossing')]);
    await ask(library, '待核实');
    await lists(library, [headlineOf('crossing')]);
    await goTo(library, '#/trash');
    for (const name of ['roster', 'choir'] as const) {
      await press(library, message('restoreNamed', [headlineOf(name)]));
    }
    await shows(library, message('trashNone'));
    await openList();
  });

  it('shows what changed in a Chinese text by characters', async () => {
    const library = await openList();
    await press(library, headlineOf('library'));
    await press(library, message('versionCount_other', ['2']));
    await press(library, message('compare'));
    await shows(library, message('changesClose'));
    const changed = await library.evaluate(() =>
      [...document.querySelectorAll('.version-diff .article-body p:not(.unchanged)')].map((line) =>
        [...line.childNodes]
          .map(({ nodeName, textContent }) => {
            if (nodeName === 'INS') return `{+${textContent}+}`;
            return nodeName === 'DEL' ? `[-${textContent}-]` : (textContent ?? '');
          })
          .join(''),
      ),
    );
    expect(changed).toEqual([
      '老馆将于十二月[-三-]{+九+}日重新开放，每天{+暂+}限三百人入馆。',
      '修缮[-一共-]用了十四个月，旧砖全部编号。',
    ]);
    await shows(library, message('paragraphsUnchanged_one', ['1']));
    await press(library, message('changesClose'));
  });

  it('tells a story in time, by outlet', async () => {
    const library = await openList();
    await goTo(library, `#/dossier/${encodeURIComponent(storyTag)}`);
    await shows(library, message('outletCount_other', ['5']));
    const timeline = () =>
      library.evaluate(() =>
        [...document.querySelectorAll('.timeline > li')].flatMap((day) =>
          [...day.querySelectorAll('li')].map((item) => {
            const parts = [day.querySelector('time'), ...item.querySelectorAll('bdi, a')];
            return parts.map((part) => part?.textContent).join(' | ');
          }),
        ),
      );
    const told = [
      `Sep 19, 2026 | Reuters | ${headlineOf('strike')}`,
      `Oct 3, 2026 | Harbour | ${headlineOf('budget')}`,
      `Oct 3, 2026 | 新华社 | ${headlineOf('crossing')}`,
      `Oct 3, 2026 | Harbour Post | ${headlineOf('smoke')}`,
      `Nov 2, 2026 | zeitung.example | ${headlineOf('boats')}`,
    ];
    expect(await timeline()).toEqual(told);
    await press(library, message('newestFirst'));
    await shows(library, message('oldestFirst'));
    expect(await timeline()).toEqual(told.toReversed());
  });

  it('keeps searches and the looks of the reader over a restart', async () => {
    const library = await openList();
    const fresh = (['library', 'figures', 'boats', 'choir'] as const).map(headlineOf);
    await ask(library, 'after:2026-11');
    await lists(library, fresh);
    await choose(library, message('orderName'), 'headline');
    await press(library, message('searchKeep'));
    await waitFor('the name', () =>
      library.evaluate(() => document.activeElement?.closest('.saved-searches form') !== null),
    );
    await library.type('What is new');
    await library.press('Enter');
    await shows(library, 'What is new');

    await press(library, headlineOf('choir'));
    await shows(library, message('readerNoAnnotations'));
    const look = (view: Tab) =>
      view.evaluate(() => {
        const body = document.querySelector('.article-body');
        if (body === null) return null;
        const { fontSize, maxInlineSize } = getComputedStyle(body);
        const { colorScheme } = getComputedStyle(document.documentElement);
        return [Number.parseFloat(fontSize), Number.parseFloat(maxInlineSize), colorScheme];
      });
    expect(await look(library)).toEqual([19, 19 * 38, 'light dark']);
    await press(library, message('textLarger'));
    await press(library, message('textLarger'));
    await focusField(library, message('textWidth'));
    await library.type('W');
    await focusField(library, message('optionsTheme'));
    await library.type('D');
    const set = [24, 24 * 48, 'dark'];
    const isSet = async (view: Tab) => (await look(view))?.join() === set.join();
    await waitFor('the new look', () => isSet(library));

    await driven.browser.restart();
    state.library = await driven.browser.openExtensionPage('library.html');
    const again = state.library;
    await press(again, headlineOf('choir'));
    await waitFor('the same look', () => isSet(again));
    await press(again, message('readerBack'));
    await press(again, 'What is new');
    await lists(again, fresh);
    expect(await queryIn(again)).toBe('after:2026-11');
    const shown = await again.evaluate(rowsAtRest);
    expect(shown).toEqual(fresh.toSorted(new Intl.Collator().compare));
    await press(again, message('searchRemove', ['What is new']));
    await waitFor('it to be gone', async () => !(await textOf(again)).includes('What is new'));
    await again.reload();
    await lists(again, fresh);
    expect(await textOf(again)).not.toContain('What is new');
  });

  it('finds, narrows and changes in the side panel too', async () => {
    const library = await openList();
    const panel = await driven.browser.openSidePanel();
    await press(panel, message('tabLibrary'));
    await shows(panel, message('exportAll'));
    await press(panel, message('searchName'));
    await panel.type('圖書館');
    const both = (['crossing', 'fares'] as const).map(headlineOf);
    await lists(panel, both);
    await press(panel, message('refine'));
    const number: Choice = { field: 'label', value: 'number', text: message('label_number') };
    await turn(panel, number, { count: 1 });
    await lists(panel, [headlineOf('fares')]);
    await turn(panel, number, { count: 1 });
    await lists(panel, both);
    await press(panel, message('rowSelect', [headlineOf('fares')]));
    await focusField(panel, message('tagsAddAll'));
    await panel.type('desk/day,');
    await press(panel, message('tagsAdd'));
    await waitFor('the tag', async () => (await textOf(panel)).includes('desk/day'));
    await panel.close();
    await ask(library, 'tag:desk/day');
    await lists(library, [headlineOf('fares')]);
  });
});

/** What an exported record tells of what was done to it. */
function told({ saved: { tags, status }, annotations }: ArticleRecord) {
  return { tags, status, annotations };
}
