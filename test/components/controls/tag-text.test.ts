import { describe, expect, it } from 'vitest';
import { fittingTags, tagsWritten } from '@/components/controls/tag-text';

describe('tagsWritten', () => {
  it.each([
    ['sea', [], 'sea'],
    ['sea,', ['sea'], ''],
    ['sea, harbour  wall ,fer', ['sea', 'harbour wall'], 'fer'],
    ['港口，渡轮、', ['港口', '渡轮'], ''],
    ['sea; sea\nsky\n', ['sea', 'sky'], ''],
    [' , ,', [], ''],
  ])('finds in %j the tags %j', (text, complete, rest) => {
    expect(tagsWritten(text)).toEqual({ complete, rest });
  });
});

describe('fittingTags', () => {
  const suggestions = ['Ferry', 'night ferry', 'harbour', 'Ferry', 'fares'].map((tag) => ({
    tag,
    note: '',
  }));
  const fitting = (tags: readonly string[], text: string) =>
    fittingTags(suggestions, tags, text).map(({ tag }) => tag);

  it('offers all of them once before anything is written', () => {
    expect(fitting([], '')).toEqual(['Ferry', 'night ferry', 'harbour', 'fares']);
  });

  it('offers those that begin with what is written before those that hold it', () => {
    expect(fitting([], 'FER')).toEqual(['Ferry', 'night ferry']);
  });

  it('does not offer what is there already', () => {
    expect(fitting(['Ferry'], 'f')).toEqual(['fares', 'night ferry']);
  });

  it('offers no more than fit', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ tag: `tag ${index}`, note: '' }));
    expect(fittingTags(many, [], 'tag')).toHaveLength(6);
  });
});
