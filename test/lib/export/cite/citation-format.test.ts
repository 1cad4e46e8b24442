import { expect, it } from 'vitest';
import { citationFormat } from '@/lib/export/cite/citation-format';
import { writtenText } from '../../../support/export-options';
import { englishNews } from '../../../support/news-records';
import { sampleRecord } from '../../../support/sample-records';

it('writes a paragraph for each article', async () => {
  const format = citationFormat({ id: 'x', labelKey: 'formatApa', cite: ({ url }) => url });
  expect(await writtenText(format, [sampleRecord(), englishNews])).toBe(
    'https://harbour.example/news/ferry\n\nhttps://www.harbour.example/news/ferry?id=1&a=b_c%20d\n',
  );
});
