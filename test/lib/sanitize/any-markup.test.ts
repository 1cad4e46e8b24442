// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { propertyRuns } from '../../support/property-runs';

const sanitizer = createSanitizer(window);
const TIMEOUT_MS = 1_200_000;

const tags = [
  ...['p', 'a', 'img', 'em', 'table', 'tr', 'td', 'li', 'h2', 'blockquote', 'pre', 'figure'],
  ...['script', 'style', 'svg', 'math', 'mtext', 'mglyph', 'iframe', 'form', 'input', 'template'],
  ...['noscript', 'textarea', 'title', 'select', 'option', 'object', 'video', 'foreignObject'],
] as const;
// Without `is`: browsers write it again when it was taken away, so DOMPurify leaves it empty; it names nothing then.
const attributes = [
  ...['href', 'src', 'onclick', 'onerror', 'style', 'class', 'id', 'name', 'srcdoc', 'xlink:href'],
  ...['action', 'formaction', 'target', 'ping', 'alt', 'colspan', 'data-x', 'srcset'],
] as const;
const values = [
  ...[
    'https://a.example/x',
    'javascript:x()',
    ' java\nscript:x()',
    'data:text/html,x',
    '//a',
    '/a',
  ],
  ...['x()', '1', '&quot;><img src=x onerror=x()>', 'vbscript:x', 'file:///etc', '-->'],
] as const;
const scraps = [
  ...['text', '字', '<', '>', '</p>', '</', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '\0', '&lt;'],
  ...['<p', '"', "'", '</style>', '</script >', '<svg/onload=x()>', '<a/href="javascript:x()">'],
] as const;

const attribute = fc
  .tuple(fc.constantFrom(...attributes), fc.constantFrom(...values), fc.constantFrom('"', "'", ''))
  .map(([name, value, quote]) => `${name}=${quote}${value}${quote}`);
const opening = fc
  .tuple(fc.constantFrom(...tags), fc.array(attribute, { maxLength: 3 }))
  .map(([tag, given]) => `<${[tag, ...given].join(' ')}>`);
const closing = fc.constantFrom(...tags).map((tag) => `</${tag}>`);
const markup = fc
  .array(fc.oneof(opening, closing, fc.constantFrom(...scraps)), { maxLength: 12 })
  .map((parts) => parts.join(''));

const allowedTags =
  /^(?:h[1-6]|p|br|hr|blockquote|pre|code|ul|ol|li|d[ldt]|figure|figcaption|img|table|caption|t(?:head|body|foot|r|h|d)|a|strong|em|su[bp])$/;
const allowedAttributes = /^(?:href|src|alt|colspan|rowspan|start|lang|dir)$/;

/** The same markup as a browser writes it: `>` in a text may stand as it is, too. */
function writtenAgain(html: string): string {
  return new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html').body.innerHTML;
}

/** What a browser would make of it that is not in the vocabulary. */
function strangersIn(html: string): readonly string[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.querySelectorAll('*')].flatMap((element) => [
    ...(allowedTags.test(element.localName) ? [] : [element.localName]),
    ...[...element.attributes].flatMap(({ name, value }) => {
      const isAddress = name === 'href' || name === 'src';
      const isFit = allowedAttributes.test(name) && (!isAddress || /^https?:/i.test(value));
      return isFit ? [] : [`${name}=${value}`];
    }),
  ]);
}

let runs = 0;
/** What jsdom holds weakly is freed between tasks only: the long form would fill the memory in one. */
async function breathe(): Promise<void> {
  runs += 1;
  if (runs % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
}

it(
  'leaves of any markup only the vocabulary of an article',
  async () => {
    await fc.assert(
      fc.asyncProperty(markup, async (html) => {
        expect(strangersIn(sanitizer.structural(html))).toEqual([]);
        await breathe();
      }),
      propertyRuns,
    );
  },
  TIMEOUT_MS,
);

it(
  'leaves what it cleaned as it is, so that cleaning once more before showing changes nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(markup, async (html) => {
        const clean = sanitizer.structural(html);
        const box = document.createElement('div');
        box.append(sanitizer.fragment(clean));
        expect(box.outerHTML).toBe(writtenAgain(clean));
        expect(writtenAgain(sanitizer.structural(clean))).toBe(writtenAgain(clean));
        await breathe();
      }),
      propertyRuns,
    );
  },
  TIMEOUT_MS,
);
