// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { plainTextOf } from '@/lib/import/plain-text';
import { parseHtml } from '@/test/support/parse-html';

it.each([
  ['plain', ' 1 > 0 ', '1 > 0'],
  ['entities', 'A &amp; B', 'A & B'],
  ['blocks', '<p>One</p><p>Two <b>x</b></p>', 'One\nTwo x'],
  ['scripts', '<p>One<script>alert(1)</script></p><style>x</style>', 'One'],
  ['handlers', '<img src=x onerror=alert(1)>One', 'One'],
  ['hidden', '<p>One</p><p hidden>Two</p>', 'One'],
])('reads the text of %s', (_what, markup, text) => {
  expect(plainTextOf(markup, parseHtml)).toBe(text);
});
