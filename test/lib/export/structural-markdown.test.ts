import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { structuralToMarkdown } from '@/lib/export/structural-markdown';

const render = (markdown: string) =>
  micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  }).replace(/\n/g, '');

describe('structural HTML comes back from its Markdown', () => {
  it.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>'],
    ['headings', '<h2>A</h2><p>b</p><h3>C</h3>'],
    [
      'emphasis and links',
      '<p>a <strong>b</strong> <em>c</em> <a href="https://x.example/">d</a></p>',
    ],
    ['a list', '<ul><li>a</li><li>b</li></ul>'],
    ['a numbered list', '<ol><li>a</li><li>b</li></ol>'],
    ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['a quotation', '<blockquote><p>a</p><p>b</p></blockquote>'],
    ['code', '<pre><code>if (a &lt; b) { `x` }</code></pre>'],
    ['a line break', '<p>a<br />b</p>'],
    ['superscript', '<p>m<sup>2</sup></p>'],
    ['Chinese in bold', '<p>他说：<strong>港口关闭。</strong></p>'],
  ])('%s', (_what, html) => {
    expect(
      render(structuralToMarkdown(html)).replace(/<code>([\s\S]*?)<\/code>/g, '<code>$1</code>'),
    ).toBe(html);
  });

  it('a table, cells with bars and breaks too', () => {
    const html = '<table><tr><th>A|B</th><th>C</th></tr><tr><td>1<br>2</td><td></td></tr></table>';
    const rendered = render(structuralToMarkdown(html));
    expect(rendered).toContain('<th>A|B</th><th>C</th>');
    expect(rendered).toContain('<td>1 2</td>');
  });
});

it('keeps an image with its caption', () => {
  const html =
    '<figure><img src="https://x.example/a.jpg" alt="A [quay]"><figcaption>The quay</figcaption></figure>';
  expect(structuralToMarkdown(html)).toBe(
    '![A \\[quay\\]](<https://x.example/a.jpg>)\n\n*The quay*',
  );
});

it('never lets text become syntax', () => {
  const markdown = structuralToMarkdown(
    '<p># a</p><p>- b</p><p>&lt;script&gt;c&lt;/script&gt;</p>',
  );
  expect(render(markdown)).toBe('<p># a</p><p>- b</p><p>&lt;script&gt;c&lt;/script&gt;</p>');
});
