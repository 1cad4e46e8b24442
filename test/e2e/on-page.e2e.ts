import { describe, expect, it } from 'vitest';
import type { PageCommand } from '@/lib/messages/page-command';
import type { Point, Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { ask, askTab, tabIdOf } from './our-messages';
import { message, paintedPassages, paints, pressOnPage, select, selectWords, shows } from './steps';

/*
 * The UI on the page itself: what the person does there by mouse and keys, and what the page may not know or do.
 */

describe(`on the page in ${browserName}`, () => {
  const driven = drive();
  const open = (path: string): Promise<Tab> => driven.browser.openTab(driven.site.origin + path);
  const toolbarOn = (tab: Tab) =>
    waitFor('the toolbar', async () => (await tab.shadowControls()).length > 5);
  const saysOnPage = (tab: Tab, text: string) =>
    waitFor(`"${text}" on the page`, async () => {
      const shown = await tab.shadowText();
      if (shown.includes(text)) return true;
      throw new Error(`shown: ${shown}`);
    });
  const isGone = (tab: Tab) =>
    waitFor('nothing on the page', async () => {
      const controls = await tab.shadowControls();
      if (controls.length === 0) return true;
      throw new Error(
        `there: ${await tab.shadowText()} ${controls.map(({ name }) => name).join()}`,
      );
    });

  it('keeps what is typed from a page that listens to everything, and saves it as the tab closes', async () => {
    const tab = await open('/spying.html');
    await tab.focus();
    await select(tab, 'the night ferry running');
    await pressOnPage(tab, message('toolbarComment'));
    await saysOnPage(tab, message('cardTags'));
    await tab.evaluate(() => {
      (window as unknown as { heard: string[] }).heard.length = 0;
    });
    await tab.type('Zyxw: ask **Holt**');
    await saysOnPage(tab, message('cardSaved'));
    await pressOnPage(tab, message('cardPreview'));
    await saysOnPage(tab, 'ask Holt');
    await pressOnPage(tab, message('cardWrite'));
    await tab.press('End');
    await tab.type(', zyxw.');
    const spied = await tab.evaluate(() => {
      const { heard, shadows } = window as unknown as { heard: string[]; shadows: unknown[] };
      const marks = [...CSS.highlights.keys()].join(' ');
      return {
        heard: [...heard],
        shadows: shadows.length,
        text: document.documentElement.outerHTML + marks,
      };
    });
    expect(spied.heard).toEqual([]);
    expect(spied.shadows).toBe(0);
    expect(spied.text).not.toMatch(/zyxw|postil/i);
    await tab.close();

    const again = await open('/spying.html');
    await again.focus();
    await paints(again, ['the night ferry running']);
    await again.click(await middleOf(again, 'night ferry running'));
    await saysOnPage(again, 'Zyxw: ask Holt');
    expect(await again.shadowText()).toContain(', zyxw.');
    await again.press('Escape');
    await isGone(again);
    expect(await paintedPassages(again)).toHaveLength(1);
  });

  it('copies a passage as rich text and Markdown with its origin and a link to it', async () => {
    const tab = await open('/sample-en.html');
    await tab.focus();
    await tab.evaluate(() => {
      const field = document.createElement('textarea');
      field.addEventListener('paste', (event) => {
        const { clipboardData } = event;
        field.title = clipboardData?.getData('text/html') ?? '';
      });
      document.body.prepend(field);
    });
    await select(tab, 'Their pay stays the same');
    await pressOnPage(tab, message('toolbarCopy'));
    await saysOnPage(tab, message('noticeCopied'));
    await tab.evaluate(() => document.querySelector('textarea')?.focus());
    await tab.press('Control+v');
    const [plain, rich] = await waitFor('what was pasted', () =>
      tab.evaluate(() => {
        const field = document.querySelector('textarea');
        return field?.value ? [field.value, field.title] : null;
      }),
    );
    expect(plain).toMatch(
      /^> Their pay stays the same\n>\n> — \[Ferry crews .*\]\(http.*#:~:text=Their%20pay%20stays%20the%20same\), The Westmar Courier, 2026-10-14$/,
    );
    expect(rich).toMatch(
      /<blockquote.*Their pay stays the same.*<a href="http[^"]*#:~:text=Their/s,
    );
  });

  it('takes words and paragraphs by double and triple click, and passages over every kind of edge', async () => {
    const tab = await open('/sample-en.html');
    await tab.focus();
    const label = () => pressOnPage(tab, message('label_number'));
    await tab.clickTimes(await middleOf(tab, 'deckhands'), 2);
    await label();
    await paints(tab, ['deckhands']);
    await tab.clickTimes(await middleOf(tab, 'The town councils vote'), 3);
    await label();
    const paragraph =
      'The town councils vote on the money on 2 November. If they agree, the new timetable will be printed in January.';
    await paints(tab, ['deckhands', paragraph]);
    await select(tab, 'after which either side may end it.', 'The agreement covers 214');
    await label();
    const across = 'after which either side may end it. The agreement covers 214';
    await paints(tab, ['deckhands', paragraph, across]);
    await select(tab, 'Westmar to Ostby', 'Westmar to Holme');
    await label();
    const cells = 'Westmar to Ostby2225 Westmar to Holme';
    const outside = 'More from the harbour';
    await select(tab, outside);
    await label();
    const headline = 'agree to a four-day week';
    await select(tab, headline);
    await label();
    const all = ['deckhands', paragraph, across, cells, outside, headline];
    await paints(tab, all);
    await tab.reload();
    await paints(tab, all);
  });

  // Chromium has one range.
  it.runIf(browserName === 'firefox')(
    'takes each of several passages selected at once',
    async () => {
      const tab = await open('/sample-zh.html#several');
      await tab.focus();
      const selectPieces = (most: number) =>
        tab.evaluate((count: number) => {
          const selection = getSelection();
          selection?.removeAllRanges();
          const words: string[] = [];
          for (const { firstChild: text } of document.querySelectorAll('p')) {
            if (text?.nodeType !== Node.TEXT_NODE) continue;
            for (
              let at = 2;
              at + 1 < (text.nodeValue?.length ?? 0) && words.length < count;
              at += 4
            ) {
              const range = document.createRange();
              range.setStart(text, at);
              range.setEnd(text, at + 2);
              selection?.addRange(range);
              words.push(String(range));
            }
          }
          return words;
        }, most);
      const command = await commandSender(tab);
      const highlight = () => command('highlight-selection').catch(() => undefined);
      const few = await selectPieces(3);
      expect(few).toHaveLength(3);
      await highlight();
      await paints(tab, few);
      expect((await selectPieces(51)).length).toBe(51);
      await highlight();
      await saysOnPage(tab, message('noticeTooManySelected', ['51', '50']));
      expect(await paintedPassages(tab)).toHaveLength(3);
    },
  );

  it('goes through the annotations by the keys of the browser, edits, deletes, undoes, and gives the focus back', async () => {
    // The fragment tells its tab from the others.
    const tab = await open('/sample-en.html#keys');
    const command = await commandSender(tab);
    const before = await waitFor('the highlights', async () => {
      const painted = await paintedPassages(tab);
      return painted.length === 6 ? painted : null;
    });
    await tab.evaluate(() => document.querySelector<HTMLElement>('article a')?.focus());
    await command('next-annotation');
    await saysOnPage(tab, message('cardPosition', ['1', '6']));
    await command('next-annotation');
    await saysOnPage(tab, message('cardPosition', ['2', '6']));
    await command('edit-annotation');
    await tab.type('By key');
    await saysOnPage(tab, message('cardSaved'));
    await tab.press('Escape');
    await isGone(tab);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('a');
    await command('previous-annotation');
    await command('delete-annotation');
    await waitFor('one less', async () => (await paintedPassages(tab)).length === 5);
    await command('undo-annotation');
    await paints(tab, before);

    await select(tab, 'Three things remain open');
    await toolbarOn(tab);
    await command('open-toolbar');
    await tab.press('Home');
    await tab.press('ArrowRight');
    await tab.press('Enter');
    await paints(tab, [...before, 'Three things remain open']);
    await saysOnPage(tab, message('announceLabelled', [message('label_claim')]));
    await command('undo-annotation');
    await paints(tab, before);
  });

  it('tells overlapping passages apart by clicks, and shows in the panel what is pointed at', async () => {
    const tab = await open('/spying.html');
    await tab.focus();
    await select(tab, 'keep the night ferry running through the winter');
    await pressOnPage(tab, message('label_quote'));
    await waitFor('both', async () => (await paintedPassages(tab)).length === 2);
    const at = await middleOf(tab, 'night ferry running');
    await tab.click(at);
    await saysOnPage(tab, 'ask Holt');
    await tab.click(await middleOf(tab, 'night ferry running'));
    await saysOnPage(tab, 'keep the night ferry running through the winter');
    await tab.press('Escape');
    const panel = await driven.browser.openSidePanel();
    await shows(panel, 'keep the night ferry running through the winter');
    await tab.hover(await middleOf(tab, 'through the winter'));
    await waitFor('the card that is pointed at', async () => {
      const quotes = await panel.evaluate(() =>
        [...document.querySelectorAll('.annotation.pointed .quote')].map(
          (quote) => quote.textContent,
        ),
      );
      return quotes.join() === 'keep the night ferry running through the winter';
    });
    await panel.close();
  });

  it('takes passages in every direction of writing, and a figure as a whole, also after the page has drawn itself anew', async () => {
    const tab = await open('/directions.html');
    const command = await commandSender(tab);
    const vertical = '冬のあいだも夜の渡し船を続けること';
    const passages = [
      vertical,
      '👩‍👩‍👧‍👦が船を待つ',
      'العبّارة الليلية طوال فصل الشتاء',
      'ב־410,000 בשנה',
    ];
    for (const passage of passages) {
      await tab.evaluate(selectWords, passage);
      await command('highlight-selection');
    }
    await paints(tab, passages);
    const picture = `${driven.site.origin}/boat.png`;
    await command('annotate-picture', picture);
    await saysOnPage(tab, message('annotationPicture'));
    await tab.type('Staged?');
    await saysOnPage(tab, message('cardSaved'));
    await tab.press('Escape');
    const all = [...passages, '北の埠頭に着く夜便。写真・ホルム'];
    await paints(tab, all);
    await tab.evaluate(() => {
      const article = document.querySelector('article');
      article?.replaceWith(article.cloneNode(true));
    });
    await paints(tab, all);
    await tab.reload();
    await paints(tab, all);
    await tab.click(await middleOf(tab, vertical));
    await saysOnPage(tab, message('cardTags'));
    expect(await tab.shadowText()).toContain(vertical);
    await tab.press('Escape');
  });

  it('comes back three times to a page that removes it, then leaves it be; what was made stays', async () => {
    const tab = await open('/spying.html');
    await tab.focus();
    await waitFor('the highlights', async () => (await paintedPassages(tab)).length === 2);
    await tab.evaluate(() => {
      const seen = new WeakSet<Node>();
      const counts = { removed: 0 };
      Object.assign(window, { counts });
      new MutationObserver(() => {
        for (const child of document.documentElement.children) {
          if (/^(?:head|body)$/i.test(child.localName) || seen.has(child)) continue;
          counts.removed += 1;
          child.remove();
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await select(tab, 'fewer than thirty passengers');
    const removed = () =>
      tab.evaluate(() => (window as unknown as { counts: { removed: number } }).counts.removed);
    await waitFor('the fight', async () => (await removed()) >= 4);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await removed()).toBe(4);
    expect(await paintedPassages(tab)).toHaveLength(2);
  });

  it('is drawn as it should be under a strict policy and styles against it', async () => {
    const tab = await open('/strict.html');
    // Pages have such reports sent to them.
    await tab.evaluate(() => {
      const view = window as unknown as { violations: string[] };
      view.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        view.violations.push(`${violatedDirective} ${blockedURI}`);
      });
    });
    await tab.focus();
    await select(tab, 'voted on Tuesday');
    await toolbarOn(tab);
    const controls = await tab.shadowControls();
    const ys = controls.map(({ y }) => Math.round(y));
    expect(new Set(ys).size).toBe(1);
    await pressOnPage(tab, message('label_verify'));
    await paints(tab, ['voted on Tuesday']);
    const violations = await tab.evaluate(
      () => (window as unknown as { violations: string[] }).violations,
    );
    expect(violations).toEqual([]);
  });

  /** The middle of the first place of these words, scrolled to. */
  async function middleOf(tab: Tab, words: string): Promise<Point> {
    const point = await tab.evaluate((wanted: string) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(wanted);
        if (at === -1 || node.parentElement?.checkVisibility() !== true) continue;
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const box = range.getClientRects()[0];
        return box === undefined
          ? null
          : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return null;
    }, words);
    if (point === null) throw new Error(`Not on the page: ${words}`);
    return point;
  }

  /** Sends what the background sends at a command's keys: no driver of a browser can press them in every one. */
  async function commandSender(tab: Tab) {
    const url = await tab.evaluate(() => location.href);
    const own = await driven.browser.openExtensionPage('options.html');
    const tabId = await tabIdOf(own, url);
    // Which brings the annotator into the page.
    await ask(own, 'page.capture', { tabId });
    await tab.focus();
    return async (command: PageCommand, picture: string | null = null) => {
      await askTab(own, { tabId, name: 'command.run', payload: { command, picture } });
      await tab.focus();
    };
  }
});
