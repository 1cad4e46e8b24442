// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { composition, kind, size, textCues } from '@/lib/article/features/own-features';
import { valuesOf, viewOfMarkup } from '@/test/support/feature-values';

const view = viewOfMarkup(
  '<p>One two three, four.</p><ul><li>Read <a href="/">more here</a></li></ul><p hidden><b>BOLD</b></p>',
);

it('tells the size in steps', () => {
  expect(valuesOf(size, view, 'One')).toMatchObject({ 'words>=3': 1, 'words>=6': 0 });
});

it('tells what the text is made of', () => {
  expect(valuesOf(composition, view, 'One')).toMatchObject({ 'sentence end': 1, 'links none': 1 });
  const item = valuesOf(composition, view, 'Read');
  expect(item['links share']).toBeCloseTo(2 / 3);
  expect(valuesOf(composition, view, 'BOLD')).toMatchObject({ 'emphasis all': 1 });
});

it('tells the element', () => {
  expect(valuesOf(kind, view, 'One')).toMatchObject({ 'tag p': 1, 'kind item': 0, hidden: 0 });
  expect(valuesOf(kind, view, 'Read')).toMatchObject({ 'tag li': 1, 'kind item': 1 });
  expect(valuesOf(kind, view, 'BOLD')).toMatchObject({ hidden: 1 });
});

it('tells what a short line says', () => {
  expect(valuesOf(textCues, view, 'Read')).toMatchObject({ 'says more': 1, 'says only more': 1 });
});
