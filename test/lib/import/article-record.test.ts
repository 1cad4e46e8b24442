import { describe, expect, it } from 'vitest';
import { spanOf, versionIdOf } from '@/lib/annotation/annotation-parts';
import { parseShape } from '@/lib/base/shape';
import { articleRecordOf, foldedQuote } from '@/lib/import/article-record';
import {
  type ImportedArticle,
  importedArticle,
  importedQuote,
} from '@/lib/import/imported-article';
import { articleRecordShape } from '@/lib/library/library-shapes';
import { sha256Of } from '@/lib/platform/digest';
import { sampleDay, sampleText } from '@/test/support/sample-records';

const url = 'https://harbour.example/news/ferry';
const quote = importedQuote({
  exact: 'harbour office',
  prefix: 'The ',
  comment: 'Who?',
  tags: ['a'],
});

function record(known: Partial<ImportedArticle> = {}, text = '') {
  const imported = importedArticle({
    place: { unit: 'line', line: 2 },
    url,
    quotes: [quote],
    ...known,
  });
  const content = { text, html: text === '' ? '' : `<p>${text}</p>` };
  return articleRecordOf(imported, { content, sha256Of, now: sampleDay(9) });
}

it('is a record that the library takes', async () => {
  const made = await record({ tags: ['x', 'x '], fields: { headline: 'Ferry' } });
  expect(parseShape(articleRecordShape, made, 'import-invalid-record')).toEqual({
    ok: true,
    value: made,
  });
  expect(made.saved).toMatchObject({
    pageKeys: [url],
    tags: ['x'],
    savedAt: sampleDay(9),
    article: { headline: 'Ferry', dir: 'ltr' },
  });
});

it('has the same ids each time, and others for other pages and words', async () => {
  const [first, again, other] = [
    await record(),
    await record({ url: `${url}?utm_source=x` }),
    await record({ url: `${url}-2` }),
  ];
  expect(again.saved.id).toBe(first.saved.id);
  expect(again.annotations[0]?.id).toBe(first.annotations[0]?.id);
  expect(other.saved.id).not.toBe(first.saved.id);
  expect(other.annotations[0]?.id).not.toBe(first.annotations[0]?.id);
});

it('takes the same words with the same comment once', async () => {
  const again = importedQuote({ ...quote, exact: 'harbour  office' });
  const otherComment = importedQuote({ ...quote, comment: 'When?' });
  expect((await record({ quotes: [quote, again, otherComment] })).annotations).toHaveLength(2);
  expect(foldedQuote(' a\n b ')).toBe('a b');
});

describe('a quote', () => {
  it('waits to be placed while there is no text: no position, and an empty version', async () => {
    const { annotations, versions } = await record();
    const annotation = annotations[0]?.annotation;
    expect(annotation?.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'harbour office', prefix: 'The ', suffix: '' },
    ]);
    expect(annotation && versionIdOf(annotation)).toBe(versions[0]?.id);
    expect(versions[0]?.textLength).toBe(0);
  });

  it('is placed where the text has it once', async () => {
    const annotation = (await record({}, sampleText)).annotations[0]?.annotation;
    const start = sampleText.indexOf('harbour office');
    expect(annotation && spanOf(annotation)).toEqual({ start, end: start + 14 });
  });

  it('waits where the text has it twice', async () => {
    const annotation = (await record({}, `${sampleText} harbour office`)).annotations[0]
      ?.annotation;
    expect(annotation && spanOf(annotation)).toBeNull();
  });
});

it('knows languages that are written from the right', async () => {
  expect((await record({ fields: { language: 'ar-EG' } })).saved.article.dir).toBe('rtl');
});
