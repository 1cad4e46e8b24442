import type { Config, DOMPurify } from 'dompurify';
import { createPurifier, type PurifierView } from './purifier';

export type Sanitizer = {
  /** Structural HTML of a stored article: a small vocabulary, http(s) addresses, nothing else. */
  structural(html: string): string;
  /**
   * A page's own markup without anything that can act or load by itself. Keeps classes, inline styles, data attributes
   * and comments. For exporters only: never shown in our pages.
   */
  markup(html: string): string;
  /** As `structural`, as nodes to be put into a page of ours; empty for markup that leaves a document without a body. */
  fragment(html: string): DocumentFragment;
};

const WEB_ADDRESS = /^https?:\/\//i;

/** The vocabulary of structural HTML; smaller than DOMPurify's default on purpose. */
const STRUCTURAL: Config = {
  ALLOWED_TAGS: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'strong', 'em', 'sub', 'sup', '#text'],
  ],
  ALLOWED_ATTR: ['href', 'src', 'alt', 'colspan', 'rowspan', 'start', 'lang', 'dir'],
  ALLOWED_URI_REGEXP: WEB_ADDRESS,
  // Or they would have to be addresses too, and go.
  ADD_URI_SAFE_ATTR: ['colspan', 'rowspan', 'start', 'lang', 'dir'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: true,
};

/** Elements that act, load or take input; their content goes too where DOMPurify holds it for raw text. */
const ACTING = [
  ...['script', 'style', 'link', 'meta', 'base', 'title', 'template', 'noscript', 'slot'],
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'fencedframe'],
  ...['form', 'input', 'button', 'select', 'option', 'optgroup', 'textarea', 'label', 'dialog'],
  ...['audio', 'video', 'source', 'track', 'svg', 'math', 'canvas', 'marquee'],
];

const MARKUP: Config = {
  ADD_TAGS: ['#comment', 'center', 'font'],
  ADD_ATTR: ['target', 'border'],
  FORBID_TAGS: ACTING,
  // What a person wrote or chose there is theirs.
  ADD_FORBID_CONTENTS: ['textarea', 'select', 'option'],
  FORBID_ATTR: ['srcset', 'background', 'action', 'formaction', 'ping', 'poster', 'is', 'name'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|\/|\.|#|\?|[^a-z]|[a-z0-9._-]+(?:[^a-z0-9._:-]|$))/i,
  ALLOW_DATA_ATTR: true,
  SAFE_FOR_XML: false,
};

/** CSS that loads, positions over the page or runs; inline styles with it are dropped. */
const ACTING_CSS = /url\s*\(|image-set|expression|@import|-moz-binding|behavior|position\s*:|\\/i;

/** Needs a window with a DOM; there is none in the background. */
export function createSanitizer(view: PurifierView): Sanitizer {
  const structural = createPurifier(view);
  const markup = createPurifier(view);
  dropOtherAddresses(structural);
  dropActingStyles(markup);
  return {
    structural: (html) => structural.sanitize(html, { ...STRUCTURAL, RETURN_TRUSTED_TYPE: false }),
    markup: (html) => markup.sanitize(html, { ...MARKUP, RETURN_TRUSTED_TYPE: false }),
    fragment: (html) =>
      structural.sanitize(html, { ...STRUCTURAL, RETURN_DOM_FRAGMENT: true }) ??
      view.document.createDocumentFragment(),
  };
}

/** DOMPurify lets an image have its data in its address, whatever addresses are allowed. */
function dropOtherAddresses(purifier: DOMPurify): void {
  purifier.addHook('uponSanitizeAttribute', (_node, attribute) => {
    const isAddress = attribute.attrName === 'href' || attribute.attrName === 'src';
    if (isAddress && !WEB_ADDRESS.test(attribute.attrValue)) attribute.keepAttr = false;
  });
}

function dropActingStyles(purifier: DOMPurify): void {
  purifier.addHook('uponSanitizeAttribute', (_node, attribute) => {
    if (attribute.attrName === 'style' && ACTING_CSS.test(attribute.attrValue)) {
      attribute.keepAttr = false;
    }
  });
}
