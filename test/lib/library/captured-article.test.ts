import { describe, expect, it } from 'vitest';
import { withCorrections } from '@/lib/library/apply-edits';
import {
  isLesserCapture,
  MAX_PAGE_KEYS,
  newSavedArticle,
  versionOf,
  withCapture,
} from '@/lib/library/captured-article';
import { sampleCapture, sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const incoming = {
  capture: sampleCapture({ section: 'Traffic' }, 'Two words'),
  pageKeys: ['https://harbour.example/b'],
  sha256: 'b'.repeat(64),
  now: sampleDay(9),
};
const ids = { id: sampleId(20), articleId: sampleId(1) };

it('makes a version of what was captured, without its body', () => {
  expect(versionOf(incoming, ids)).toEqual({
    ...ids,
    capturedAt: sampleDay(9),
    article: incoming.capture.article,
    sha256: incoming.sha256,
    textLength: 9,
    truncated: false,
  });
});

it('makes a new article to read, not tagged and not commented', () => {
  expect(newSavedArticle(incoming, ids)).toEqual({
    id: sampleId(1),
    pageKeys: incoming.pageKeys,
    article: incoming.capture.article,
    tags: [],
    comment: '',
    status: 'to-read',
    starred: false,
    currentVersionId: sampleId(20),
    savedAt: sampleDay(9),
    updatedAt: sampleDay(9),
    trashedAt: null,
  });
});

describe('a known article captured again', () => {
  const known = { ...sampleRecord().saved, trashedAt: sampleDay(5) };

  it('takes over the page and keeps what is the person’s', () => {
    const corrected = { ...known, article: withCorrections(known.article, { headline: 'Mine' }) };
    expect(withCapture(corrected, incoming, { stored: ids, current: null })).toEqual({
      ...known,
      pageKeys: ['https://harbour.example/b', 'https://harbour.example/news/ferry'],
      article: {
        ...incoming.capture.article,
        headline: 'Mine',
        origins: { headline: 'person', publisher: 'meta' },
      },
      currentVersionId: sampleId(20),
      updatedAt: sampleDay(9),
      trashedAt: null,
    });
  });

  it('is known by its latest addresses when there are ever new ones', () => {
    const pageKeys = Array.from(
      { length: MAX_PAGE_KEYS },
      (_, index) => `https://a.example/${index}`,
    );
    const again = withCapture({ ...known, pageKeys }, incoming, { stored: ids, current: null });
    expect(again.pageKeys).toEqual([incoming.pageKeys[0], ...pageKeys.slice(0, -1)]);
  });

  it('keeps its fields and text where the page shows much less than was saved', () => {
    const current = versionOf(
      { ...incoming, capture: sampleCapture({}, 'A text of much more than two words.') },
      ids,
    );
    const again = withCapture(known, incoming, { stored: { id: sampleId(21) }, current });
    expect(again).toMatchObject({
      article: known.article,
      currentVersionId: known.currentVersionId,
      pageKeys: ['https://harbour.example/b', ...known.pageKeys],
      trashedAt: null,
    });
  });
});

describe('isLesserCapture', () => {
  const version = { textLength: 100, truncated: false };
  const capture = (length: number, truncated = false) => ({
    ...sampleCapture({}, 'x'.repeat(length)),
    truncated,
  });

  it.each([
    ['as long', capture(100), version, false],
    ['a little shorter', capture(60), version, false],
    ['less than half as long', capture(49), version, true],
    ['cut off', capture(120, true), version, true],
    ['cut off as the version was', capture(120, true), { ...version, truncated: true }, false],
  ])('of a text that is %s', (_, incomingCapture, known, isLesser) => {
    expect(isLesserCapture(incomingCapture, known)).toBe(isLesser);
  });
});
