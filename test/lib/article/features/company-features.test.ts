// @vitest-environment jsdom
import { expect, it } from 'vitest';
import {
  likes,
  neighbours,
  surroundings,
  templates,
  wholePage,
} from '@/lib/article/features/company-features';
import { valuesOf, viewOfMarkup } from '@/test/support/feature-values';

const cards = ['One', 'Two', 'Three', 'Four']
  .map((text) => `<div class="card"><a href="/">${text} words</a></div>`)
  .join('');
const view = viewOfMarkup(`<h2>Stories</h2><div>${cards}</div>`);

it('tells the nearest containers', () => {
  const values = valuesOf(surroundings, view, 'Three');
  expect(values).toMatchObject({ 'up0 links': 1, 'up1 links': 1, 'up1 place': 0.5 });
  expect(values['up2 links']).toBeCloseTo(8 / 9);
});

it('tells repeated elements', () => {
  expect(valuesOf(templates, view, 'Three')).toMatchObject({
    'template0 count': 0.25,
    'template0 single': 0,
    'template1 single': 1,
  });
});

it('tells the neighbours', () => {
  expect(valuesOf(neighbours, view, 'One')).toMatchObject({
    'next-1 heading': 1,
    'next1 same parent': 1,
    'next1 same container': 0,
    'next-2 none': 1,
  });
});

it('tells the page', () => {
  expect(valuesOf(wholePage, view, 'One')).toMatchObject({ one: 1, 'page good': 0 });
});

it('tells what the page says again', () => {
  const notice = '<p>This place needs your consent to show what others made.</p>';
  const page = viewOfMarkup(`${notice.repeat(3)}<p>The harbour council has voted.</p>`);
  expect(valuesOf(likes, page, 'This place')).toMatchObject({ alike: 1, 'alike 3+': 1 });
  expect(valuesOf(likes, page, 'The harbour')).toMatchObject({ alike: 0, 'alike 3+': 0 });
});
