// @vitest-environment jsdom
import { expect, it } from 'vitest';
import {
  bestContainers,
  likeness,
  position,
  underHeading,
} from '@/lib/article/features/place-features';
import { paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { valuesOf, viewOfMarkup } from '@/test/support/feature-values';

const title = 'Night ferry stays through the winter';
const view = viewOfMarkup(
  `<nav>Menu</nav><h1>${title}</h1><div>${paragraphsOf(paragraphs)}</div><h2>Related stories</h2><p>Bridge works</p>`,
  title,
);

it('tells the place from the headline on', () => {
  expect(valuesOf(position, view, 'Menu')).toMatchObject({ 'before headline near': 1, place: 0 });
  expect(valuesOf(position, view, 'The harbour')).toMatchObject({ 'headline near': 1 });
  expect(valuesOf(position, view, 'Bridge')).toMatchObject({ 'place last 10%': 1 });
});

it('knows the headline', () => {
  expect(valuesOf(likeness, view, title)).toMatchObject({ 'is headline': 1, 'like headline': 1 });
  expect(valuesOf(likeness, view, 'Bridge')).toMatchObject({ 'is headline': 0, 'title words': 0 });
});

it('tells how blocks lie to the container of the text', () => {
  expect(valuesOf(bestContainers, view, 'The harbour')).toMatchObject({ 'best50 out 0': 1 });
  expect(valuesOf(bestContainers, view, 'Bridge')).toMatchObject({
    'best50 out 0': 0,
    'best50 out 1': 1,
    'best50 after': 1,
  });
});

it('tells the heading above', () => {
  expect(valuesOf(underHeading, view, 'Bridge')).toMatchObject({ 'under related': 1 });
  expect(valuesOf(underHeading, view, 'Menu')).toMatchObject({ 'heading none': 1 });
});
