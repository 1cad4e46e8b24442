import { expect, it } from 'vitest';
import { annotationsMarkdown, blockIdOf, tagNameOf } from '@/lib/export/annotations-markdown';
import { sampleAnnotation } from '../../support/sample-records';

it('writes label, tags, quotation, anchor and comment', () => {
  const annotation = sampleAnnotation({ comment: 'Says *who*?', tags: ['port fees'] });
  const written = annotationsMarkdown([annotation], {
    labelName: () => 'Claim',
    anchorOf: (one) => `^${blockIdOf(one)}`,
  });
  expect(written).toBe('**Claim** #port-fees\n\n> harbour office\n^h-00000000\n\nSays *who*?');
});

it('links to the picture of a figure', () => {
  const annotation = sampleAnnotation({ picture: 'https://news.example/a> <b>.jpg' });
  const written = annotationsMarkdown([annotation], { labelName: () => 'x', anchorOf: () => '^a' });
  expect(written).toContain('\n\n<https://news.example/a%3E%20%3Cb%3E.jpg>');
});

it('keeps a quotation over several lines in one block', () => {
  const annotation = sampleAnnotation({ exact: 'again.\n\nThe' });
  const written = annotationsMarkdown([annotation], { labelName: () => 'x', anchorOf: () => '^a' });
  expect(written).toContain('> again.\\\n> \\\n> The\n^a');
});

it.each([
  ['port fees', 'port-fees'],
  ['财经', '财经'],
  ['news/harbour', 'news/harbour'],
  ['1984', 't-1984'],
  ['a#b,c', 'abc'],
])('makes the tag %s into %s', (tag, name) => {
  expect(tagNameOf(tag)).toBe(name);
});
