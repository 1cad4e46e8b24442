import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportFormats, formatById } from '@/lib/export/registry';
import type { Surface } from '../support/driven-browser';
import { writtenText } from '../support/export-options';
import { faultsOf, readExported } from '../support/export-readers';
import {
  chineseHeadline,
  chineseQuote,
  exportedLibrary,
  hardHeadline,
  hardQuotes,
} from '../support/exported-library';
import { textFile } from '../support/import-files';
import { pixels } from '../support/sample-images';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { giveFile } from './import-steps';
import { choose, message, press, shows } from './steps';

/* Every format, chosen in the real library page; the file read from disk by the rules of the program that it is for. */

const headlines = [chineseHeadline, hardHeadline];
const quotes = [chineseQuote, ...hardQuotes];

describe(`export in ${browserName}`, () => {
  const driven = drive();

  const openLibrary = async () => {
    const library = await driven.browser.openExtensionPage('library.html');
    await shows(library, chineseHeadline);
    return library;
  };

  /** Chooses the format in the view and presses what writes the file; gives what lies on the disk then. */
  const download = async (view: Surface, formatId: string, button: string) => {
    await choose(view, message('exportFormat'), formatId);
    await press(view, button);
    const path = await driven.browser.nextDownload();
    return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  };

  const faultsIn = ({ bytes }: { bytes: Uint8Array }, formatId: string) =>
    faultsOf(readExported(formatId, bytes), headlines, quotes).map(
      (fault) => `${formatId}: ${fault}`,
    );

  /** The file of evidence shows itself without any network, asks for nothing, and is known when it is given back. */
  const isReadable = async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
    const { browser, site } = driven;
    site.put('/evidence.html', new TextDecoder().decode(bytes));
    const shown = await browser.openTab(`${site.origin}/evidence.html`);
    const isDrawn = () =>
      shown.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth).join());
    await waitFor('the image that the file holds', async () => (await isDrawn()) === '1');
    const { marks, asked } = await shown.evaluate(() => ({
      marks: [...document.querySelectorAll('mark')].map(({ textContent }) => textContent),
      asked: performance.getEntriesByType('resource').map((entry) => entry.name),
    }));
    expect(marks.join('')).toBe(chineseQuote);
    expect(asked).toEqual([]);
    await shown.close();
    const options = await browser.openExtensionPage('options.html');
    await shows(options, message('importChoose'));
    await giveFile(options, { name, bytes });
    await shows(options, message('importNothingNew'));
    await options.close();
  };

  it('writes each format as a file that its programs read, each article and quote once', async () => {
    const options = await driven.browser.openExtensionPage('options.html');
    await shows(options, message('importChoose'));
    const backup = await writtenText(formatById('backup'), exportedLibrary);
    await giveFile(options, textFile(backup, 'library.json'));
    await press(options, message('importConfirm'));
    await shows(options, 'Imported:');
    await options.close();
    const library = await openLibrary();
    const faults: string[] = [];
    const names = new Set<string>();
    for (const { id, labelKey } of exportFormats) {
      const file = await download(library, id, message('exportAll')).catch((error: unknown) => {
        throw new Error(`${message(labelKey)}: ${String(error)}`);
      });
      names.add(file.name);
      faults.push(...faultsIn(file, id));
    }
    expect(faults).toEqual([]);
    expect(names.size).toBe(exportFormats.length);
  });

  it('leaves the pictures out of a backup where they are not wanted', async () => {
    const options = await driven.browser.openExtensionPage('options.html');
    const check = message('backupImages', ['70 bytes']);
    await shows(options, check);
    const backup = async () => {
      await press(options, message('backupExport'));
      return readFileSync(await driven.browser.nextDownload(), 'utf8');
    };
    expect(await backup()).toContain(pixels['image/png']);
    await press(options, check);
    expect(await backup()).not.toContain(pixels['image/png']);
    await options.close();
  });

  it('leaves the annotations out where they are not wanted, and says where the file went', async () => {
    const library = await openLibrary();
    await press(library, message('exportAnnotations'));
    const { name, bytes } = await download(library, 'csl', message('exportAll'));
    // The browser adds a number to a name that is there already.
    const given = name.replace(/ ?\(\d+\)/, '');
    await shows(library, message('exported', [given]));
    const told = readExported('csl', bytes);
    expect([told.headlines?.length, told.quotes]).toEqual([headlines.length, []]);
  });

  it('writes the chosen articles alone, and copies text to the clipboard', async () => {
    const library = await openLibrary();
    await press(library, message('rowSelect', [chineseHeadline]));
    const { bytes } = await download(library, 'obsidian', message('exportSelected_one', ['1']));
    expect(readExported('obsidian', bytes)).toEqual({
      headlines: [chineseHeadline],
      quotes: [chineseQuote],
    });
    const evidence = await download(library, 'evidence', message('exportSelected_one', ['1']));
    await isReadable(evidence);

    await library.focus();
    await choose(library, message('exportFormat'), 'gbt7714');
    await press(library, message('exportCopy'));
    await shows(library, message('exportCopied'));
    const copied = await driven.browser.clipboardText();
    expect(copied).toContain(chineseHeadline);
    expect(copied).toContain('海港日报');
    expect(copied).not.toContain(hardHeadline);
  });
});
