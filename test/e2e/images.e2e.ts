import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Surface } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive, fixturePages } from './driven';
import { type ImageHost, serveImages } from './image-host';
import { giveFile } from './import-steps';
import { ask } from './our-messages';
import {
  axeViolations,
  message,
  paints,
  press,
  pressOnPage,
  select,
  selectWords,
  shows,
  textOf,
} from './steps';

/* Images that a person wants kept: asked for once, by the background alone, and there when their site is not. */

const picture = readFileSync(fileURLToPath(new URL('../fixtures/picture.png', import.meta.url)));
const pictures = fileURLToPath(new URL('../../.output/screenshots', import.meta.url));
const sentence = 'The agreement covers 214 people, from captains to deckhands.';

describe(`images in ${browserName}`, () => {
  const driven = drive();
  const held: { host?: ImageHost } = {};
  const host = () => {
    if (held.host === undefined) throw new Error('The images are not served');
    return held.host;
  };
  beforeAll(async () => {
    held.host = await serveImages(picture);
  });
  beforeEach(() => host().open());
  afterAll(() => held.host?.close());

  /** An article with these pictures behind its first paragraph. */
  const putArticle = (path: string, sources: readonly string[]) => {
    const html = readFileSync(join(fixturePages, 'sample-en.html'), 'utf8');
    const figures = sources.map((source) => `<figure><img src="${source}" alt="A boat"></figure>`);
    const own = html.replace(/<figure>[\s\S]*?<\/figure>/, '');
    driven.site.put(path, own.replace('</p>\n', `</p>\n${figures.join('\n')}\n`));
    return driven.site.origin + path;
  };
  const articleOf = async (
    view: Awaited<ReturnType<typeof driven.browser.openTab>>,
    url: string,
  ) => {
    const [card] = await ask(view, 'library.find', { url, canonicalUrl: null });
    if (card === undefined) throw new Error(`Not saved: ${url}`);
    return card.id;
  };

  it('keeps those of one article, and shows them when their site is gone', async () => {
    const { browser } = driven;
    const port = host().origin.split(':').at(-1);
    const url = putArticle('/one.html', [
      `${host().origin}/boat.png?a=1&b="2"`.replace(/"/g, '%22'),
      `${host().origin}/quay.png`,
      `${host().origin}/missing.png`,
      `${host().origin}/drawing.svg`,
      // Of this machine by a name that is not the page's: never asked for.
      `http://localhost:${port}/local.png`,
    ]);
    await browser.openTab(url);
    const popup = await browser.openPopup();
    const check = message('imagesCheck_other', ['5']);
    await shows(popup, check);
    expect(host().askedByUs()).toEqual([]);
    await press(popup, check);
    await press(popup, message('save'));
    await shows(popup, message('imagesKept_other', ['2']));
    await shows(popup, message('imagesFailed_other', ['3']));
    expect(await axeViolations(popup)).toEqual([]);
    mkdirSync(pictures, { recursive: true });
    await popup.screenshot(join(pictures, `${browserName}-popup-images.png`));
    await popup.close();
    const asked = host().askedByUs();
    expect(asked.map(({ path }) => path).sort()).toEqual([
      '/boat.png',
      '/drawing.svg',
      '/missing.png',
      '/quay.png',
    ]);
    for (const { headers } of asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }

    await host().shut();
    const own = await browser.openExtensionPage('options.html');
    const id = await articleOf(own, url);
    await shows(own, message('imagesKept_other', ['2']));
    await own.close();
    const reader = await browser.openExtensionPage(`library.html#/article/${id}`);
    await waitFor('both pictures', async () => (await shownImages(reader)).length === 2);
    expect(await shownImages(reader)).toEqual(['A boat 1280', 'A boat 1280']);
    await reader.screenshot(join(pictures, `${browserName}-reader-images.png`));
    // What is not kept is still told, with the way to it.
    await shows(reader, message('imageOpen'));
    await reader.evaluate(selectWords, sentence);
    await select(reader, sentence);
    await pressOnPage(reader, message('label_claim'));
    await paints(reader, [sentence]);
    expect(await axeViolations(reader)).toEqual([]);

    await press(reader, message('imagesDelete'));
    await shows(reader, message('imagesDeleteAsk'));
    // The focus is on what does no harm.
    const focused = await reader.evaluate(() => document.activeElement?.textContent?.trim());
    expect(focused).toBe(message('cancel'));
    await pressLast(reader, message('imagesDelete'));
    await shows(reader, message('imagesKeep'));
    expect(await shownImages(reader)).toEqual([]);
    expect(await textOf(reader)).toContain(sentence);
  });

  it('gives them back from a backup, and asks nobody for them', async () => {
    const { browser } = driven;
    const url = putArticle('/backup.html', [`${host().origin}/boat.png`]);
    await browser.openTab(url);
    const popup = await browser.openPopup();
    await press(popup, message('imagesCheck_one'));
    await press(popup, message('save'));
    await shows(popup, message('imagesKept_one', ['1']));
    await popup.close();
    const options = await browser.openExtensionPage('options.html');
    await press(options, message('backupExport'));
    const backup = readFileSync(await browser.nextDownload());
    const isIn = backup.toString('utf8').includes(picture.toString('base64'));
    expect(isIn).toBe(true);
    await ask(options, 'library.wipe', {});
    await shows(options, message('optionsImagesNone'));
    await host().shut();
    await giveFile(options, { name: 'backup.json', bytes: backup });
    await press(options, message('importConfirm'));
    await waitFor(
      'the article',
      async () => (await ask(options, 'library.find', { url, canonicalUrl: null })).length === 1,
    );
    const id = await articleOf(options, url);
    expect(await ask(options, 'images.list', { articleId: id })).toEqual({
      images: [
        {
          articleId: id,
          source: `${host().origin}/boat.png`,
          state: 'kept',
          type: 'image/png',
          size: picture.length,
        },
      ],
      offered: 1,
    });
    const reader = await browser.openExtensionPage(`library.html#/article/${id}`);
    await waitFor('the picture', async () => (await shownImages(reader)).length === 1);
  });

  it('goes on with what a stopped background left, by the setting too', async () => {
    const { browser } = driven;
    const own = await browser.openExtensionPage('options.html');
    await press(own, message('optionsKeepImages'));
    await waitFor('the setting', () =>
      own.evaluate((name: string) => {
        const labels = [...document.querySelectorAll('label')];
        const field = labels.find((label) => label.textContent === name)?.control;
        return field instanceof HTMLInputElement && field.checked;
      }, message('optionsKeepImages')),
    );
    host().hold();
    const url = putArticle('/held.html', [
      `${host().origin}/boat.png`,
      `${host().origin}/quay.png`,
    ]);
    const tab = await browser.openTab(url);
    await tab.focus();
    await select(tab, sentence);
    await pressOnPage(tab, message('label_claim'));
    await paints(tab, [sentence]);
    await waitFor('the first to be asked for', () => host().askedByUs().length === 1);
    await browser.stopBackground();
    host().open();
    const id = await articleOf(own, url);
    await waitFor('both to be kept', async () => {
      const { images } = await ask(own, 'images.list', { articleId: id });
      return images.length === 2 && images.every(({ state }) => state === 'kept');
    });
  });
});

/** Alternative text and width in px of each image that is drawn. */
function shownImages(reader: Surface): Promise<readonly string[]> {
  return reader.evaluate(() =>
    [...document.querySelectorAll('img')]
      .filter((image) => image.complete && image.naturalWidth > 0)
      .map((image) => `${image.alt} ${image.naturalWidth}`),
  );
}

/** Presses the last control of that name: the one that answers the question of the first. */
async function pressLast(surface: Surface, name: string): Promise<void> {
  await surface.evaluate((wanted: string) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.findLast((button) => button.textContent?.trim() === wanted)?.focus();
  }, name);
  await surface.press('Enter');
}
