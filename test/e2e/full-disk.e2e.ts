import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentOf } from '@/lib/annotation/annotation-parts';
import { hasEnded } from '@/lib/library/jobs';
import type { DrivenBrowser, Tab } from '../support/driven-browser';
import { textFile } from '../support/import-files';
import { launch } from '../support/launch';
import { type Site, serveFolders } from '../support/serve';
import { mountSmallDisk } from '../support/small-disk';
import { waitFor } from '../support/wait';
import { browserName, fixturePages } from './driven';
import { countRecords, giveFile } from './import-steps';
import { ask } from './our-messages';
import { message, press, pressOnPage, select, shows, textOf } from './steps';

/* A profile on a disk without room: what is typed is not lost, and is saved once there is room again. */

const DISK_MB = 64;
const PAY = 'Their pay stays the same';
/** Ms in which the next alarm has come, and what it woke is done. */
const ALARM_MS = 120_000;
/** Links; imported in parts of 50. */
const IMPORTED = 1600;
/** Longer than what may be left of a block that the browser has already. */
const NOTE =
  `Ask the union. ${'Each word of this was typed while there was no room. '.repeat(20)}`.trim();

/** What a view may say: not every browser tells that it is the disk that is full. */
const faults = ['failure_storage_full', 'failure_storage_failed', 'failure_storage_unavailable'];
const notSaved = new RegExp(faults.map((key) => message(key)).join('|'));

/** A file of bookmarks. */
function manyLinks(count: number): string {
  const links = Array.from(
    { length: count },
    (_, at) =>
      `<DT><A HREF="https://harbour.example/${at}" ADD_DATE="1764000000">Ferry ${at} ${NOTE}</A>`,
  );
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><DL><p>${links.join('\n')}</DL>`;
}

const disk = mountSmallDisk(DISK_MB);
if (disk === null) console.warn('full-disk: skipped, this machine mounts no tmpfs for us');

describe.skipIf(disk === null)(`a full disk in ${browserName}`, () => {
  const started: { browser?: DrivenBrowser; site?: Site } = {};
  const room = () => {
    if (disk === null) throw new Error('No disk');
    return disk;
  };
  const browser = () => {
    if (started.browser === undefined) throw new Error('Not started');
    return started.browser;
  };
  beforeAll(async () => {
    started.site = await serveFolders(fixturePages);
    started.browser = await launch(browserName, { profileIn: room().folder });
  });
  afterAll(async () => {
    room().free();
    await started.browser?.close();
    await started.site?.close();
    room().remove();
  });
  const open = async (path: string): Promise<Tab> => {
    const tab = await browser().openTab(`${started.site?.origin}${path}`);
    await tab.focus();
    return tab;
  };
  const commentsSaved = async (): Promise<readonly string[]> => {
    const own = await browser().openExtensionPage('options.html');
    const records = await ask(own, 'library.read', { ids: null });
    await own.close();
    return records.flatMap(({ annotations }) =>
      annotations.map(({ annotation }) => commentOf(annotation)),
    );
  };
  /** All of the note. */
  let typed = `Before. ${NOTE}`;

  const saysOnPage = (tab: Tab, pattern: RegExp) =>
    waitFor(`${pattern} on the page`, async () => {
      const shown = await tab.shadowText();
      if (pattern.test(shown)) return true;
      throw new Error(`shown: ${shown}`);
    });

  it('leaves what is typed on a page in its card, says so, and saves it once there is room', async () => {
    const tab = await open('/sample-en.html');
    await select(tab, PAY);
    await pressOnPage(tab, message('toolbarComment'));
    await saysOnPage(tab, new RegExp(message('cardTags')));
    await tab.type('Before. ');
    await saysOnPage(tab, new RegExp(message('cardSaved')));
    room().fill();
    await tab.type(NOTE);
    // A browser that frees some room of its own in the same moment may save once more.
    await waitFor('that it is not saved', async () => {
      if ((await tab.shadowText()).includes(message('cardNotSaved'))) return true;
      await tab.type('.');
      typed += '.';
      return false;
    });
    await pressOnPage(tab, message('cardPreview'));
    await saysOnPage(tab, new RegExp(typed));
    room().free();
    await pressOnPage(tab, message('cardWrite'));
    await saysOnPage(tab, new RegExp(message('cardSaved')));
    expect(await commentsSaved()).toEqual([typed]);
  });

  it('keeps nothing half of an article, says so, and saves it at the next try', async () => {
    const tab = await open('/sample-zh.html');
    await waitFor('the verdict', async () => (await browser().iconOf(tab)).title !== '');
    const popup = await browser().openPopup();
    await waitFor('the article to be read', () =>
      popup.evaluate(() => document.querySelector('.popup-save .primary:enabled') !== null),
    );
    room().fill();
    await press(popup, message('save'));
    // As above: it may be saved all the same, and then whole.
    const isSaved = await waitFor('an answer', async () => {
      const shown = await textOf(popup);
      if (notSaved.test(shown)) return 'no';
      return shown.includes(message('undoSave')) ? 'yes' : null;
    });
    room().free();
    if (isSaved === 'no') await press(popup, message('tryAgain'));
    await shows(popup, message('undoSave'));
    await popup.close();
  });

  it('has all of it after a restart', async () => {
    await browser().restart();
    expect(await commentsSaved()).toEqual([typed]);
    const own = await browser().openExtensionPage('options.html');
    expect(await ask(own, 'library.read', { ids: null })).toHaveLength(2);
    await own.close();
  });

  it('imports all of a file or nothing, when there is no room in the middle of it', async () => {
    const own = await browser().openExtensionPage('options.html');
    const before = (await countRecords(own)).articles ?? 0;
    await giveFile(own, textFile(manyLinks(IMPORTED), 'links.html'));
    await press(own, message('importConfirm'));
    const jobNow = async () => (await ask(own, 'job.list', {})).find((job) => !hasEnded(job));
    await waitFor('a part of it', async () => ((await jobNow())?.done ?? IMPORTED) > 0);
    room().fill();
    // It may be done before the browser asks the disk for more, and be taken back as soon as there is some.
    const outcomes = new RegExp(
      [message('jobStuck'), message('failure_storage_full'), 'Imported:'].join('|'),
    );
    const outcome = await waitFor('what became of it', async () => {
      return outcomes.exec(await textOf(own))?.[0] ?? null;
    });
    console.log(`${browserName}: an import on a disk that fills up: ${outcome}`);
    room().free();
    // As the next alarm does, in a minute, and once more where the library was not open again by then.
    await browser().stopBackground();
    await ask(own, 'library.status', {});
    await waitFor('its end', async () => (await jobNow()) === undefined, ALARM_MS);
    const after = (await countRecords(own)).articles ?? 0;
    expect([before, before + IMPORTED]).toContain(after);
    await own.close();
  });
});
