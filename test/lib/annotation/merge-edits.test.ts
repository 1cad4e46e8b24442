import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsOfStored, mergedTags, mergedText } from '@/lib/annotation/merge-edits';
import { propertyRuns } from '../../support/property-runs';
import { sampleAnnotation } from '../../support/sample-records';

const TIMEOUT_MS = 600_000;

describe('mergedText', () => {
  it.each([
    ['what was seen is what is stored', 'a', 'a', 'b', 'b'],
    ['the same was written twice', 'b', 'a', 'b', 'b'],
    ['another text came where there was none', 'theirs', '', 'mine', 'theirs\n\nmine'],
    ['a text goes on that follows another', 'theirs\n\nmin', 'min', 'mine', 'theirs\n\nmine'],
    ['a text goes on that another follows', 'min\n\ntheirs', 'min', 'mine', 'mine\n\ntheirs'],
    ['a text goes on between others', 'a\n\nmin\n\nb', 'min', 'mine', 'a\n\nmine\n\nb'],
    ['one of two texts is taken away', 'theirs\n\nmine', 'mine', '', 'theirs'],
    ['a text that was changed elsewhere is taken away', 'a, changed', 'a', '', 'a, changed'],
    ['both changed it', 'a, changed', 'a', 'a, mine', 'a, changed\n\na, mine'],
    ['a save is repeated', 'theirs\n\nmine', '', 'mine', 'theirs\n\nmine'],
    ['only a part of a word is the same', 'a mine', 'mine', 'yours', 'a mine\n\nyours'],
    ['a text that was seen stands there twice', 'a\n\na', 'a', 'b', 'b\n\na'],
  ])('where %s', (_where, stored, seen, to, merged) => {
    expect(mergedText(stored, { seen, to })).toBe(merged);
  });

  const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '字', ' ', '\n') });
  const words = text.map((each) => each.trim() || 'x');

  it(
    'never loses a text that the person did not see, nor the one they wrote',
    () => {
      fc.assert(
        fc.property(words, fc.oneof(words, fc.constant('')), words, (stored, seen, to) => {
          const merged = mergedText(stored, { seen, to });
          expect(merged).toContain(to);
          if (seen === '') expect(merged).toContain(stored);
        }),
        propertyRuns,
      );
    },
    TIMEOUT_MS,
  );

  it(
    'changes nothing when a save is repeated',
    () => {
      fc.assert(
        fc.property(words, words, words, (stored, seen, to) => {
          const once = mergedText(stored, { seen, to });
          const twice = mergedText(once, { seen, to });
          // A text that stands there twice cannot be told from one that another wrote.
          const isRepeated = once.split(to).length > 2;
          if (!isRepeated) expect(twice).toBe(once);
        }),
        propertyRuns,
      );
    },
    TIMEOUT_MS,
  );
});

describe('mergedTags', () => {
  const tags = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e'));

  it(
    'adds what was added, takes away what was taken away, and keeps the rest',
    () => {
      fc.assert(
        fc.property(tags, tags, tags, (stored, seen, to) => {
          const merged = mergedTags(stored, { seen, to });
          for (const tag of ['a', 'b', 'c', 'd', 'e']) {
            const [was, is] = [seen.includes(tag), to.includes(tag)];
            expect(merged.includes(tag)).toBe(was === is ? stored.includes(tag) : is);
          }
          expect(new Set(merged).size).toBe(merged.length);
        }),
        propertyRuns,
      );
    },
    TIMEOUT_MS,
  );
});

describe('editsOfStored', () => {
  const stored = sampleAnnotation({ comment: 'theirs', tags: ['city', 'theirs'] });

  it('leaves fields alone that were not edited', () => {
    const edits = { labelId: 'quote', seen: { comment: '', tags: [] } };
    expect(editsOfStored(stored, edits)).toEqual({ labelId: 'quote' });
  });

  it('keeps what was written elsewhere since', () => {
    const seen = { comment: '', tags: ['city'] };
    expect(editsOfStored(stored, { comment: 'mine', tags: ['mine'], seen })).toEqual({
      comment: 'theirs\n\nmine',
      tags: ['theirs', 'mine'],
    });
  });

  it('is the edit itself where nobody tells what was seen', () => {
    const edits = { comment: 'mine', tags: [] };
    expect(editsOfStored(stored, edits)).toEqual(edits);
  });
});
