import { expect, it } from 'vitest';
import {
  accessedAt,
  annotationsOf,
  currentBodyOf,
  currentVersionOf,
  dayOf,
  oneLine,
  outletOf,
} from '@/lib/export/record-parts';
import { sampleAnnotation, sampleDay, sampleId, sampleRecord } from '../../support/sample-records';

it('takes annotations in the order of the text, and none from the trash', () => {
  const record = sampleRecord();
  const late = sampleAnnotation({ id: sampleId(10), exact: 'Monday' });
  const early = sampleAnnotation({ id: sampleId(11), exact: 'The ferry' });
  const gone = sampleAnnotation({ id: sampleId(12), exact: 'runs' });
  const annotations = [late, early, gone].map((annotation) => ({
    id: annotation.id,
    articleId: record.saved.id,
    annotation,
    trashedAt: annotation === gone ? sampleDay(5) : null,
  }));
  expect(annotationsOf({ ...record, annotations })).toEqual([early, late]);
});

it('finds what belongs to the present version', () => {
  const record = sampleRecord();
  expect(currentBodyOf(record)).toBe(record.bodies[0]);
  expect(currentBodyOf({ ...record, bodies: [] })).toBeUndefined();
  expect(currentVersionOf(record)).toBe(record.versions[0]);
  expect(accessedAt(record)).toBe(sampleDay(1));
});

it('names the publisher, else the outlet that the text was taken from', () => {
  const record = sampleRecord();
  expect(outletOf(record)).toBe('Harbour Post');
  const article = { ...record.saved.article, publisher: null, source: 'Wire' };
  expect(outletOf({ ...record, saved: { ...record.saved, article } })).toBe('Wire');
});

it('keeps a day as it is written, and lines as one', () => {
  expect(dayOf('2026-11-01T23:30:00-05:00')).toBe('2026-11-01');
  expect(dayOf(null)).toBeNull();
  expect(oneLine(' a\n b\u3000c ')).toBe('a b c');
});
