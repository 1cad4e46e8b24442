// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { parseHtml } from '@/test/support/parse-html';

function cut(markup: string) {
  return cutBlocks(parseHtml(markup).body);
}

function textsOf(markup: string): string[] {
  return cut(markup).blocks.map((block) => canonicalTextOf([block]));
}

describe('cutBlocks', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['bare text beside a paragraph', 'One<p>Two</p>three', ['One', 'Two', 'three']],
    ['two line breaks', '<div>One<br> <br>Two<br>and a half</div>', ['One', 'Two\nand a half']],
    ['a rule', '<div>One<hr>Two</div>', ['One', 'Two']],
    ['nested items', '<ul><li>One<ul><li>Two</li></ul>rest</li></ul>', ['One', 'Two', 'rest']],
    ['cells', '<table><tr><th>A</th><td>B</td></tr></table>', ['A', 'B']],
    ['custom elements', '<x-box>One</x-box><x-box>Two</x-box>', ['One', 'Two']],
  ])('cuts at %s', (_what, markup, texts) => {
    expect(textsOf(markup)).toEqual(texts);
  });

  it.each([
    ['inline elements', '<p>O<b>n</b><a href="/">e</a></p>', ['One']],
    ['custom elements in a paragraph', '<p>One <x-link>two</x-link></p>', ['One two']],
    ['empty elements', '<p></p><p> &nbsp;</p><div>One</div>', ['One']],
    [
      'hidden parts of a line',
      '<p>One<span hidden> x</span><a aria-hidden="true">#</a></p>',
      ['One'],
    ],
    ['code and controls', '<p>One<script>x</script><select><option>2</select></p>', ['One']],
  ])('does not cut at %s', (_what, markup, texts) => {
    expect(textsOf(markup)).toEqual(texts);
  });

  it('tells kind, heading level and list depth', () => {
    const { blocks } = cut(
      '<h3>H</h3><ul><li><p>I</p></li></ul><blockquote><p>Q</p></blockquote><figure><figcaption>C</figcaption></figure><pre>P</pre>',
    );
    const told = blocks.map(({ container }) => [
      container.kind,
      container.level,
      container.listDepth,
    ]);
    expect(told).toEqual([
      ['heading', 3, 0],
      ['item', 0, 1],
      ['quote', 0, 0],
      ['caption', 0, 0],
      ['preformatted', 0, 0],
    ]);
  });

  it('sums words and link words up to the root', () => {
    const { root, containers } = cut('<div><p>one two <a href="/">three</a></p></div><p>four</p>');
    expect([root.words, root.linkWords]).toEqual([4, 1]);
    expect(containers.map(({ tag, words }) => [tag, words])).toEqual([
      ['body', 4],
      ['div', 3],
      ['p', 3],
      ['p', 1],
    ]);
    expect(containers.map(({ blockStart, blockEnd }) => [blockStart, blockEnd])).toEqual([
      [0, 2],
      [0, 1],
      [0, 1],
      [1, 2],
    ]);
  });

  it.each([
    '<div hidden><p>x</p></div>',
    '<p aria-hidden="true">x</p>',
    '<p style="display:none;height:1px">x</p>',
    '<dialog>x</dialog>',
  ])('marks hidden text in %s', (markup) => {
    expect(cut(markup).blocks.map(({ container }) => container.hidden)).toEqual([true]);
  });

  it('places images between the blocks', () => {
    const { images } = cut('<img src="a"><p>One <img src="b"> and</p><img src="c"><p>Two</p>');
    expect(images.map(({ blockIndex }) => blockIndex)).toEqual([0, 1, 1]);
  });

  it('keeps what stands in lines and has a name, with the lines that it begins and ends in', () => {
    const { lineElements, containers } = cut(
      '<p><a class="x">One <time>two</time></a><br><i id="y">three<br>four</i> <b>five</b></p><p class="z">six</p>',
    );
    const told = lineElements.map(({ tag, lineStart, lineEnd, inLine, containersBefore }) =>
      [tag, lineStart, lineEnd, inLine?.tag, containersBefore].join(' '),
    );
    expect(told).toEqual(['a 0 0  2', 'time 0 0 a 2', 'i 1 2  2']);
    const lines = containers.map(({ tag, lineStart, lineEnd }) => [tag, lineStart, lineEnd]);
    expect(lines).toEqual([
      ['body', 0, 4],
      ['p', 0, 3],
      ['p', 3, 4],
    ]);
  });

  it('tells pieces that only a comment parts', () => {
    const { blocks } = cut('<p>a<!-- -->b<i>c</i>d<!-- --><!-- -->e</p><p>f<!-- -->g</p><p>h</p>');
    expect(blocks.map(({ joined }) => joined)).toEqual([[1, 4], [1], []]);
  });

  it('knows the line element that a box stands in', () => {
    const { containers } = cut('<a class="x"><div><p>One</p></div></a>');
    expect(containers.map(({ inLine }) => inLine?.tag)).toEqual([undefined, 'a', undefined]);
  });

  it('stops at its budget and says so', () => {
    const { body } = parseHtml('<p>One</p><p>Two</p><p>Three</p>');
    const page = cutBlocks(body, { nodes: 4, characters: 1000 });
    expect(page.truncated).toBe(true);
    expect(canonicalTextOf(page.blocks)).toBe('One\nTwo');
  });

  it('takes no text node that is beyond its budget', () => {
    const { body } = parseHtml(`<p>One</p><p>${'x'.repeat(2000)}</p><p>Two</p>`);
    const page = cutBlocks(body, { nodes: 1000, characters: 1000 });
    expect([page.truncated, canonicalTextOf(page.blocks)]).toEqual([true, 'One']);
  });

  it('is not diverted by forms whose fields are named like members of a node', () => {
    const { body } = parseHtml('<form><p>One</p></form><p>Two</p>');
    const form = body.querySelector('form');
    if (form === null) throw new Error('no form');
    for (const name of ['firstChild', 'nextSibling', 'parentNode', 'localName', 'getAttribute']) {
      Object.defineProperty(form, name, { value: form.querySelector('p') });
    }
    expect(canonicalTextOf(cutBlocks(body).blocks)).toBe('One\nTwo');
  });

  it('leaves the page as it was', () => {
    const document = parseHtml('<div>One <b>two</b><br><br>three</div>');
    const before = document.documentElement.outerHTML;
    cutBlocks(document.body);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
