// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { storyOf } from '@/lib/article/select-story';
import { paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

const [first = '', second = '', third = '', fourth = ''] = paragraphs;
const headline = '<h1>Night ferry stays</h1>';

/** The story's text where everything but the headline was taken for text. */
function storyIn(body: string): string {
  const { blocks } = cutBlocks(parseHtml(body).body);
  const top = blocks.find(({ container }) => container.tag === 'h1') ?? null;
  return canonicalTextOf(
    storyOf(
      blocks.filter((block) => block !== top),
      top,
    ),
  );
}

describe('text before the headline', () => {
  it.each([
    ['goes where it is little', `<p>Live: storm</p>${headline}${paragraphsOf([first])}`, first],
    [
      'goes where it is another column',
      `<ul><li>${second}</li><li>${third}</li></ul><div>${headline}${paragraphsOf([first])}</div>`,
      first,
    ],
    ['goes where it is a copy', `<p>${first}</p>${headline}${paragraphsOf([first])}`, first],
    [
      'stays in the column of the headline',
      `<div>${paragraphsOf([first, second])}${headline}${paragraphsOf([third])}</div>`,
      [first, second, third].join('\n'),
    ],
    [
      'stays where it is nearly all',
      `<div>${paragraphsOf(paragraphs)}</div><div>${headline}<p>Short.</p></div>`,
      [...paragraphs, 'Short.'].join('\n'),
    ],
    ['stays where there is no headline', paragraphsOf([first, second]), `${first}\n${second}`],
  ])('%s', (_what, body, text) => {
    expect(storyIn(body)).toBe(text);
  });
});

describe('other articles', () => {
  const story = `<article>${headline}${paragraphsOf([first, second])}</article>`;
  const teasers = [third, fourth].map((text) => `<article><p>${text}</p></article>`).join('');

  it.each([
    ['go where they follow in short', story + teasers, [first, second]],
    [
      'go where one follows in full',
      `${story}<article>${paragraphsOf([third, fourth, third, fourth])}</article>`,
      [first, second],
    ],
    [
      'stay inside the story',
      story.replace('</article>', `${teasers}</article>`),
      [first, second, third, fourth],
    ],
    [
      'stay where the story is not in the article of the headline',
      `<article>${headline}<p>By Ines</p></article><article>${paragraphsOf([first, second])}</article>`,
      ['By Ines', first, second],
    ],
    [
      'leave alone what is in no article',
      `${story}<div>${paragraphsOf([third])}</div>`,
      [first, second, third],
    ],
  ])('%s', (_what, body, texts) => {
    expect(storyIn(body)).toBe(texts.join('\n'));
  });
});
