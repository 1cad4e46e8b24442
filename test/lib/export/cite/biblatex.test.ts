import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, it } from 'vitest';
import { biblatexFormat } from '@/lib/export/cite/biblatex';
import { writtenText } from '../../../support/export-options';
import { nastyTexts } from '../../../support/nasty-strings';
import { englishNews, newsRecords } from '../../../support/news-records';
import { hasTool, runTool } from '../../../support/tool';
import { recordOfText } from '../../../support/varied-records';

it('is read by citation-js', async () => {
  const items = new Cite(await writtenText(biblatexFormat, newsRecords)).data;
  expect(items.map(({ title }: { title: string }) => title)).toEqual(
    newsRecords.map(({ saved }) => saved.article.headline),
  );
  expect(items[0]).toMatchObject({
    author: [
      { family: 'Quill', given: 'Ada Mary' },
      { family: 'Roe', given: 'John' },
    ],
    'container-title': 'Harbour Post',
    URL: 'https://www.harbour.example/news/ferry?id=1&a=b_c%20d',
  });
});

it.runIf(hasTool('pandoc'))('is read by pandoc', async () => {
  const input = await writtenText(biblatexFormat, newsRecords);
  const items = JSON.parse(runTool('pandoc', ['-f', 'biblatex', '-t', 'csljson'], { input }));
  expect(items[0]).toMatchObject({
    type: 'article-newspaper',
    title: 'The ferry runs again: 50% more for $3 & no queue',
    author: [
      { family: 'Quill', given: 'Ada Mary' },
      { family: 'Roe', given: 'John' },
    ],
    issued: { 'date-parts': [[2026, 11, 1]] },
    URL: 'https://www.harbour.example/news/ferry?id=1&a=b_c%20d',
  });
  expect(items[1]).toMatchObject({
    title: '临江市渡轮复航：“票价不变”',
    'container-title': '海港日报',
    author: [
      { literal: '王小明' },
      { literal: '李雷' },
      { literal: '韩梅梅' },
      { literal: '张三' },
    ],
  });
});

it.runIf(hasTool('pandoc'))('stays one entry an article whatever it holds', async () => {
  const texts = nastyTexts().filter((text) => text.length < 1000);
  const input = await writtenText(biblatexFormat, texts.map(recordOfText));
  const items = JSON.parse(runTool('pandoc', ['-f', 'biblatex', '-t', 'csljson'], { input }));
  expect(items).toHaveLength(texts.length);
});

it.runIf(hasTool('biblatex2xml'))('is read by bibutils', async () => {
  const mods = runTool('biblatex2xml', [], {
    input: await writtenText(biblatexFormat, [englishNews]),
  });
  expect(mods).toContain('Harbour Post');
  expect(mods).toContain('Quill');
});
