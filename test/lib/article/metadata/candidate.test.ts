import { describe, expect, it } from 'vitest';
import { bestOf, candidate } from '@/lib/article/metadata/candidate';

describe('candidate', () => {
  it.each([[null], [undefined], [''], [[]]])('is none for %o', (value) => {
    expect(candidate(value, 'meta', 0.5)).toEqual([]);
  });

  it.each([[false], [0], ['x'], [['x']]])('is one for %o', (value) => {
    expect(candidate(value, 'meta', 0.5)).toEqual([{ value, origin: 'meta', confidence: 0.5 }]);
  });
});

describe('bestOf', () => {
  it('takes the most believable, of equals the first', () => {
    const all = [
      ...candidate('a', 'meta', 0.4),
      ...candidate('b', 'page', 0.6),
      ...candidate('c', 'json-ld', 0.6),
    ];
    expect(bestOf(all)?.value).toBe('b');
  });

  it('is null of none', () => {
    expect(bestOf([])).toBeNull();
  });
});
