import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { expect, it } from 'vitest';
import { risFormat } from '@/lib/export/cite/ris';
import { writtenText } from '../../../support/export-options';
import { nastyTexts } from '../../../support/nasty-strings';
import { chineseNews, englishNews, newsRecords } from '../../../support/news-records';
import { hasTool, runTool } from '../../../support/tool';
import { recordOfText } from '../../../support/varied-records';

it('is lines of a tag, two blanks, a dash and a value, from TY to ER', async () => {
  const lines = (await writtenText(risFormat, [englishNews])).trim().split('\r\n');
  expect(lines).toEqual([
    'TY  - NEWS',
    'TI  - The ferry runs again: 50% more for $3 & no queue',
    'AU  - Quill, Ada Mary',
    'AU  - Roe, John',
    'T2  - Harbour Post',
    'PY  - 2026',
    'DA  - 2026/11/01/',
    'Y2  - 2026/11/01/',
    'UR  - https://www.harbour.example/news/ferry?id=1&a=b_c%20d',
    'LA  - fr',
    'AB  - It had stood still for a week.',
    'SE  - City',
    'KW  - traffic',
    'KW  - to check',
    'KW  - ferry',
    'KW  - port fees',
    'N1  - <p>Ask the office.</p>',
    'N1  - <p>“opened it on Monday”</p><p>Says *who*?</p><p>verify</p>',
    'N1  - <p>“for a week”</p>',
    'ER  -',
  ]);
});

it('is read by citation-js', async () => {
  const items = new Cite(await writtenText(risFormat, newsRecords)).data;
  expect(items.map(({ type, title }: { type: string; title: string }) => [type, title])).toEqual([
    ['article-newspaper', 'The ferry runs again: 50% more for $3 & no queue'],
    ['article-newspaper', '临江市渡轮复航：“票价不变”'],
    ['article-newspaper', 'No author here'],
    ['webpage', 'No date here'],
  ]);
  expect(items[0]).toMatchObject({
    // RIS calls the author of a news article its reporter.
    reporter: ['Quill, Ada Mary', 'Roe, John'],
    URL: 'https://www.harbour.example/news/ferry?id=1&a=b_c%20d',
  });
});

it('stays one entry an article whatever it holds', async () => {
  const texts = nastyTexts();
  const text = await writtenText(risFormat, texts.map(recordOfText));
  for (const line of text.split('\r\n').filter(Boolean))
    expect(line).toMatch(/^[A-Z][A-Z\d] {2}- /);
  expect(text.match(/^TY {2}- /gm)).toHaveLength(texts.length);
});

it.runIf(hasTool('ris2xml'))('is read by bibutils, Chinese intact', async () => {
  const mods = runTool('ris2xml', [], { input: await writtenText(risFormat, [chineseNews]) });
  for (const part of ['临江市渡轮复航：“票价不变”', '海港日报', '王小明', '交通/渡轮']) {
    expect(mods).toContain(part);
  }
});
