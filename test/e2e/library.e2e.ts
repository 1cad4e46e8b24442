import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Surface, Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { axeViolations, message, paints, press, pressOnPage, select, shows } from './steps';

/*
 * The library page, used by mouse and by keyboard: a saved article is read, annotated and compared without its page.
 * Pictures of each view lie in .output/screenshots.
 */

const pictures = fileURLToPath(new URL('../../.output/screenshots', import.meta.url));

/** A picture and axe's verdict; gives what axe holds against the view. */
async function check(surface: Surface, view: string): Promise<readonly string[]> {
  mkdirSync(pictures, { recursive: true });
  await surface.screenshot(join(pictures, `${browserName}-${view}.png`));
  return (await axeViolations(surface)).map(({ id, nodes }) => `${view}: ${id}: ${nodes[0]}`);
}

describe(`the library in ${browserName}`, () => {
  const driven = drive();
  const save = async (path: string): Promise<Tab> => {
    const tab = await driven.browser.openTab(driven.site.origin + path);
    await waitFor('the verdict', async () => (await driven.browser.iconOf(tab)).title !== '');
    const popup = await driven.browser.openPopup();
    await press(popup, message('save'));
    await shows(popup, message('undoSave'));
    await popup.close();
    return tab;
  };

  it('reads and annotates a saved article without its page', async () => {
    const page = await save('/sample-en.html');
    await save('/sample-zh.html');
    const library = await driven.browser.openExtensionPage('library.html');
    await library.resize({ width: 1280, height: 800 });
    await press(library, 'Ferry crews in Westmar agree to a four-day week');
    await shows(library, message('readerNoAnnotations'));
    await select(library, 'Their pay stays the same');
    await pressOnPage(library, message('label_claim'));
    await paints(library, ['Their pay stays the same']);
    const found = [...(await check(library, 'reader'))];
    await page.focus();
    await paints(page, ['Their pay stays the same']);
    expect(found).toEqual([]);
  });
});
