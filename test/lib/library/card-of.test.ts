import { expect, it } from 'vitest';
import type { Annotation } from '@/lib/annotation/annotation';
import { cardOf } from '@/lib/library/card-of';
import { sampleAnnotation, sampleId, sampleRecord } from '@/test/support/sample-records';

const { saved } = sampleRecord();
const annotations = [
  sampleAnnotation({ tags: ['roads', 'check'] }),
  sampleAnnotation({ id: sampleId(4), tags: ['roads'], comment: 'Says who?' }),
];
const parts = { annotations, textLength: 61 };

it('holds what a list row shows, counts of the annotations included', () => {
  expect(cardOf(saved, parts)).toEqual({
    id: saved.id,
    headline: 'The ferry runs again',
    url: 'https://harbour.example/news/ferry',
    publisher: 'Harbour Post',
    source: null,
    section: 'City',
    authors: ['Ada Quill'],
    published: '2026-11-01T08:30:00+08:00',
    language: 'en',
    tags: ['traffic'],
    status: 'reading',
    starred: false,
    savedAt: saved.savedAt,
    trashedAt: null,
    annotationCount: 2,
    labels: { claim: 2 },
    annotationTags: ['roads', 'check'],
    hasComment: true,
    unplacedCount: 0,
    textLength: 61,
  });
});

it('counts the annotations of which only the quote is known', () => {
  const [first] = annotations;
  const { target } = first ?? sampleAnnotation();
  const quoted = { ...sampleAnnotation(), target: { ...target, selector: [target.selector[0]] } };
  const mixed = [...annotations, quoted] as readonly Annotation[];
  expect(cardOf(saved, { ...parts, annotations: mixed }).unplacedCount).toBe(1);
});

it('has no publisher where the article names none', () => {
  const article = { ...saved.article, publisher: null };
  expect(cardOf({ ...saved, article }, parts).publisher).toBeNull();
});

it('has no comment where neither article nor annotation has one', () => {
  const silent = { ...saved, comment: '' };
  expect(cardOf(silent, { ...parts, annotations: annotations.slice(0, 1) }).hasComment).toBe(false);
});
