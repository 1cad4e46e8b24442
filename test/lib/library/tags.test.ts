import { describe, expect, it } from 'vitest';
import { isWithinTag, TAG_SEPARATOR, tagWithParents, withRenamedTag } from '@/lib/library/tags';

it('puts a tag within itself and its parents only', () => {
  expect(TAG_SEPARATOR).toBe('/');
  expect(['a', 'a/b', 'ab', 'b/a'].filter((tag) => isWithinTag(tag, 'a'))).toEqual(['a', 'a/b']);
  expect(tagWithParents('a/b/c')).toEqual(['a/b/c', 'a/b', 'a']);
});

describe('renaming', () => {
  it.each([
    ['takes children along', ['a', 'a/b', 'c'], 'a', 'x', ['x', 'x/b', 'c']],
    ['merges with one that is there', ['a', 'x'], 'a', 'x', ['x']],
    ['to nothing takes it and its children away', ['a', 'a/b', 'c'], 'a', null, ['c']],
    ['leaves others alone', ['ab', 'c'], 'a', 'x', ['ab', 'c']],
    ['moves it below another', ['a'], 'a', 'x/a', ['x/a']],
  ])('%s', (_what, tags, from, to, expected) => {
    expect(withRenamedTag(tags, from, to)).toEqual(expected);
  });
});
