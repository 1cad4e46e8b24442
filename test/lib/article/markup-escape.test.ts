import { expect, it } from 'vitest';
import { escapeAttribute, escapeText } from '@/lib/article/markup-escape';

it('escapes what would start markup, once', () => {
  expect(escapeText('a < b && "c" > &amp;')).toBe('a &lt; b &amp;&amp; "c" &gt; &amp;amp;');
});

it('escapes quotes in attributes', () => {
  expect(escapeAttribute('"x" & <y>')).toBe('&quot;x&quot; &amp; &lt;y&gt;');
});
