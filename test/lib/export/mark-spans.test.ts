import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markSpans } from '@/lib/export/mark-spans';
import { parseMarkup, writeMarkup } from '@/lib/export/markup-tree';
import { propertyRuns } from '@/test/support/property-runs';

const span = (start: number, end: number, after: string | null = null) => ({
  start,
  end,
  attributes: ` class="m${start}"`,
  after:
    after === null
      ? null
      : {
          kind: 'element' as const,
          name: 'sup',
          attributes: '',
          children: [{ kind: 'text' as const, text: after }],
        },
});

const mark = (html: string, text: string, ...spans: ReturnType<typeof span>[]) => {
  const nodes = markSpans(parseMarkup(html), text, spans);
  return nodes === null ? null : writeMarkup(nodes);
};

it.each([
  [
    'words',
    '<p>One two three.</p>',
    'One two three.',
    span(4, 7, '1'),
    '<p>One <mark class="m4">two</mark><sup>1</sup> three.</p>',
  ],
  [
    'words in a link',
    '<p>a <a href="x">b c</a> d</p>',
    'a b c d',
    span(2, 7),
    '<p>a <a href="x"><mark class="m2">b c</mark></a><mark class="m2"> d</mark></p>',
  ],
  [
    'paragraphs',
    '<p>a b</p><p>c d</p>',
    'a b\nc d',
    span(2, 5, '1'),
    '<p>a <mark class="m2">b</mark></p><p><mark class="m2">c</mark><sup>1</sup> d</p>',
  ],
  ['entities', '<p>a &amp; b</p>', 'a & b', span(2, 3), '<p>a <mark class="m2">&amp;</mark> b</p>'],
  [
    'blanks that collapse',
    '<p>\n  a \n b</p>',
    'a b',
    span(2, 3),
    '<p>\n  a \n <mark class="m2">b</mark></p>',
  ],
  [
    'lines',
    '<p>a<br>b</p>',
    'a\nb',
    span(0, 3),
    '<p><mark class="m0">a</mark><br><mark class="m0">b</mark></p>',
  ],
  [
    'characters of two units',
    '<p>😀𠮷x</p>',
    '😀𠮷x',
    span(2, 4),
    '<p>😀<mark class="m2">𠮷</mark>x</p>',
  ],
])('marks %s', (_what, html, text, wanted, expected) => {
  expect(mark(html, text, wanted)).toBe(expected);
});

it('gives overlapping passages the looks of the inner one, and each its number', () => {
  expect(mark('<p>abcd</p>', 'abcd', span(0, 3, '1'), span(1, 4, '2'))).toBe(
    '<p><mark class="m0">a</mark><mark class="m1">bc</mark><sup>1</sup><mark class="m1">d</mark><sup>2</sup></p>',
  );
});

it('refuses a text with other words', () => {
  expect(mark('<p>One two</p>', 'One six')).toBeNull();
  expect(mark('<p>One</p>', 'One two')).toBeNull();
  expect(mark('<p>One two</p>', 'One')).toBeNull();
});

it('leaves the words as they are, whatever is marked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '渡', '😀', ' ', '&'), { minLength: 1, maxLength: 20 }),
      fc.nat(20),
      fc.nat(20),
      (parts, a, b) => {
        const text = parts.join('').trim().replace(/ +/g, ' ');
        const html = `<p>${text.replaceAll('&', '&amp;')}</p>`;
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const marked = mark(html, text, span(start, end)) ?? '';
        expect(marked.replace(/<[^>]*>/g, '')).toBe(text.replaceAll('&', '&amp;'));
      },
    ),
    propertyRuns,
  );
});
