import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatById } from '@/lib/export/registry';
import type { Tab } from '../support/driven-browser';
import { writtenText } from '../support/export-options';
import { textFile } from '../support/import-files';
import { pixels, sampleImage } from '../support/sample-images';
import { sampleAnnotation, sampleCapture, sampleId, sampleRecord } from '../support/sample-records';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { giveFile } from './import-steps';
import { ask } from './our-messages';
import { axeViolations, focusField, message, press, shows, textOf } from './steps';

const passphrase = 'four ferry crews';

/** What a library without articles says, whatever the keys. */
const EMPTY = message('libraryEmpty').split(' (')[0] ?? '';

/*
 * The library as a whole: what empties it is noticed and a backup brings it back; everything goes when it is meant to.
 */

describe(`keeping the library in ${browserName}`, () => {
  const driven = drive();

  const saveSample = async (view: Tab) => {
    const ids = { articleId: sampleId(1), versionId: sampleId(2) };
    const annotation = sampleAnnotation({ comment: 'Says who?' });
    await ask(view, 'article.save', { ...ids, capture: sampleCapture(), edits: {}, annotation });
    await waitFor('the library to be remembered', async () => {
      const stored = await view.evaluate(async () => {
        type Page = { readonly chrome: typeof browserStorage };
        const page = window as unknown as Page & { readonly wrappedJSObject?: Page };
        const { chrome } = page.wrappedJSObject ?? page;
        return JSON.stringify(await chrome.storage.local.get('library'));
      });
      return stored.includes('"articles":1');
    });
  };

  it('notices that its storage was emptied, says so, and takes a backup back', async () => {
    const { browser } = driven;
    const options = await browser.openExtensionPage('options.html');
    await saveSample(options);
    await press(options, message('backupEncrypt'));
    await focusField(options, message('passphrase'));
    await options.type(passphrase);
    await focusField(options, message('passphraseRepeat'));
    await options.type(passphrase);
    await press(options, message('backupExport'));
    const path = await browser.nextDownload();
    const backup = { name: basename(path), bytes: readFileSync(path) };
    await options.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('postil');
          deleting.onsuccess = () => resolve();
          deleting.onerror = () => reject(deleting.error);
        }),
    );
    await browser.stopBackground();

    const library = await browser.openExtensionPage('library.html');
    await shows(library, message('rescueTitle'));
    const { lost } = await ask(library, 'library.health', {});
    expect(lost).toMatchObject({ articles: 1, annotations: 1 });
    expect(await textOf(library)).not.toContain(EMPTY);
    expect(await axeViolations(library)).toEqual([]);
    expect(backup.name).toMatch(/\.postil$/);
    expect(backup.bytes.includes('ferry')).toBe(false);
    await giveFile(library, backup);
    await shows(library, message('importLocked', [backup.name]));
    await focusField(library, message('passphrase'));
    await library.type('another one');
    await press(library, message('passphraseOpen'));
    await shows(library, message('passphraseWrong'));
    await focusField(library, message('passphrase'));
    await library.press('Control+a');
    await library.type(passphrase);
    await press(library, message('passphraseOpen'));
    await press(library, message('importConfirm'));
    await shows(library, 'The ferry runs again');
    await waitFor('the library not to be missed', async () => {
      return !(await textOf(library)).includes(message('rescueTitle'));
    });
    const { annotations } = await ask(library, 'article.get', { id: sampleId(1) });
    expect(annotations).toHaveLength(1);
    await library.close();
    await options.close();
  });

  it('reminds of a backup after many changes, and writes one without images by itself where it is told to', async () => {
    const { browser } = driven;
    const options = await browser.openExtensionPage('options.html');
    await saveSample(options);
    const images = [sampleImage('https://harbour.example/ferry.png')];
    const illustrated = await writtenText(formatById('backup'), [{ ...sampleRecord(), images }]);
    await giveFile(options, textFile(illustrated, 'illustrated.json'));
    await press(options, message('importConfirm'));
    await shows(options, message('imagesKept_one', ['1']));
    const change = async (what: string) => {
      const { id } = sampleAnnotation();
      for (let time = 0; time < 60; time++) {
        await ask(options, 'annotation.edit', { id, edits: { comment: `${what} ${time}` } });
      }
    };
    await change('Change');
    await waitFor('the changes to be counted', async () => {
      return (await ask(options, 'library.health', {})).changes >= 60;
    });
    const library = await browser.openExtensionPage('library.html');
    await shows(library, message('backupNow'));
    await library.close();

    await press(options, message('optionsAutoBackup'));
    const reminded = await browser.openExtensionPage('library.html');
    const path = await browser.nextDownload();
    const backup = readFileSync(path, 'utf8');
    expect(backup).toContain('Change 59');
    expect(backup).not.toContain(pixels['image/png']);
    const isQuiet = (view: Tab) =>
      waitFor('no reminder', async () => {
        return !(await textOf(view)).includes(message('backupNow'));
      });
    await isQuiet(reminded);
    expect((await ask(options, 'library.health', {})).changes).toBe(0);

    await reminded.close();

    // Of two views that are open, one writes it.
    const views = [
      await browser.openExtensionPage('library.html'),
      await browser.openExtensionPage('library.html'),
    ];
    for (const view of views) await shows(view, message('exportAll'));
    const before = readdirSync(dirname(path)).length;
    // Neither begins before both know that it is due.
    await options.evaluate(() => {
      void navigator.locks.request(
        'auto-backup',
        () =>
          new Promise<void>((resolve) => {
            document.addEventListener('test-go-on', () => resolve(), { once: true });
          }),
      );
    });
    await change('Another');
    for (const view of views) await shows(view, message('backupNow'));
    await options.evaluate(() => document.dispatchEvent(new Event('test-go-on')));
    expect(readFileSync(await browser.nextDownload(), 'utf8')).toContain('Another ');
    // Both were at it.
    await options.evaluate(() => navigator.locks.request('auto-backup', () => undefined));
    for (const view of views) {
      await isQuiet(view);
      await view.close();
    }
    expect(readdirSync(dirname(path))).toHaveLength(before + 1);
    await press(options, message('optionsAutoBackup'));
    await options.close();
  });

  it('deletes everything when told twice, saying how much that is', async () => {
    const { browser } = driven;
    const options = await browser.openExtensionPage('options.html');
    await saveSample(options);
    await options.reload();
    await press(options, message('wipe'));
    await shows(options, message('wipeAsk', ['1', '0', '1', '1']));
    await press(options, message('wipeDo'));
    await shows(options, message('wiped', ['1', '1']));
    const { counts } = await ask(options, 'library.contents', {});
    const { lost } = await ask(options, 'library.health', {});
    expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0]);
    expect(lost).toBeNull();
    await browser.stopBackground();
    const library = await browser.openExtensionPage('library.html');
    await shows(library, EMPTY);
    expect(await textOf(library)).not.toContain(message('rescueTitle'));
  });
});

declare const browserStorage: {
  readonly storage: { readonly local: { get(key: string): Promise<object> } };
};
