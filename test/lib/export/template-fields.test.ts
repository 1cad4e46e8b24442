import { expect, it } from 'vitest';
import { templateFieldsOf } from '@/lib/export/template-fields';
import { sampleExportOptions } from '../../support/export-options';
import { bareNews, englishNews } from '../../support/news-records';

it('gives what a template may name, empty text for what is not there', () => {
  expect(templateFieldsOf(englishNews, sampleExportOptions)).toMatchObject({
    headline: 'The ferry runs again: 50% more for $3 & no queue',
    authors: ['Ada Mary Quill', 'John Roe'],
    published_day: '2026-11-01',
    tags: ['traffic', 'to check'],
    annotations: [
      {
        quote: 'opened it on Monday',
        label: 'label claim',
        comment: 'Says *who*?',
        tags: ['verify'],
      },
      { quote: 'for a week' },
    ],
  });
  expect(templateFieldsOf(bareNews, sampleExportOptions)).toMatchObject({
    section: '',
    authors: [],
  });
});

it('gives nothing of the person when asked to', () => {
  const fields = templateFieldsOf(englishNews, { ...sampleExportOptions, annotations: false });
  expect(fields).toMatchObject({ tags: [], comment: '', annotations: [] });
});
