import { describe, expect, it } from 'vitest';
import { quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import { builtInLabels } from '@/lib/annotation/label';
import { fragmentOf } from '@/lib/view-model/library-route';
import type { Point, Tab } from '../support/driven-browser';
import { readPdf, squeezed } from '../support/printed-pdf';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { ask } from './our-messages';
import {
  choose,
  controlAtRest,
  message,
  paintedPassages,
  paints,
  pressOnPage,
  select,
  selectWords,
  shows,
} from './steps';

/*
 * What is done with a page at hand: touched, printed, given tags, and passed on as a link to one passage.
 */

const PAY = 'Their pay stays the same';
const MOVED = 'may be moved between boats';
/** Over an edge of paragraphs, a link in it. */
const ACROSS = { from: 'The company expects', to: 'What it costs' };

/** Ms: a browser takes a finger that rests for half a second for a long press. */
const REST_MS = 3000;

describe(`a page at hand in ${browserName}`, () => {
  const driven = drive();
  const open = async (path: string): Promise<Tab> => {
    const tab = await driven.browser.openTab(driven.site.origin + path);
    await tab.focus();
    return tab;
  };
  const saysOnPage = (tab: Tab, text: string) =>
    waitFor(`"${text}" on the page`, async () => {
      const shown = await tab.shadowText();
      if (shown.includes(text)) return true;
      throw new Error(`shown: ${shown}`);
    });
  /** The middle of these words on the page, scrolled to. */
  const middleOf = async (tab: Tab, words: string): Promise<Point> => {
    const point = await tab.evaluate(middleOfWords, words);
    if (point === null) throw new Error(`Not on the page: ${words}`);
    return point;
  };
  const printed = async (tab: Tab, withGrounds = false) =>
    readPdf(await tab.print({ withGrounds }));
  const savedAt = async (path: string) => {
    const own = await driven.browser.openExtensionPage('options.html');
    const url = driven.site.origin + path;
    const [card] = await ask(own, 'library.find', { url, canonicalUrl: null });
    if (card === undefined) throw new Error(`Not saved: ${url}`);
    const [record] = await ask(own, 'library.read', { ids: [card.id] });
    await own.close();
    return { id: card.id, annotations: record?.annotations ?? [] };
  };

  it('offers the toolbar for what a finger selects, and takes taps on it', async () => {
    const tab = await open('/two-headlines.html');
    const word = 'centimetres';
    // Firefox asks when it opens a page whether there are fingers.
    await tab.tap(await middleOf(tab, word));
    await tab.reload();
    await tab.evaluate(noteClicks);
    const finger = await middleOf(tab, word);
    if (browserName === 'firefox') {
      const isSelected = () => tab.evaluate(() => String(getSelection()) !== '');
      // Soon after another touch the browser can take it for a second tap.
      await waitFor('the word', async () => {
        await tab.rest(finger, () => waitFor('it', isSelected, REST_MS).catch(() => null));
        return isSelected();
      });
    } else {
      // Chromium selects at a long press on Android alone: the touch is real, what it selects is put there.
      await tab.tap(finger);
      await tab.evaluate(selectWords, word);
    }
    const label = await controlAtRest(tab, message('label_claim'));
    const selected = await tab.evaluate(() => String(getSelection()).trim());
    expect(selected).toBe(word);
    await tab.tap(label);
    await paints(tab, [word]);
    // A tap on the passage opens its card; one beside it closes it.
    await tab.tap(await middleOf(tab, word));
    await saysOnPage(tab, message('cardTags'));
    await tab.tap(await controlAtRest(tab, message('cardDelete')));
    await paints(tab, []);
    const kinds = await tab.evaluate(() => (window as unknown as Noting).kinds);
    expect([...new Set(kinds)]).toEqual(['touch true']);
  });

  it('prints what is highlighted, and nothing else of ours', async () => {
    const tab = await open('/sample-en.html');
    await select(tab, PAY);
    await controlAtRest(tab, message('toolbarComment'));
    const plain = await printed(tab);
    const ours = [lineColor('highlight'), lineColor('claim'), lineColor('quote'), '#1c1a17'];
    expect(ours.filter((color) => plain.colors.has(color))).toEqual([]);
    expect(plain.text).toContain(squeezed(PAY));

    await pressOnPage(tab, message('label_highlight'));
    await select(tab, 'the same. In return the union accepts that crews', MOVED);
    await pressOnPage(tab, message('label_claim'));
    await select(tab, ACROSS.from, ACROSS.to);
    await pressOnPage(tab, message('label_quote'));
    await waitFor('all three', async () => (await paintedPassages(tab)).length === 3);
    const painted = await paintedPassages(tab);
    await tab.click(await middleOf(tab, 'Their pay'));
    await saysOnPage(tab, message('cardPosition', ['1', '3']));
    await tab.evaluate(selectWords, 'ferries that cross');
    await tab.evaluate(keepMarkup);
    const marked = await printed(tab);
    expect([...marked.colors]).toEqual(
      expect.arrayContaining(['highlight', 'claim', 'quote'].map((id) => lineColor(id))),
    );
    expect(marked.colors).not.toContain('#1c1a17');
    expect(marked.text).toBe(plain.text);
    const withGrounds = await printed(tab, true);
    expect(withGrounds.colors).toContain('#e6a700');
    // The page is as it was, to the selection.
    expect(await tab.evaluate(isMarkupKept)).toBe('ferries that cross');
    expect(await paintedPassages(tab)).toEqual(painted);
  });

  it('prints a saved article with its notes, without what belongs to the screen', async () => {
    const { id, annotations } = await savedAt('/sample-en.html');
    const noted = annotations.find(({ annotation }) => quoteOf(annotation) === PAY);
    const own = await driven.browser.openExtensionPage('options.html');
    await ask(own, 'annotation.edit', {
      id: noted?.id ?? '',
      edits: { comment: 'Ask the union.' },
    });
    await own.close();
    const address = fragmentOf({ view: 'article', id, annotationId: null });
    const reader = await driven.browser.openExtensionPage(`library.html${address}`);
    await shows(reader, 'Ask the union.');
    await choose(reader, message('optionsTheme'), 'dark');
    await waitFor('the passages', async () => (await paintedPassages(reader)).length === 3);
    const { text, colors } = await printed(reader);
    for (const there of ['agree to a four-day week', PAY, 'Henrik Dahl', 'Ask the union.']) {
      expect(text).toContain(squeezed(there));
    }
    // In the text, and whole in the margin.
    expect(text.split(squeezed(ACROSS.to))).toHaveLength(3);
    const controls = [
      'readerBack',
      'textWidth',
      'navTags',
      'navTrash',
      'articleFormOpen',
      'quoteMore',
    ];
    for (const key of controls) expect(text).not.toContain(squeezed(message(key)));
    // Dark ink, whatever the theme.
    expect([...colors]).not.toContain('#f0ede6');
    expect([...colors].filter(isNear(lineColor('highlight', '#1c1a17')))).not.toEqual([]);
    await choose(reader, message('optionsTheme'), 'system');
    await reader.close();
  });

  it('completes a tag by keys on the card, and saves it', async () => {
    const tab = await open('/sample-en.html');
    await waitFor('the passages', async () => (await paintedPassages(tab)).length === 3);
    await select(tab, '214 people');
    await pressOnPage(tab, message('toolbarTag'));
    await saysOnPage(tab, message('cardTags'));
    await tab.type('Harbour talks,');
    await saysOnPage(tab, message('cardSaved'));
    await tab.press('Escape');
    await select(tab, '61 percent');
    await pressOnPage(tab, message('toolbarTag'));
    await saysOnPage(tab, message('cardTags'));
    await tab.type('bour');
    // The page's own keyword holds it as well; what was used before comes after it.
    await saysOnPage(tab, 'Harbour talks');
    await tab.press('ArrowDown');
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await controlAtRest(tab, message('tagRemove', ['Harbour talks']));
    await saysOnPage(tab, message('cardSaved'));
    const { annotations } = await savedAt('/sample-en.html');
    expect(
      annotations.map(({ annotation }) => tagsOf(annotation)).filter((tags) => tags.length > 0),
    ).toEqual([['Harbour talks'], ['Harbour talks']]);
  });

  it.each([
    {
      what: 'words with signs that mean something in an address',
      id: 'p40',
      words: 'rain-or-shine, Oyen & crew: 100 %',
    },
    { what: 'words that stand elsewhere too', id: 'p35', words: 'left in the fog' },
    {
      what: 'a paragraph that stands elsewhere too',
      id: 'p45',
      words: 'Nobody on board was hurt.',
    },
    { what: 'several paragraphs', id: 'p48', words: 'On day 48', to: ['p50', 'past seven'] },
  ])('copies a link that leads to $what', async ({ id, words, to = [id, words] }) => {
    const { browser, site } = driven;
    site.put('/ferries.html', repeatingPage());
    const tab = await open('/ferries.html');
    const [lastId = '', lastWords = ''] = to;
    const ends = await tab.evaluate(endsIn, { id, words }, { id: lastId, words: lastWords });
    await tab.drag(ends.from, ends.to);
    const passage = await tab.evaluate(() => String(getSelection()));
    await pressOnPage(tab, message('toolbarMore'));
    await pressOnPage(tab, message('toolbarCopyLink'));
    await saysOnPage(tab, message('noticeLinkCopied'));
    const link = await browser.clipboardText();
    const { page, start, end } = partsOfLink(link);
    expect(page).toBe(`${site.origin}/ferries.html`);
    expect(passage.startsWith(start) && passage.endsWith(end)).toBe(true);
    await tab.goTo('about:blank');
    await tab.goTo(link);
    await waitFor(`${id} in view by ${link}`, () => tab.evaluate(isInView, id));
    await tab.close();
  });
});

/** What the line of a label is printed in, on a text in this colour. */
function lineColor(labelId: string, ink = '#222222'): string {
  const label = builtInLabels.find(({ id }) => id === labelId)?.color ?? '';
  const mixed = [1, 3, 5].map((at) => {
    const share = (color: string) => parseInt(color.slice(at, at + 2), 16);
    return Math.round(share(label) * 0.8 + share(ink) * 0.2);
  });
  return `#${mixed.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether a colour differs by no more than rounding. */
const isNear = (wanted: string) => (color: string) =>
  [1, 3, 5].every((at) => {
    const byte = (from: string) => Number.parseInt(from.slice(at, at + 2), 16);
    return Math.abs(byte(color) - byte(wanted)) <= 2;
  });

/** The address and the words of a text fragment: `#:~:text=[before-,]start[,end][,-after]`. */
function partsOfLink(link: string) {
  const [page, directive = ''] = link.split('#:~:text=');
  const words = directive.split(',').filter((part) => !/^-|-$/.test(part));
  const [start = '', end = start] = words.map(decodeURIComponent);
  return { page, start, end };
}

/** Many paragraphs, some words of which repeat. */
function repeatingPage(): string {
  const said: Readonly<Record<number, string>> = {
    10: 'On day 10 two ferries left in the fog and were not seen for an hour.',
    15: 'Nobody on board was hurt.',
    35: 'On day 35 the same boats left in the fog once more, with lamps.',
    40: 'The boats run rain-or-shine, Oyen &amp; crew: 100 % of them.',
    45: 'Nobody on board was hurt.',
  };
  const paragraphs = Array.from({ length: 70 }, (_, day) => {
    const text = said[day] ?? `On day ${day} the ferry to Ostby left at ${day} minutes past seven.`;
    return `<p id="p${day}">${text}</p>`;
  });
  return `<!doctype html><html lang="en"><head><title>A log of the ferries</title></head>
<body style="font: 20px/2 serif"><article><h1>A log of the ferries</h1>${paragraphs.join('\n')}</article></body></html>`;
}

type Place = { readonly id: string; readonly words: string };

/** Runs in the page: where words begin in one element and others end in another one, after scrolling to them. */
function endsIn(first: Place, last: Place): { readonly from: Point; readonly to: Point } {
  const rangeOf = ({ id, words }: Place) => {
    const node = document.getElementById(id)?.firstChild;
    const at = node?.nodeValue?.indexOf(words) ?? -1;
    if (!node || at === -1) throw new Error(`Not in ${id}: ${words}`);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  };
  document.getElementById(first.id)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const start = rangeOf(first).getBoundingClientRect();
  const end = rangeOf(last).getBoundingClientRect();
  return {
    from: { x: start.left, y: start.top + start.height / 2 },
    to: { x: end.right + 1, y: end.top + end.height / 2 },
  };
}

/** Runs in the page. */
function isInView(id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect();
  if (box === undefined || window.scrollY === 0) return false;
  return box.top >= 0 && box.bottom <= window.innerHeight;
}

/** Runs in the page. */
function middleOfWords(words: string): Point | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(words);
    if (at === -1) continue;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const box = range.getClientRects()[0];
    return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return null;
}

type Noting = { kinds: string[] };

/** Runs in the page: notes of the clicks, on our own controls too, by what they were made, and whether they are real ones. */
function noteClicks(): void {
  const page = window as unknown as Noting;
  page.kinds = [];
  const note = (event: MouseEvent) => {
    page.kinds.push(`${(event as PointerEvent).pointerType} ${event.isTrusted}`);
  };
  window.addEventListener('click', note, { capture: true });
}

type Kept = { markup: string };

/** Runs in the page. */
function keepMarkup(): void {
  (window as unknown as Kept).markup = document.body.innerHTML;
}

/** Runs in the page: what is selected, if its markup is what it was. */
function isMarkupKept(): string {
  const { markup } = window as unknown as Kept;
  return markup === document.body.innerHTML ? String(getSelection()) : document.body.innerHTML;
}
