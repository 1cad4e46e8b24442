import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvExactFormat } from '@/lib/export/csv-exact';
import { writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { recordOfText } from '../../support/varied-records';

it('keeps every text exactly in every field, as far as UTF-8 can hold it', async () => {
  const texts = nastyTexts().filter((text) => text.trim() !== '' && !/\p{Cs}/u.test(text));
  const text = await writtenText(csvExactFormat, texts.map(recordOfText));
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  expect(rows).toHaveLength(texts.length);
  rows.forEach((row, index) => {
    const whole = texts[index];
    const fields = ['headline', 'publisher', 'source', 'authors', 'section', 'keywords'] as const;
    const own = ['article_tags', 'article_comment', 'quote', 'comment', 'tags'] as const;
    for (const field of [...fields, ...own]) expect(row[field]).toBe(whole);
  });
});
