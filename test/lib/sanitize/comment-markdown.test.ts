// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createCommentRenderer } from '@/lib/sanitize/comment-markdown';

const render = createCommentRenderer(window);

function shown(markdown: string): string {
  const box = document.createElement('div');
  box.append(render(markdown));
  return box.innerHTML;
}

it('shows a comment as it is meant', () => {
  expect(shown('Ask **Ida**\n\n- once\n- ~~twice~~')).toBe(
    '<p>Ask <strong>Ida</strong></p>\n<ul>\n<li>once</li>\n<li><del>twice</del></li>\n</ul>',
  );
  expect(shown('3. three')).toBe('<ol start="3">\n<li>three</li>\n</ol>');
});

it('opens links beside the page that is being read, and tells their server nothing of it', () => {
  expect(shown('[a](https://a.example/)')).toBe(
    '<p><a href="https://a.example/" target="_blank" rel="noreferrer">a</a></p>',
  );
  expect(shown('https://a.example/')).toContain('target="_blank"');
});

it('asks no server for anything', () => {
  expect(shown('![boat](https://evil.example/i.png)')).toBe('<p></p>');
});

it.each([
  '<script>x()</script>',
  '<img src=x onerror=x()>',
  '[a](javascript:x())',
  '[a](data:text/html,x)',
  '[a]()',
  '<svg><script>x()</script></svg>',
  '[a]: javascript:x()\n\n[a]',
  '<a href="javascript:x()">a</a>',
])('lets %s do nothing', (markdown) => {
  const box = document.createElement('div');
  box.append(render(markdown));
  const names = [...box.querySelectorAll('*')].map(({ localName }) => localName);
  expect(names.every((name) => ['p', 'a'].includes(name))).toBe(true);
  // Nor does it lead anywhere: an empty address is that of the page itself.
  expect(box.querySelector('a')).toBeNull();
});
