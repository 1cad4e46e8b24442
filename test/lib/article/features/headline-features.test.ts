// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { nearHeadline } from '@/lib/article/features/headline-features';
import { paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { valuesOf, viewOfMarkup } from '@/test/support/feature-values';

const title = 'Night ferry stays through the winter';
const view = viewOfMarkup(
  `<p>Ticker of the day</p><article><header><h1>${title}</h1><p>Standfirst</p></header><div>${paragraphsOf(paragraphs)}</div></article>
   <article><h2>Bridge works</h2><p>The bridge will be closed ...</p></article>`,
  title,
);

it('counts the steps from the headline to what shares a box with it', () => {
  expect(valuesOf(nearHeadline, view, 'Standfirst')).toMatchObject({
    'headline out 1': 1,
    'headline out 2': 0,
    'headline in 1': 1,
    'headline in 2': 0,
  });
  expect(valuesOf(nearHeadline, view, 'The harbour')).toMatchObject({
    'headline out 2': 1,
    'headline out 3': 0,
    'headline in 2': 1,
  });
});

it('tells the article of the headline from another', () => {
  expect(valuesOf(nearHeadline, view, 'The harbour')).toMatchObject({
    'headline article': 1,
    'other article': 0,
  });
  expect(valuesOf(nearHeadline, view, 'The bridge')).toMatchObject({
    'headline article': 0,
    'other article': 1,
    teaser: 1,
  });
});

it('takes an article inside the one of the headline for no other, where it holds the text', () => {
  const nested = viewOfMarkup(
    `<article><h1>${title}</h1><article>${paragraphsOf(paragraphs)}</article></article>`,
    title,
  );
  expect(valuesOf(nearHeadline, nested, 'The harbour')).toMatchObject({ 'other article': 0 });
});

it('knows the text of a story that follows on the same page', () => {
  const [first = '', second = ''] = paragraphs;
  const two = viewOfMarkup(
    `<div><h1>${title}</h1><p>${first}</p></div><div><h1>Bridge works</h1><p>${second}</p></div>`,
    title,
  );
  expect(valuesOf(nearHeadline, two, first.slice(0, 20))).toMatchObject({ 'other story': 0 });
  expect(valuesOf(nearHeadline, two, second.slice(0, 20))).toMatchObject({
    'other story': 1,
    'other story good': 1,
  });
});

it('says nothing of steps where there is no headline', () => {
  const bare = viewOfMarkup(paragraphsOf(paragraphs));
  expect(valuesOf(nearHeadline, bare, 'The harbour')).toMatchObject({
    'headline out 1': 0,
    'before headline good': 0,
  });
});
