import { describe, expect, it } from 'vitest';
import { mergeCapturedFields, withArticleEdits, withCorrections } from '@/lib/library/apply-edits';
import { sampleCapture, sampleDay, sampleRecord } from '@/test/support/sample-records';

const { article } = sampleCapture();
const { saved } = sampleRecord();

describe('corrections', () => {
  it('change the fields that they name and mark them as the person’s', () => {
    const corrected = withCorrections(article, { headline: 'Ferry is back', section: null });
    expect(corrected).toEqual({
      ...article,
      headline: 'Ferry is back',
      section: null,
      origins: { headline: 'person', publisher: 'meta', section: 'person' },
    });
  });

  it('that are none leave the article as it is', () => {
    expect(withCorrections(article, undefined)).toBe(article);
    expect(withCorrections(article, {})).toEqual(article);
  });

  it('survive a new capture, the other fields are read anew', () => {
    const known = withCorrections(article, { section: null, authors: [] });
    const captured = sampleCapture({ headline: 'Changed', section: 'Traffic' }).article;
    expect(mergeCapturedFields(known, captured)).toEqual({
      ...captured,
      section: null,
      authors: [],
      origins: { headline: 'json-ld', publisher: 'meta', section: 'person', authors: 'person' },
    });
  });
});

describe('edits', () => {
  it.each([
    ['tags', { tags: [' boats ', 'boats', ''] }, { tags: ['boats'] }],
    ['no tags', { tags: [] }, { tags: [] }],
    ['a comment', { comment: 'Called.' }, { comment: 'Called.' }],
    ['an emptied comment', { comment: '' }, { comment: '' }],
    ['a status', { status: 'done' }, { status: 'done' }],
    ['nothing', {}, {}],
  ] as const)('of %s change just that', (_what, edits, changes) => {
    expect(withArticleEdits(saved, edits, sampleDay(7))).toEqual({
      ...saved,
      ...changes,
      updatedAt: sampleDay(7),
    });
  });
});
