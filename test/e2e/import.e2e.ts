import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Surface } from '../support/driven-browser';
import { fixtureFile, textFile, zipOf, zippedFolder } from '../support/import-files';
import { browserName, drive } from './driven';
import { countRecords, giveFile } from './import-steps';
import { axeViolations, choose, message, paints, press, shows } from './steps';

const pictures = fileURLToPath(new URL('../../.output/screenshots', import.meta.url));

async function picture(surface: Surface, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await surface.screenshot(join(pictures, `${browserName}-${name}.png`));
}

const files = [
  { file: fixtureFile('pocket.csv'), label: 'import_pocket', articles: 2, annotations: 0 },
  {
    file: zipOf([['part_000000.csv', new TextDecoder().decode(fixtureFile('pocket.csv').bytes)]]),
    label: 'import_pocket',
    articles: 2,
    annotations: 0,
  },
  { file: fixtureFile('readwise.csv'), label: 'import_readwise', articles: 2, annotations: 2 },
  {
    file: fixtureFile('readwise-reader.csv'),
    label: 'import_readwise_reader',
    articles: 2,
    annotations: 0,
  },
  { file: fixtureFile('instapaper.csv'), label: 'import_instapaper', articles: 3, annotations: 1 },
  { file: zippedFolder('omnivore'), label: 'import_omnivore', articles: 1, annotations: 2 },
  {
    file: fixtureFile('obsidian-clipper.json'),
    label: 'import_obsidian_clipper',
    articles: 2,
    annotations: 3,
  },
  { file: fixtureFile('hypothesis.json'), label: 'import_hypothesis', articles: 1, annotations: 1 },
  {
    file: fixtureFile('web-annotation.jsonld'),
    label: 'import_web_annotation',
    articles: 2,
    annotations: 2,
  },
  { file: fixtureFile('bookmarks.html'), label: 'import_bookmarks', articles: 2, annotations: 0 },
  { file: fixtureFile('linkding.html'), label: 'import_bookmarks', articles: 2, annotations: 0 },
  { file: fixtureFile('karakeep.json'), label: 'import_karakeep', articles: 2, annotations: 0 },
  { file: fixtureFile('csl.json'), label: 'import_csl_json', articles: 1, annotations: 0 },
  { file: fixtureFile('references.ris'), label: 'import_ris', articles: 1, annotations: 1 },
];

const empty = { articles: 0, versions: 0, bodies: 0, annotations: 0, cards: 0 };

describe(`import in ${browserName}`, () => {
  const driven = drive();

  it('reads every format through the file field, and takes each import back whole', async () => {
    const options = await driven.browser.openExtensionPage('options.html');
    await shows(options, message('importChoose'));
    for (const { file, label, articles, annotations } of files) {
      await giveFile(options, file);
      await shows(options, message('importFound', [message(label), file.name]));
      await press(options, message('importConfirm'));
      await shows(options, 'Imported:');
      expect({ label, ...(await countRecords(options)) }).toEqual({
        label,
        articles,
        versions: articles,
        bodies: articles,
        annotations,
        cards: articles,
      });
      await press(options, message('importUndo'));
      await shows(
        options,
        message('importUndone', [articles === 1 ? '1 article' : `${articles} articles`]),
      );
      expect({ label, ...(await countRecords(options)) }).toEqual({ label, ...empty });
    }
    await options.close();
  });

  it('knows a file again, and refuses a broken one without a trace', async () => {
    const options = await driven.browser.openExtensionPage('options.html');
    await giveFile(options, fixtureFile('hypothesis.json'));
    await press(options, message('importConfirm'));
    await shows(options, 'Imported:');
    const before = await countRecords(options);
    await giveFile(options, fixtureFile('hypothesis.json'));
    await shows(options, message('importNothingNew'));
    await press(options, message('cardClose'));
    await giveFile(options, textFile('Highlight,Title\n"never closed', 'broken.csv'));
    await shows(options, message('failure_import_broken_table'));
    await shows(options, 'line 2');
    expect(await countRecords(options)).toEqual(before);
    await options.close();
  });

  it('puts an imported quote in its place at the next visit', async () => {
    const url = `${driven.site.origin}/sample-en.html`;
    const exact = 'Their pay stays the same';
    const file = [{ url, highlights: [{ text: exact, timestamp: '2026-11-02T08:00:00Z' }] }];
    const options = await driven.browser.openExtensionPage('options.html');
    await giveFile(options, textFile(JSON.stringify(file), 'highlights.json'));
    await press(options, message('importConfirm'));
    await shows(options, 'Imported:');
    const tab = await driven.browser.openTab(url);
    await paints(tab, [exact]);
    await tab.close();
  });
});

describe(`the import view in ${browserName}, zh-CN, narrow`, () => {
  const driven = drive({ language: 'zh-CN' });
  const say = (key: string, values: readonly string[] = []) => message(key, values, 'zh_CN');

  it.each(['light', 'dark'])('is readable and accessible in the %s theme', async (theme) => {
    const options = await driven.browser.openExtensionPage('options.html');
    await shows(options, say('optionsTitle'));
    await choose(options, say('optionsThemeHint'), theme);
    await options.resize({ width: 320, height: 900 });
    await giveFile(options, fixtureFile('readwise.csv'));
    await shows(options, say('importFound', [say('import_readwise'), 'readwise.csv']));
    await options.evaluate(() => {
      document.querySelector('details')?.setAttribute('open', '');
      document.querySelector('.import-preview')?.scrollIntoView({ block: 'center' });
    });
    await picture(options, `import-preview-${theme}-zh_CN`);
    expect(await axeViolations(options)).toEqual([]);
    await options.close();
  });
});
