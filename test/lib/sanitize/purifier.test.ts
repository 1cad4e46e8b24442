import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import { createPurifier } from '@/lib/sanitize/purifier';

const viewAt = (url: string) => {
  const { window } = new JSDOM('', { url });
  const createPolicy = vi.fn((_name: string, rules: object) => rules);
  return { createPolicy, view: Object.assign(window, { trustedTypes: { createPolicy } }) };
};

it.each([
  ['https://news.example/story', 0],
  ['chrome-extension://abcdefghijklmnop/library.html', 1],
  ['moz-extension://5d1c9a54/library.html', 1],
])('cleans markup at %s, and asks for a Trusted Types policy %i times', (url, times) => {
  const { view, createPolicy } = viewAt(url);
  const purifier = createPurifier(view as unknown as Parameters<typeof createPurifier>[0]);
  expect(purifier.sanitize('<b onclick="x()">a<script>x()</script></b>')).toBe('<b>a</b>');
  expect(createPolicy).toHaveBeenCalledTimes(times);
});
