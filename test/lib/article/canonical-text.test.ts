// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { parseHtml } from '@/test/support/parse-html';

function textOf(markup: string): string {
  return canonicalTextOf(cutBlocks(parseHtml(markup).body).blocks);
}

describe('canonicalTextOf', () => {
  it.each([
    ['white space collapses, across elements too', '<p>a \n\t b <b> c</b></p>', 'a b c'],
    ['edges are trimmed', '<p>\u3000\u3000中文\u3000字 &nbsp;</p>', '中文\u3000字'],
    ['no-break spaces stay inside', '<p>10&nbsp;000 &nbsp; km</p>', '10\u00a0000 \u00a0 km'],
    ['a break is a new line, its sides trimmed', '<p>a <br>\u3000 b</p>', 'a\nb'],
    ['breaks at the edges are nothing', '<p><br>a<br></p>', 'a'],
    ['blocks are joined by one new line', '<h2>a</h2>\n\n<p>b</p>', 'a\nb'],
    ['preformatted text keeps its lines', '<pre>\n  a\n\n\tb  c \n</pre>', '  a\n\n\tb  c'],
    ['preformatted breaks are new lines', '<pre>a<br><br>b</pre>', 'a\n\nb'],
    ['soft marks stay', '<p>co\u00adop \u{1F600}</p>', 'co\u00adop \u{1F600}'],
  ])('%s', (_rule, markup, text) => {
    expect(textOf(markup)).toBe(text);
  });

  it('takes a run of blanks in no more than linear time', () => {
    const blanks = ' '.repeat(300_000);
    expect(textOf(`<pre>a${blanks}b${blanks}</pre><p>a${blanks}b${blanks}</p>`)).toHaveLength(
      300_002 + 1 + 3,
    );
  });
});
