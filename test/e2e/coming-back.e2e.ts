import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive, fixturePages } from './driven';
import { ask, askTab, tabIdOf } from './our-messages';
import {
  axeViolations,
  message,
  paintedPassages,
  paints,
  press,
  selectWords,
  shows,
  textOf,
} from './steps';

/* An annotated article is edited: what became of each passage is told, and what can be done about it works. */

const path = '/edited.html';
const original = readFileSync(`${fixturePages}/sample-en.html`, 'utf8');

const reworded = {
  before: 'The agreement covers 214 people, from captains to deckhands.',
  now: 'The agreement now covers 220 people, from captains to deckhands.',
};
const gone = 'He called the agreement the best in the history of the harbour';
const rewritten = {
  before:
    'Nobody gets less sleep and nobody earns less. The boats simply stand still a little less often than they did before.',
  now: 'It was raining when the letter came, and most of us read it twice before we told our families of it.',
};
const moved = 'The later boats cost the company 11.4 million crowns a year';
const same = 'a survey of commuters';

const paragraphOf = (words: string) =>
  [...original.matchAll(/<p[ >].*?<\/p>/g)]
    .map(([html]) => html)
    .find((html) => html.includes(words)) ?? '';

function edited(): string {
  const cost = paragraphOf(moved);
  const last = paragraphOf('The town councils vote');
  return original
    .replace(cost, '')
    .replace(last, `${last}\n${cost}`)
    .replace(paragraphOf(gone), '')
    .replace(reworded.before, reworded.now)
    .replace(rewritten.before, rewritten.now)
    .replace(
      '<h2>A later last boat</h2>',
      '<p>Correction: an earlier version gave a wrong number.</p>$&',
    );
}

describe(`coming back to an edited article in ${browserName}`, () => {
  const driven = drive();
  const views: { tab?: Tab; own?: Tab; tabId?: number } = {};

  it('paints what is there, and nothing else', async () => {
    driven.site.put(path, original);
    const url = `${driven.site.origin}${path}`;
    const own = await driven.browser.openExtensionPage('options.html');
    const tab = await driven.browser.openTab(url);
    const tabId = await tabIdOf(own, url);
    Object.assign(views, { own, tab, tabId });
    await ask(own, 'page.capture', { tabId });
    for (const words of [reworded.before, gone, rewritten.before, moved, same]) {
      await tab.evaluate(selectWords, words);
      await askTab(own, {
        tabId,
        name: 'command.run',
        payload: { command: 'highlight-selection', picture: null },
      });
    }
    await paints(tab, [reworded.before, gone, rewritten.before, moved, same]);
    driven.site.put(path, edited());
    await tab.reload();
    await paints(tab, [reworded.now, moved, same]);
  });

  it('says in the panel what became of each, with both wordings', async () => {
    const { tab } = views;
    if (tab === undefined) throw new Error('No tab');
    await tab.focus();
    const panel = await driven.browser.openSidePanel();
    for (const key of ['fateMoved', 'fateReworded', 'fateRewritten', 'fateGone']) {
      await shows(panel, message(key));
    }
    await shows(panel, reworded.now);
    await shows(panel, gone);
    await shows(panel, rewritten.now);
    const words = await panel.evaluate(() => ({
      removed: [...document.querySelectorAll('.wordings del')].map((part) =>
        part.textContent?.trim(),
      ),
      added: [...document.querySelectorAll('.wordings ins')].map((part) =>
        part.textContent?.trim(),
      ),
    }));
    expect(words).toEqual({ removed: ['214'], added: ['now', '220'] });
    await shows(panel, message('versionsShow'));
    expect(await axeViolations(panel)).toEqual([]);
    await panel.close();
  });

  it('takes a new wording over, and puts a passage where the person says', async () => {
    const { tab } = views;
    if (tab === undefined) throw new Error('No tab');
    await tab.focus();
    const panel = await driven.browser.openSidePanel();
    await press(panel, message('acceptWording'));
    await waitFor('the new wording to be the quote', async () => {
      const text = await textOf(panel);
      return text.includes(reworded.now) && !text.includes(message('fateReworded'));
    });
    const place = 'The change begins on 1 March';
    await tab.evaluate(selectWords, place);
    await press(panel, message('placeByHand'));
    await press(panel, message('placeHere'));
    await waitFor('the passage to be placed', async () =>
      (await paintedPassages(tab)).includes(place),
    );
    await tab.reload();
    await paints(tab, [place, reworded.now, moved, same]);
    await panel.close();
  });
});
