// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textOf } from '@/lib/article/features/block-text';
import { viewOfMarkup } from '@/test/support/feature-values';

function headlineOf(markup: string, headline: string): string | null {
  const block = viewOfMarkup(markup, headline).headline;
  return block === null ? null : textOf(block);
}

describe('headlineBlockOf', () => {
  it.each([
    [
      'the heading that says it',
      '<h1>Courier</h1><h2>Night ferry stays</h2>',
      'Night ferry stays',
      'Night ferry stays',
    ],
    [
      'a heading inside a longer title',
      '<h1>Night ferry stays</h1>',
      'Night ferry stays - Courier',
      'Night ferry stays',
    ],
    [
      'the first-level heading where none says it',
      '<h1>Ferry</h1><h2>Other</h2>',
      'Unlike',
      'Ferry',
    ],
    ['no linked heading of a card', '<h1><a href="/">Ferry</a></h1>', 'Unlike', null],
    [
      'a plain line that says it no more than a heading does',
      '<p>Night ferry stays</p><h2>Night ferry stays</h2>',
      'Night ferry stays',
      'Night ferry stays',
    ],
    ['nothing in a page without headings', '<p>Text</p>', 'Unlike', null],
  ])('takes %s for the headline', (_what, markup, headline, found) => {
    expect(headlineOf(markup, headline)).toBe(found);
  });
});
