import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive } from './driven';
import { axeViolations, focusField, message, press, pressOnPage, select, shows } from './steps';

/*
 * What a page says of its article can be seen with where it came from, and corrected; what was corrected stays when the
 * page is captured again.
 */

const pictures = fileURLToPath(new URL('../../.output/screenshots', import.meta.url));
const social = 'A year without the bridge: what Westmar must know';

type Field = { readonly value: string; readonly origin: string };

/** A field of the details with where its value came from. */
function fieldOf(surface: Surface, nameKey: string): Promise<Field | null> {
  return surface.evaluate((name: string): Field | null => {
    const label = [...document.querySelectorAll('.details label')].find(
      ({ textContent }) => textContent === name,
    );
    const field = (label as HTMLLabelElement | undefined)?.control as HTMLInputElement | undefined;
    const origin = label?.nextElementSibling?.textContent ?? '';
    return field === undefined ? null : { value: field.value, origin };
  }, message(nameKey));
}

function hasField(surface: Surface, nameKey: string, wanted: Field): Promise<unknown> {
  return waitFor(`${nameKey} "${wanted.value}"`, async () => {
    const found = await fieldOf(surface, nameKey);
    if (found?.value === wanted.value && found.origin === wanted.origin) return true;
    throw new Error(`there: ${JSON.stringify(found)}`);
  });
}

describe(`the fields of an article in ${browserName}`, () => {
  const driven = drive();

  it('show their origin, can be corrected, and stay corrected', async () => {
    const { browser, site } = driven;
    const tab = await browser.openTab(`${site.origin}/two-headlines.html`);
    await waitFor('the verdict', async () => (await browser.iconOf(tab)).title !== '');
    const popup = await browser.openPopup();
    await press(popup, message('save'));
    await shows(popup, message('undoSave'));
    await press(popup, message('detailsEdit'));
    await hasField(popup, 'fieldAuthors', {
      value: 'Ada Lindqvist',
      origin: message('originJsonLd'),
    });
    await hasField(popup, 'fieldEditors', { value: 'Ida Holm', origin: message('originPage') });
    await hasField(popup, 'fieldDateline', {
      value: 'WESTMAR (Coast Wire)',
      origin: message('originPage'),
    });

    // The other wording of the headline is one press away.
    await focusField(popup, message('fieldHeadline'));
    await shows(popup, social);
    mkdirSync(pictures, { recursive: true });
    await popup.screenshot(join(pictures, `${browserName}-popup-readings.png`));
    expect(await axeViolations(popup)).toEqual([]);
    await press(popup, social);
    await hasField(popup, 'fieldHeadline', { value: social, origin: message('originPerson') });

    await focusField(popup, message('fieldSection'));
    await popup.type('Traffic');
    await popup.press('Tab');
    await hasField(popup, 'fieldSection', { value: 'Traffic', origin: message('originPerson') });
    await popup.close();

    // An annotation captures the page again.
    await tab.focus();
    await select(tab, 'has moved by four centimetres');
    await pressOnPage(tab, message('label_highlight'));
    await waitFor('the number', async () => (await browser.iconOf(tab)).badge === '1');
    await tab.reload();
    const later = await browser.openPopup();
    await shows(later, social);
    await press(later, message('detailsEdit'));
    await hasField(later, 'fieldHeadline', { value: social, origin: message('originPerson') });
    await hasField(later, 'fieldSection', { value: 'Traffic', origin: message('originPerson') });
    await hasField(later, 'fieldEditors', { value: 'Ida Holm', origin: message('originPage') });
    await later.close();
  });
});
