import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { EMBEDDED_BACKUP_ID, evidenceFormat } from '@/lib/export/evidence';
import { parseBackup } from '@/lib/import/backup';
import { defaultSettings } from '@/lib/library/settings';
import { SAMPLE_SHA256 } from '@/test/support/sample-records';
import { writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { chineseNews, englishNews } from '../../support/news-records';
import { createPageReader } from '../../support/page-reader';
import {
  hardAlt,
  hardSource,
  htmlAsImage,
  illustratedRecord,
  illustrations,
  pixels,
} from '../../support/sample-images';
import { recordOfText } from '../../support/varied-records';

const untouched = { structural: (html: string) => html, markup: (html: string) => html };

/** The file as a browser opens it; a script in it would run. */
function opened(text: string): Document {
  return new JSDOM(text, { runScripts: 'dangerously', virtualConsole: new VirtualConsole() }).window
    .document;
}

const backupIn = (document: Document) => {
  const parsed = parseBackup(
    document.getElementById(EMBEDDED_BACKUP_ID)?.textContent ?? '',
    untouched,
  );
  if (!parsed.ok) throw new Error(parsed.failure.detail);
  return parsed.value;
};

it('shows text, marks, notes and where it is from', async () => {
  const document = opened(await writtenText(evidenceFormat, [chineseNews]));
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(document.title).toBe('临江市渡轮复航：“票价不变”');
  expect(document.querySelector('article mark')?.textContent).toBe('𠮷野家旁的码头');
  expect(document.querySelector('#note-1 .comment')?.textContent).toBe('待核实😀');
  expect(document.querySelector('dl')?.textContent).toContain(SAMPLE_SHA256);
  expect(document.querySelector('dl')?.textContent).toContain('2026-11-01T12:00:00.000Z');
});

it('loads nothing and runs nothing', async () => {
  const document = opened(await writtenText(evidenceFormat, [englishNews]));
  expect(
    document.querySelectorAll(
      'script:not([type="application/json"]), img, iframe, link[rel~="stylesheet"]',
    ),
  ).toHaveLength(0);
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(policy?.getAttribute('content')).toBe(
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  );
});

it('holds the article to be imported again, with nothing of other settings', async () => {
  const settings = { ...defaultSettings, pausedHosts: ['secret.example'], template: 'secret' };
  const text = await writtenText(evidenceFormat, [englishNews], { settings });
  expect(text).not.toContain('secret');
  expect(backupIn(opened(text)).records).toEqual([englishNews]);
});

it('stays one document whatever it holds', async () => {
  const read = createPageReader();
  for (const text of nastyTexts().filter((each) => each.length < 1000)) {
    const record = recordOfText(text);
    const document = read(await writtenText(evidenceFormat, [record]));
    expect(document.querySelectorAll(`script:not(#${EMBEDDED_BACKUP_ID})`)).toHaveLength(0);
    expect(document.querySelectorAll('body > *').length).toBeLessThanOrEqual(5);
    expect(backupIn(document).records).toEqual([record]);
  }
}, 60_000);

describe('images that are kept', () => {
  it('are in the file itself, at their place', async () => {
    const document = opened(await writtenText(evidenceFormat, [illustratedRecord()]));
    const shown = [...document.querySelectorAll('article img')].map((image) => [
      image.getAttribute('src'),
      image.getAttribute('alt'),
    ]);
    expect(shown).toEqual([
      [`data:image/jpeg;base64,${pixels['image/jpeg']}`, 'evidenceImage'],
      [`data:image/png;base64,${pixels['image/png']}`, hardAlt],
      [`data:image/gif;base64,${pixels['image/gif']}`, ''],
      [`data:image/webp;base64,${pixels['image/webp']}`, ''],
      [`data:image/avif;base64,${pixels['image/avif']}`, ''],
    ]);
    expect(document.querySelectorAll('img')).toHaveLength(shown.length);
    expect(document.querySelectorAll(`script:not(#${EMBEDDED_BACKUP_ID})`)).toHaveLength(0);
    // One is not kept: as before, a link says where it is.
    const links = [...document.querySelectorAll('article a.image')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://harbour.example/none.png',
    ]);
  });

  it('come back with its backup', async () => {
    const document = opened(await writtenText(evidenceFormat, [illustratedRecord()]));
    expect(backupIn(document).records[0]?.images).toEqual(illustrations);
  });

  it('are not shown when they are none', async () => {
    const record = illustratedRecord([htmlAsImage(hardSource)]);
    const document = opened(await writtenText(evidenceFormat, [record]));
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelectorAll(`script:not(#${EMBEDDED_BACKUP_ID})`)).toHaveLength(0);
  });
});
