import { expect, it } from 'vitest';
import { hypothesisFormat } from '@/lib/export/hypothesis';
import { written, writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { chineseNews, englishNews } from '../../support/news-records';
import { recordOfText } from '../../support/varied-records';

/** What Hypothesis' client takes over of a file: these fields, nothing else, from an `annotations` array. */
function importedBy(text: string) {
  const json = JSON.parse(text);
  if (!Array.isArray(json.annotations)) throw new Error('Not a valid Hypothesis JSON file');
  return json.annotations.map((annotation: Record<string, unknown>) => ({
    target: annotation.target,
    tags: annotation.tags,
    text: annotation.text,
    uri: annotation.uri,
    document: annotation.document,
  }));
}

it('is imported with quote, position in UTF-16 units, comment, tags and label', async () => {
  expect(importedBy(await writtenText(hypothesisFormat, [chineseNews]))).toEqual([
    {
      uri: 'https://harbour.example/news/ferry',
      text: '待核实😀',
      tags: ['label claim', '数字'],
      document: { title: ['临江市渡轮复航：“票价不变”'] },
      target: [
        {
          source: 'https://harbour.example/news/ferry',
          selector: [
            { type: 'TextPositionSelector', start: 3, end: 11 },
            { type: 'TextQuoteSelector', exact: '𠮷野家旁的码头', prefix: '', suffix: '' },
          ],
        },
      ],
    },
  ]);
});

it('is one file an article, for an import goes onto one page', async () => {
  const { content } = await written(hypothesisFormat, [chineseNews, englishNews]);
  expect(content.type).toBe('application/zip');
});

it('keeps every comment, tag and quote exactly', async () => {
  for (const text of nastyTexts().filter((each) => each.trim() !== '')) {
    const [mark] = importedBy(await writtenText(hypothesisFormat, [recordOfText(text)]));
    expect([mark.text, mark.tags[1], mark.target[0].selector[1].exact]).toEqual([text, text, text]);
  }
});
