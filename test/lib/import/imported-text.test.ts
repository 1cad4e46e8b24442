// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { importedTextOf } from '@/lib/import/imported-text';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { parseHtml } from '@/test/support/parse-html';

const imported = (markup: string) =>
  importedTextOf(markup, {
    url: 'https://harbour.example/a/b',
    readMarkup: parseHtml,
    cleaning: createSanitizer(window),
  });

it('gives structural HTML of which the text is cut again', () => {
  const { text, html } = imported(
    '<div><h2>Head</h2><p onclick="x()">One <a href="../c">two</a></p><ul><li>three</li></ul></div>',
  );
  expect(text).toBe('Head\nOne two\nthree');
  expect(html).toContain('href="https://harbour.example/c"');
  expect(canonicalTextOf(cutBlocks(parseHtml(html).body).blocks)).toBe(text);
});

it('keeps nothing that acts', () => {
  const { html } = imported(
    '<p>One</p><script>alert(1)</script><img src="javascript:alert(1)"><svg onload=alert(1)>',
  );
  expect(html).toBe('<p>One</p>');
});
