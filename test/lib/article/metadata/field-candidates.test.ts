import { describe, expect, it } from 'vitest';
import type { FieldOrigin } from '@/lib/article/article';
import { bestValue, evidenceOf } from '@/lib/article/metadata/field-candidates';

const of = <Value>(value: Value, confidence: number, origin: FieldOrigin = 'meta') => ({
  value,
  origin,
  confidence,
});

describe('evidence of the fields', () => {
  it('tells where the best came from and keeps the others in order, each wording once', () => {
    const headline = [
      of('Ferry: runs', 0.3),
      of('Ferry runs again', 0.8, 'json-ld'),
      of('ferry – runs again!', 0.7),
      of('She is back', 0.5, 'page'),
    ];
    expect(evidenceOf({ headline })).toEqual({
      origins: { headline: 'json-ld' },
      confidences: { headline: 0.8 },
      candidates: {
        headline: [
          { text: 'She is back', origin: 'page', confidence: 0.5 },
          { text: 'Ferry: runs', origin: 'meta', confidence: 0.3 },
        ],
      },
    });
  });

  it('writes people, outlets and lists as text', () => {
    const authors = [of([{ name: 'Ada Quill' }], 0.9), of([{ name: 'A' }, { name: 'B' }], 0.5)];
    const publisher = [of({ name: 'Harbour Post' }, 0.9), of({ name: 'Post' }, 0.1)];
    const { candidates } = evidenceOf({ authors, publisher });
    expect(candidates.authors?.[0]?.text).toBe('A; B');
    expect(candidates.publisher?.[0]?.text).toBe('Post');
  });

  it('keeps five others at most, and a confidence within 0 and 1', () => {
    const source = Array.from({ length: 9 }, (_, index) => of(`Source ${index}`, 2 - index));
    const { candidates, confidences } = evidenceOf({ source });
    expect(candidates.source).toHaveLength(5);
    expect(confidences.source).toBe(1);
    expect(candidates.source?.at(-1)?.confidence).toBe(0);
  });

  it('has nothing of a field without an answer', () => {
    expect(evidenceOf({ source: [] })).toEqual({ origins: {}, confidences: {}, candidates: {} });
  });
});

it('gives the best value', () => {
  expect(bestValue({ source: [of('a', 0.1), of('b', 0.2)] }, 'source')).toBe('b');
  expect(bestValue({}, 'source')).toBeNull();
});
