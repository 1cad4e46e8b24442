import { describe, expect, it } from 'vitest';
import { type RealPage, realNewsPages } from '../bench/real-pages';
import type { Tab } from '../support/driven-browser';
import { quietPage } from '../support/quiet-page';
import { waitFor } from '../support/wait';
import { browserName, drive, sharedFolder } from './driven';
import { passages, workOnPage } from './edited-pages';
import { ask, askTab, tabIdOf } from './our-messages';
import { paintedPassages } from './steps';

/*
 * Real news pages, five passages of different kinds on each; then the page comes edited: a paragraph put in, a sentence
 * reworded, a paragraph moved, one deleted. Every passage stands where it belongs, or is honestly apart.
 */

const CANDIDATES = 42;
const WANTED = 25;
/** Of the passages that are still there; the rest must be told apart, never be painted elsewhere. */
const FOUND_SHARE = 0.97;

/** What an edit needs, see `workOnPage`; a page that has fewer need not be loaded to be left out. */
const LEAST_PARAGRAPHS = 8;
const hasParagraphs = ({ html }: RealPage) =>
  (html.match(/<p\b[^>]*>(?:(?!<\/p>)[\s\S]){60,}?<\/p>/g)?.length ?? 0) >= LEAST_PARAGRAPHS;

/** All pages in one test, on a machine that has other things to do. */
const TIMEOUT_MS = 900_000;

const isHere = sharedFolder('bench/extraction/data/fundus-news-even') !== null;
if (!isHere) console.log('NOT TESTED on real pages: the benchmark data is not here.');

type Outcome = { readonly page: string; readonly wrong: readonly string[]; readonly found: number };

describe.skipIf(!isHere)(`edited pages of real outlets in ${browserName}`, () => {
  const driven = drive();

  it(
    'bring every passage back where it belongs, or say that it is not there',
    async () => {
      const own = await driven.browser.openExtensionPage('options.html');
      const tab = await driven.browser.openTab(`${driven.site.origin}/sample-en.html`);
      const tabId = await tabIdOf(own, `${driven.site.origin}/sample-en.html`);
      const outcomes: Outcome[] = [];
      for (const page of realNewsPages(CANDIDATES).filter(hasParagraphs)) {
        if (outcomes.length === WANTED) break;
        const outcome = await comeBack(page, { own, tab, tabId });
        if (outcome !== null) outcomes.push(outcome);
      }
      expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
      expect(outcomes.length).toBe(WANTED);
      const found = outcomes.reduce((sum, outcome) => sum + outcome.found, 0);
      const there = WANTED * passages.filter((passage) => passage !== 'deleted').length;
      console.log(`${browserName}: ${found} of ${there} passages found on ${WANTED} edited pages`);
      expect(found / there).toBeGreaterThanOrEqual(FOUND_SHARE);
    },
    TIMEOUT_MS,
  );

  type Views = { readonly own: Tab; readonly tab: Tab; readonly tabId: number };

  /** Null = the page has too few paragraphs for it. */
  async function comeBack(page: RealPage, { own, tab, tabId }: Views): Promise<Outcome | null> {
    const html = quietPage(page.html);
    driven.site.put(page.path, html);
    await tab.goTo(driven.site.origin + page.path);
    const { content } = await ask(own, 'page.capture', { tabId });
    const lines = content.text.split('\n');
    const edit = await tab.evaluate(workOnPage, lines, { html });
    if (edit === null) return null;
    for (const passage of passages) {
      await tab.evaluate(workOnPage, lines, passage);
      const payload = { command: 'highlight-selection', picture: null } as const;
      await askTab(own, { tabId, name: 'command.run', payload });
    }
    const before = (await paintedPassages(tab)).map(withoutBlanks).sort();
    const annotated = passages.map((passage) => withoutBlanks(edit.before[passage])).sort();
    expect([page.name, before]).toEqual([page.name, annotated]);

    driven.site.put(page.path, edit.html);
    await tab.reload();
    await waitFor(`the placements on ${page.name}`, async () => {
      const placements = await ask(own, 'page.placements', { tabId });
      return placements.length === passages.length;
    });
    const wanted = passages
      .filter((passage) => passage !== 'deleted')
      .map((passage) => withoutBlanks(edit.now[passage]));
    const painted = (await paintedPassages(tab)).map(withoutBlanks);
    return {
      page: page.name,
      // A part of the passage's own words is less than was annotated, but stands where it belongs.
      wrong: painted.filter((text) => !wanted.some((words) => words.includes(text))),
      found: painted.filter((text) => wanted.includes(text)).length,
    };
  }
});

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');
