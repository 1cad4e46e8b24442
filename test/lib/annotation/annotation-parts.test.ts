import { expect, it } from 'vitest';
import {
  commentOf,
  compareByPosition,
  labelIdOf,
  pictureOf,
  quoteOf,
  spanOf,
  tagsOf,
  versionIdOf,
} from '@/lib/annotation/annotation-parts';
import { createAnnotation } from '@/lib/annotation/create-annotation';

const versionId = '11111111-1111-4111-8111-111111111111';

function annotationAt(start: number | null, end = 0, created = '2026-11-24T08:00:00.000Z') {
  const quote = { type: 'TextQuoteSelector', exact: `${start}`, prefix: '', suffix: '' } as const;
  return createAnnotation(
    {
      source: 'https://news.example/',
      selector: start === null ? [quote] : [quote, { type: 'TextPositionSelector', start, end }],
      versionId,
      labelId: 'highlight',
      comment: 'c',
      tags: ['a', 'b'],
    },
    { newId: () => '22222222-2222-4222-8222-222222222222', now: () => created },
  );
}

it('reads the parts of an annotation', () => {
  const annotation = annotationAt(0, 4);
  expect(commentOf(annotation)).toBe('c');
  expect(tagsOf(annotation)).toEqual(['a', 'b']);
  expect(labelIdOf(annotation)).toBe('highlight');
  expect(quoteOf(annotation)).toBe('0');
  expect(spanOf(annotation)).toEqual({ start: 0, end: 4 });
  expect(versionIdOf(annotation)).toBe(versionId);
});

it('has no span where only the quote is known, and no label where none is named', () => {
  const annotation = { ...annotationAt(null), body: [] };
  expect(spanOf(annotation)).toBeNull();
  expect(labelIdOf(annotation)).toBeNull();
  expect(commentOf(annotation)).toBe('');
});

it.each([
  ['https://news.example/boat.jpg', 'https://news.example/boat.jpg'],
  ['javascript:alert(1)', null],
])('takes %s for the address of a picture: %s', (value, picture) => {
  const body = [{ type: 'TextualBody', value, purpose: 'linking', format: 'text/plain' }] as const;
  expect(pictureOf({ ...annotationAt(1, 2), body })).toBe(picture);
  expect(pictureOf(annotationAt(1, 2))).toBeNull();
});

it('knows no version of ours in a foreign state', () => {
  const annotation = annotationAt(1, 2);
  const state = { ...annotation.target.state, cached: 'https://archive.example/1' };
  expect(versionIdOf({ ...annotation, target: { ...annotation.target, state } })).toBeNull();
});

it('orders by place in the text, the shorter first, those without a place last and oldest first', () => {
  const first = annotationAt(5, 9);
  const longer = annotationAt(5, 20);
  const far = annotationAt(30, 31);
  const old = annotationAt(null, 0, '2026-01-01T00:00:00.000Z');
  const young = annotationAt(null, 0, '2026-02-01T00:00:00.000Z');
  expect([young, far, old, longer, first].sort(compareByPosition)).toEqual([
    first,
    longer,
    far,
    old,
    young,
  ]);
});
