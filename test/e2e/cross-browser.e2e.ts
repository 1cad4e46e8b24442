import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatById } from '@/lib/export/registry';
import { writtenText } from '../support/export-options';
import { exportedLibrary } from '../support/exported-library';
import { textFile } from '../support/import-files';
import { type BrowserName, launch } from '../support/launch';
import { browserName } from './driven';
import { giveFile } from './import-steps';
import { message, press, shows } from './steps';

/* A library goes from one browser to the other and back by its backup, and is the same. */

const skipped = process.env.POSTIL_SKIP_BROWSER ?? '';
// Both browsers are in it: once is enough.
const isHere = browserName === 'chromium' && skipped === '';
if (browserName === 'chromium' && skipped !== '') {
  console.log('NOT TESTED from browser to browser: POSTIL_SKIP_BROWSER says so.');
}

type Backup = { readonly sha256: string; readonly articles: readonly unknown[] };

/** What a new browser gives as its backup after it took that file in. */
async function through(name: BrowserName, text: string): Promise<string> {
  const browser = await launch(name);
  try {
    const options = await browser.openExtensionPage('options.html');
    await shows(options, message('importChoose'));
    await giveFile(options, textFile(text, 'library.json'));
    await press(options, message('importConfirm'));
    await shows(options, 'Imported:');
    await press(options, message('backupExport'));
    return readFileSync(await browser.nextDownload(), 'utf8');
  } finally {
    await browser.close();
  }
}

it.skipIf(!isHere)('is the same library after Chromium, Firefox and Chromium again', async () => {
  const first = await through('chromium', await writtenText(formatById('backup'), exportedLibrary));
  const second = await through('firefox', first);
  const third = await through('chromium', second);
  const [one, other, last] = [first, second, third].map((text): Backup => JSON.parse(text));
  expect(one?.articles).toHaveLength(exportedLibrary.length);
  expect(other?.articles).toEqual(one?.articles);
  expect([other?.sha256, last?.sha256]).toEqual([one?.sha256, one?.sha256]);
});
