// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createSanitizer } from '@/lib/sanitize/sanitizer';

const sanitizer = createSanitizer(window);

const acting = [
  ['a script', '<script>x()</script>'],
  ['a handler', '<img src="https://a.example/i.png" onerror="x()">'],
  ['a script address', '<a href="javascript:x()">go</a>'],
  ['a script address in disguise', '<a href=" java&#10;script:x()">go</a>'],
  ['a frame', '<iframe srcdoc="<script>x()</script>"></iframe>'],
  ['an embedded drawing', '<svg><script>x()</script><a href="javascript:x()">go</a></svg>'],
  ['a form', '<form action="https://evil.example"><input name="a"><button>Go</button></form>'],
  ['a style sheet', '<style>*{background:url(https://evil.example)}</style>'],
  [
    'an element that loads',
    '<video poster="https://a.example/p.png" src="https://a.example"></video>',
  ],
  ['nesting that mends itself wrongly', '<math><mtext><table><mglyph><style><img onerror=x()>'],
] as const;

describe('structural', () => {
  it('keeps the vocabulary of an article with its addresses', () => {
    const html =
      '<h2>Costs</h2><p lang="de">A <a href="https://a.example/">link</a>, <em>so</em>.</p>' +
      '<figure><img src="https://a.example/i.png" alt="A boat"><figcaption>Boat</figcaption></figure>' +
      '<table><tbody><tr><td colspan="2">cell</td></tr></tbody></table>';
    expect(sanitizer.structural(html)).toBe(html);
  });

  it.each(acting)('leaves nothing that acts of %s', (_what, html) => {
    const clean = sanitizer.structural(html);
    expect(clean).not.toMatch(/script|onerror|x\(\)|<(?:iframe|svg|form|input|style|video|math)/i);
  });

  it.each([
    ['relative', '/a'],
    ['of a file', 'file:///etc/passwd'],
    ['with data', 'data:text/html,x'],
  ])('drops an address that is %s', (_which, address) => {
    expect(sanitizer.structural(`<a href="${address}">go</a>`)).toBe('<a>go</a>');
  });

  it('drops what would dress or mark the text', () => {
    const html = '<p class="c" id="i" style="color:red" data-x="1" aria-label="l">a</p>';
    expect(sanitizer.structural(html)).toBe('<p>a</p>');
  });

  it('keeps the words of what it does not know', () => {
    expect(sanitizer.structural('<section><my-part>words</my-part></section>')).toBe('words');
  });
});

describe('fragment', () => {
  it('gives the same as nodes', () => {
    const box = document.createElement('div');
    box.append(sanitizer.fragment('<p onclick="x()">a<script>x()</script></p>'));
    expect(box.innerHTML).toBe('<p>a</p>');
  });
});

describe('markup', () => {
  it.each(acting)('leaves nothing that acts of %s', (_what, html) => {
    expect(sanitizer.markup(html)).not.toMatch(
      /<script|onerror|javascript:|<(?:iframe|svg|form|input|style|video|math)/i,
    );
  });

  it('keeps how a page marks its text, for exporters', () => {
    const html = '<div class="c" data-x="1"><!-- more --><p style="color: red">a</p></div>';
    expect(sanitizer.markup(html)).toBe(html);
  });

  it('keeps nothing of what was written or chosen in fields', () => {
    const fields = '<textarea>draft</textarea><select><option selected>choice</option></select>';
    expect(sanitizer.markup(`<p>a</p>${fields}<input value="typed">`)).toBe('<p>a</p>');
  });

  it.each(['background: url(https://evil.example)', 'position: fixed', 'b\\ackground: red'])(
    'drops the style "%s"',
    (style) => {
      expect(sanitizer.markup(`<p style="${style}">a</p>`)).toBe('<p>a</p>');
    },
  );
});

it('gives an empty fragment for markup that takes the body away', () => {
  const taking = '<frameset><frame src="x"></frameset>';
  expect(sanitizer.fragment(taking)).toBeInstanceOf(DocumentFragment);
});
