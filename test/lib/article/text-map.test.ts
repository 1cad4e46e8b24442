// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { pageTextMap, type TextMap, textMapOf, textMapOfElement } from '@/lib/article/text-map';
import { parseHtml } from '@/test/support/parse-html';

const markup =
  '<p>  One <b>bold\n word</b>,\u3000 end </p><ul><li>x<br> y</li></ul><pre>\n a\r\n\n b\n</pre>';

/** What the runs say the nodes hold, white space read as spaces. */
function throughRuns({ text, runs }: TextMap): [string, string][] {
  return runs.map(({ node, nodeStart, start, length }) => [
    text.slice(start, start + length).replace(/\s/g, ' '),
    node.data.slice(nodeStart, nodeStart + length).replace(/\s/g, ' '),
  ]);
}

describe('textMapOf', () => {
  const map = textMapOf(cutBlocks(parseHtml(markup).body).blocks);

  it('maps every unit but the new lines to its node', () => {
    for (const [inText, inNode] of throughRuns(map)) expect(inText).toBe(inNode);
    const mapped = map.runs.reduce((sum, { length }) => sum + length, 0);
    expect(map.text).toBe('One bold word,\u3000 end\nx\ny\n a\n\n b');
    expect(mapped).toBe(map.text.length - 3);
  });

  it('has its runs in order and apart', () => {
    let end = 0;
    for (const run of map.runs) {
      expect(run.start).toBeGreaterThanOrEqual(end);
      end = run.start + run.length;
    }
    expect(end).toBe(map.text.length);
  });
});

describe('pageTextMap', () => {
  it('holds all that shows, article or not', () => {
    const document = parseHtml('<nav>Menu</nav><p>Text</p><p hidden>no</p><footer>End</footer>');
    expect(pageTextMap(document).text).toBe('Menu\nText\nEnd');
  });
});

describe('textMapOfElement', () => {
  it('reads a stored article inside our own page', () => {
    const { body } = parseHtml('<main><div><h2>a</h2><p>b</p></div></main>');
    expect(textMapOfElement(body).text).toBe('a\nb');
  });
});
