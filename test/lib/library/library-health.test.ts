import { describe, expect, it } from 'vitest';
import {
  fateOfLibrary,
  isBackupDue,
  type LibraryTrace,
  parseTrace,
} from '@/lib/library/library-health';
import { sampleDay, sampleId } from '../../support/sample-records';

const trace: LibraryTrace = {
  libraryId: sampleId(1),
  seenAt: sampleDay(3),
  articles: 2,
  annotations: 5,
  backedUpAt: null,
  changes: 7,
};

describe('fateOfLibrary', () => {
  it.each([
    ['one that is remembered', sampleId(1), trace, 'known'],
    ['one whose memory is gone', sampleId(1), null, 'known'],
    ['one that took the place of another, as after a wipe', sampleId(2), trace, 'known'],
    ['the first one', null, null, 'new'],
    ['one emptied of nothing', null, { ...trace, articles: 0 }, 'new'],
    ['one emptied of articles', null, trace, 'lost'],
  ] as const)('%s', (_what, mark, remembered, fate) => {
    expect(fateOfLibrary(mark, remembered)).toBe(fate);
  });
});

describe('parseTrace', () => {
  it('reads what was stored', () => {
    const stored = { ...trace, backedUpAt: sampleDay(2) };
    expect(parseTrace(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'library'],
    ['an id that is none', { ...trace, libraryId: '7' }],
    ['no time', { ...trace, seenAt: 'yesterday' }],
  ])('takes %s for none', (_what, stored) => {
    expect(parseTrace(stored)).toBeNull();
  });

  it('counts what cannot be a count as 0', () => {
    expect(parseTrace({ ...trace, articles: -1, changes: 'many' })).toMatchObject({
      articles: 0,
      changes: 0,
    });
  });
});

it.each([
  [0, false],
  [49, false],
  [50, true],
])('after %d changes a backup is due: %s', (changes, isDue) => {
  expect(isBackupDue({ changes })).toBe(isDue);
});
