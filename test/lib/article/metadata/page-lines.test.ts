// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { linesBelow, pageLinesIn } from '@/test/support/page-lines';
import { parseHtml } from '@/test/support/parse-html';

const textsOf = (markup: string) => pageLinesIn(markup).lines.map(({ text }) => text);

describe('the lines of a page', () => {
  it.each([
    ['blocks', '<p>one</p><div>two<p>three</p>four</div>', ['one', 'two', 'three', 'four']],
    ['breaks', '<p>one<br>two<hr>three</p>', ['one', 'two', 'three']],
    [
      'no comments',
      '<p>By <!-- -->Ada<!-- --> Quill <b>and</b> <!-- -->Tom</p>',
      ['By Ada Quill\tand\tTom'],
    ],
    [
      'parts of one line',
      '<p><b>By</b> <a>Ada Quill</a><i>21.12.</i></p>',
      ['By\tAda Quill\t21.12.'],
    ],
    ['white space', '<p>\u3000\u3000one  \n two&nbsp;</p>', ['one two']],
    ['no scripts', '<p>one</p><script>two</script><style>p{}</style>', ['one']],
    ['nothing', '', []],
  ])('are parted by %s', (_what, markup, lines) => {
    expect(textsOf(markup)).toEqual(lines);
  });

  it('lose the middle when they are long', () => {
    const [line] = pageLinesIn(`<p>begin${'x'.repeat(2000)}end</p>`).lines;
    expect(line?.length).toBe(2008);
    expect(line?.text.length).toBeLessThan(1000);
    expect(line?.text).toMatch(/^begin.*….*end$/s);
  });

  it('tell how much of them is links', () => {
    const shares = pageLinesIn('<p><a>Ferry</a></p><p><a>Ferry</a>, city</p><p>Ferry</p>').lines;
    expect(shares.map(({ linkShare }) => linkShare)).toEqual([1, 1 / 2, 0]);
  });

  it('tell what stands beside the article', () => {
    const markup =
      '<nav>menu</nav><main><h1>Ferry</h1><p>text</p><div class="related"><p>more</p></div></main>';
    expect(pageLinesIn(markup).lines.map(({ isAside }) => isAside)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('take no part that holds the headline for one beside the article', () => {
    const markup = '<div class="sidebar-layout sidebar"><h1>Ferry</h1><p>text</p></div>';
    expect(pageLinesIn(markup).lines.every(({ isAside }) => !isAside)).toBe(true);
  });

  it('are read in a form that hides its members', () => {
    const { documentElement } = parseHtml('<form><h1>Ferry</h1><p>text</p></form>');
    const form = documentElement.querySelector('form');
    if (form === null) throw new Error('no form');
    Object.defineProperty(form, 'contains', { value: form.querySelector('p') });
    const { lines } = linesBelow(documentElement);
    expect(lines.map(({ text, isAside }) => [text, isAside])).toEqual([
      ['Ferry', false],
      ['text', false],
    ]);
  });

  it('know the headline’s', () => {
    expect(pageLinesIn('<p>kicker</p><h1><b>Ferry</b></h1>').headline).toBe(1);
    expect(pageLinesIn('<p>no heading</p>').headline).toBe(-1);
  });
});

describe('marked elements', () => {
  it('come with their marks and lines', () => {
    const { marked } = pageLinesIn(
      '<h1>Ferry</h1><div class="byline"><p>Ada Quill</p><time>21.12.2021</time></div>',
    );
    expect(marked.map(({ marks, line, lines }) => ({ marks, line, lines }))).toEqual([
      { marks: ['author'], line: 1, lines: 2 },
      { marks: ['date'], line: 2, lines: 0 },
    ]);
  });

  it('are none that hold the whole page', () => {
    const { marked } = pageLinesIn(`<div class="author">${'<p>x</p>'.repeat(50)}</div>`);
    expect(marked).toEqual([]);
  });
});

it('stops in a page without an end', () => {
  const { lines, marked } = pageLinesIn(`${'<p class="byline">a'.repeat(15_001)}`);
  expect(lines).toHaveLength(15_000);
  expect(marked).toHaveLength(15_000);
});
