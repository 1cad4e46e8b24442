import { expect, it } from 'vitest';
import { cardOf } from '@/lib/library/card-of';
import { sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const { saved } = sampleRecord();
const counts = { annotationCount: 2, textLength: 61 };

it('has what a list row shows, with names instead of records', () => {
  expect(cardOf(saved, counts)).toEqual({
    id: sampleId(1),
    headline: 'The ferry runs again',
    url: 'https://harbour.example/news/ferry',
    publisher: 'Harbour Post',
    source: null,
    authors: ['Ada Quill'],
    published: '2026-11-01T08:30:00+08:00',
    language: 'en',
    tags: ['traffic'],
    status: 'reading',
    savedAt: sampleDay(1),
    trashedAt: null,
    annotationCount: 2,
    textLength: 61,
  });
});

it('has no publisher where the page names none', () => {
  const article = { ...saved.article, publisher: null };
  expect(cardOf({ ...saved, article }, counts).publisher).toBeNull();
});
