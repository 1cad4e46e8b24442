import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, it } from 'vitest';
import { EMBEDDED_BACKUP_ID, evidenceFormat } from '@/lib/export/evidence';
import { parseBackup } from '@/lib/import/backup';
import { defaultSettings } from '@/lib/library/settings';
import { SAMPLE_SHA256 } from '@/test/support/sample-records';
import { writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { chineseNews, englishNews } from '../../support/news-records';
import { createPageReader } from '../../support/page-reader';
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
  expect(policy?.getAttribute('content')).toContain("default-src 'none'");
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
