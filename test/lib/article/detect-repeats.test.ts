// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { repeatFeatures } from '@/lib/article/detect-repeats';
import { parseHtml } from '@/test/support/parse-html';

const long = 'An answer that somebody took the time to write down at length. '.repeat(4);
const post = `<div class="reply"><p>${long}</p></div>`;
const card = '<li class="card"><a href="/x">A headline of this morning</a></li>';

function repeatsOf(body: string) {
  return repeatFeatures(parseHtml(body).body);
}

describe('repeatFeatures', () => {
  it('counts long boxes of one kind as posts', () => {
    expect(repeatsOf(`<main>${post.repeat(5)}</main>`)).toMatchObject({
      posts: 0.5,
      postsSome: 1,
      cards: 0,
    });
  });

  it('counts short linked boxes of one kind as cards', () => {
    const list = `<ul>${card.repeat(6)}</ul>`;
    expect(repeatsOf(`${list}<nav>${list}</nav>`)).toMatchObject({
      posts: 0,
      cards: 0.3,
      cardsSome: 1,
      cardGroups: 2 / 6,
    });
  });

  it.each([
    ['boxes of different kinds', `${post}<div class="other"><p>${long}</p></div>`],
    ['boxes in different places', `<main>${post}</main><aside>${post}</aside>`],
    ['short boxes without a link', '<ul><li><b>A line of twenty-five or more</b></li></ul>'],
    ['paragraphs', `<p>${long}</p>`.repeat(6)],
  ])('takes %s for no repetition', (_what, body) => {
    const { postsSome, cardsSome, cardGroups } = repeatsOf(body);
    expect({ postsSome, cardsSome, cardGroups }).toEqual({
      postsSome: 0,
      cardsSome: 0,
      cardGroups: 0,
    });
  });
});
