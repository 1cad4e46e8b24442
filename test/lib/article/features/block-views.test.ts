// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { cuesSeenIn, viewBlocks } from '@/lib/article/features/block-views';
import { textCueNames } from '@/lib/article/features/text-cues';
import { parseHtml } from '@/test/support/parse-html';

const viewsOf = (markup: string) => viewBlocks(cutBlocks(parseHtml(markup).body).blocks);

it('tells how a text begins and ends', () => {
  const views = viewsOf('<p>One “two.”</p><p>goes on …</p><p>Ends ...</p><p>Three <b>four</b></p>');
  expect(views.map(({ endsSentence }) => endsSentence)).toEqual([true, true, true, false]);
  expect(views.map(({ endsCut }) => endsCut)).toEqual([false, true, true, false]);
  expect(views.map(({ startsLower }) => startsLower)).toEqual([false, true, false, false]);
});

it('reads short lines for cues, and long ones not', () => {
  const cue = (name: string) => 1 << textCueNames.indexOf(name);
  const seen = viewsOf(`<p>Share</p><p>${'share '.repeat(60)}</p>`);
  expect(seen.map(({ shortText }) => shortText)).toEqual(['Share', '']);
  for (const _ of [1, 2]) expect(seen.map(cuesSeenIn)).toEqual([cue('share'), 0]);
});

it('knows the heading above and the words before', () => {
  const views = viewsOf('<p>one two</p><h1>A</h1><p>b</p><h2>C</h2><p>d</p>');
  expect(views.map(({ wordsBefore }) => wordsBefore)).toEqual([0, 2, 3, 4, 5]);
  expect(views.map(({ heading }) => heading)).toEqual([-1, 1, 1, 3, 3]);
  expect(views.map(({ topHeading }) => topHeading)).toEqual([-1, 1, 1, 1, 1]);
});

it('counts lines that say the same', () => {
  const notice = '<p>This content needs your consent</p>';
  expect(viewsOf(`${notice}<p>Share</p>${notice}<p>Share</p>`).map(({ alike }) => alike)).toEqual([
    2, 0, 2, 0,
  ]);
});
