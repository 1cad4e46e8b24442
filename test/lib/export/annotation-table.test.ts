import { expect, it } from 'vitest';
import { tableHeader, tableRows } from '@/lib/export/annotation-table';
import { SAMPLE_SHA256 } from '@/test/support/sample-records';
import { sampleExportOptions } from '../../support/export-options';
import { englishNews } from '../../support/news-records';

const withNames = (row: readonly unknown[] | undefined) =>
  Object.fromEntries(tableHeader.map((name, index) => [name, row?.[index]]));

it('tells of each annotation what it is and of which article', () => {
  const rows = tableRows(englishNews, sampleExportOptions);
  expect(rows).toHaveLength(2);
  expect(withNames(rows[0])).toMatchObject({
    label: 'label claim',
    quote: 'opened it on Monday',
    comment: 'Says *who*?',
    tags: 'verify',
    start: 4,
    end: 23,
    authors: 'Ada Mary Quill; John Roe',
    published: '2026-11-01T08:30:00+08:00',
    article_tags: 'traffic; to check',
    sha256: SAMPLE_SHA256,
  });
});

it('tells of the article alone when asked to', () => {
  const rows = tableRows(englishNews, { ...sampleExportOptions, annotations: false });
  expect(rows).toHaveLength(1);
  expect(withNames(rows[0])).toMatchObject({ quote: null, article_tags: null, status: null });
});
