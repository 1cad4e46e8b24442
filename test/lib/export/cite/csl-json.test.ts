import { Cite } from '@citation-js/core';
import { expect, it } from 'vitest';
import { cslFormat, cslItemOf } from '@/lib/export/cite/csl-json';
import { SAMPLE_SHA256 } from '@/test/support/sample-records';
import { sampleExportOptions, writtenText } from '../../../support/export-options';
import { nastyTexts } from '../../../support/nasty-strings';
import { bareNews, chineseNews, englishNews, newsRecords } from '../../../support/news-records';
import { hasTool, runTool } from '../../../support/tool';
import { recordOfText } from '../../../support/varied-records';

it('has what CSL knows, whole numbers in dates', () => {
  expect(cslItemOf(englishNews, sampleExportOptions)).toEqual({
    id: '00000000-0000-4000-8000-0000000003e9',
    type: 'article-newspaper',
    title: 'The ferry runs again: 50% more for $3 & no queue',
    author: [
      { family: 'Quill', given: 'Ada Mary' },
      { family: 'Roe', given: 'John' },
    ],
    'container-title': 'Harbour Post',
    section: 'City',
    issued: { 'date-parts': [[2026, 11, 1]] },
    accessed: { 'date-parts': [[2026, 11, 1]] },
    URL: 'https://www.harbour.example/news/ferry?id=1&a=b_c%20d',
    language: 'fr',
    abstract: 'It had stood still for a week.',
    note: `agency: Coast Wire\nsha256: ${SAMPLE_SHA256}`,
    keyword: 'traffic, to check, ferry, port fees',
    custom: { quotes: ['opened it on Monday', 'for a week'] },
  });
  expect(cslItemOf(bareNews, sampleExportOptions)).not.toHaveProperty('author');
});

it('is read by citation-js and keeps every title', async () => {
  const records = [...newsRecords, ...nastyTexts().map(recordOfText)];
  const text = await writtenText(cslFormat, records);
  expect(JSON.parse(text)).toHaveLength(records.length);
  const sample = JSON.parse(await writtenText(cslFormat, newsRecords));
  expect(new Cite(sample).data.map(({ title }: { title: string }) => title)).toEqual(
    newsRecords.map(({ saved }) => saved.article.headline),
  );
});

it.runIf(hasTool('pandoc'))('is read by pandoc', async () => {
  const input = await writtenText(cslFormat, [englishNews, chineseNews]);
  const items = JSON.parse(runTool('pandoc', ['-f', 'csljson', '-t', 'csljson'], { input }));
  expect(items[0]).toMatchObject({
    type: 'article-newspaper',
    author: [
      { family: 'Quill', given: 'Ada Mary' },
      { family: 'Roe', given: 'John' },
    ],
  });
  expect(items[1]).toMatchObject({
    title: '临江市渡轮复航：“票价不变”',
    'container-title': '海港日报',
  });
});
