// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PageBlocks } from '@/lib/article/block';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { selectBlocks } from '@/lib/article/select-blocks';
import { paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

function pageOf(body: string): PageBlocks {
  return cutBlocks(parseHtml(`<body>${body}</body>`).body);
}

/** The text selected where every block but those that say "left out" is sure to be the article's. */
function selectedFrom(body: string): string {
  const page = pageOf(body);
  const probabilities = Float64Array.from(page.blocks, (block) =>
    canonicalTextOf([block]).includes('left out') ? 0.01 : 0.95,
  );
  return canonicalTextOf(selectBlocks(page, { headline: null, probabilities }));
}

const [first = '', second = '', third = ''] = paragraphs;
const question = 'What would you tell somebody who crosses for the first time?';

describe('selectBlocks', () => {
  it('leaves out what is unlikely', () => {
    expect(selectedFrom(`${paragraphsOf([first])}<p>To be left out</p>`)).toBe(first);
  });

  it('takes a passage once that stands in two boxes', () => {
    const passage = paragraphsOf([first, second]);
    expect(selectedFrom(`<div>${passage}</div><section><div>${passage}</div></section>`)).toBe(
      `${first}\n${second}`,
    );
  });

  it('keeps what an author repeats within one text', () => {
    const body = paragraphsOf([question, first, question, second]);
    expect(selectedFrom(body)).toBe([question, first, question, second].join('\n'));
  });

  it('keeps posts that the text quotes, not those beside it', () => {
    const post = (text: string) =>
      `<blockquote class="twitter-tweet"><p>${text}, left out</p>— Ines (@ines)</blockquote>`;
    const body = `${post('Zero')}<p>${first}</p>${post('One')}<p>${second}</p>${post('Two')}<p>To be left out</p>${post('Three')}`;
    const text = selectedFrom(body.replaceAll('— Ines', 'To be left out — Ines'));
    const line = 'To be left out — Ines (@ines)';
    expect(text.split('\n')).toEqual([
      ...[first, 'One, left out', line],
      ...[second, 'Two, left out', line],
    ]);
  });

  it('takes the best there is where nothing is likely', () => {
    const page = pageOf(`<p>Menu of the day</p>${paragraphsOf([first])}`);
    const probabilities = Float64Array.from(page.blocks, (_, index) => (index === 0 ? 0.001 : 0.1));
    expect(canonicalTextOf(selectBlocks(page, { headline: null, probabilities }))).toBe(first);
  });

  it('leaves out hidden copies, in whatever blocks they stand', () => {
    const copy = `<div hidden>${first} ${second} ${third}</div>`;
    expect(selectedFrom(`${paragraphsOf([first, second, third])}${copy}${copy}`)).toBe(
      [first, second, third].join('\n'),
    );
  });

  it('takes hidden text that is the article', () => {
    expect(selectedFrom(`<p>Wait a little</p><div hidden>${paragraphsOf(paragraphs)}</div>`)).toBe(
      ['Wait a little', ...paragraphs].join('\n'),
    );
  });
});
