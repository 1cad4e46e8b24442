/*
 * What each element means for cutting a page into text. By name only: computed styles would force layout, and stored
 * HTML has none.
 */

/** Not text to read: code, controls, embedded documents, fallbacks, and readings beside Japanese words. */
const SKIPPED = names(
  'script style noscript template head title iframe object embed svg math canvas video audio',
  'select datalist textarea input option optgroup progress meter map rp rt',
);

/** Elements that start and end a block of text. */
const BLOCKS = names(
  'html body main article section aside header footer nav address search hgroup div p h1 h2 h3 h4 h5 h6',
  'ul ol menu dir li dl dt dd blockquote figure figcaption pre listing xmp table caption thead tbody tfoot tr',
  'td th colgroup form fieldset legend button details summary dialog center hr noframes frameset',
);

/** Elements whose text is emphasised. */
const EMPHASIS = names('b strong em i mark u');

/** Inside these, an unknown or custom element stands in a line of text. */
const LINES = names('p h1 h2 h3 h4 h5 h6 pre figcaption dt summary button caption');

function names(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

/** Whether the element and all in it hold no text to read. */
export function isSkippedElement(tag: string): boolean {
  return SKIPPED.has(tag);
}

/** Whether the element cuts the text; `within` is the nearest block element around it. Custom elements are mostly boxes. */
export function isBlockElement(tag: string, within: string): boolean {
  return BLOCKS.has(tag) || (tag.includes('-') && !LINES.has(within));
}

export function isEmphasis(tag: string): boolean {
  return EMPHASIS.has(tag);
}

/** 1 to 6 for `h1` to `h6`; 0 for all else. */
export function headingLevelOf(tag: string): number {
  return tag.length === 2 && tag[0] === 'h' && tag >= 'h1' && tag <= 'h6' ? Number(tag[1]) : 0;
}

/**
 * Whether the page hides the element, as far as its attributes tell: `hidden`, `display: none`, `visibility: hidden`, a
 * closed dialog. `aria-hidden` counts as hidden too, though pages put it on everything behind an open consent dialog:
 * who chooses text must be able to fall back on it.
 */
export function isHiddenElement(element: Element, tag: string): boolean {
  if (isBare(element)) return tag === 'dialog';
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== null) return hidden !== 'until-found';
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  if (tag === 'dialog' && attributeOf(element, 'open') === null) return true;
  const style = attributeOf(element, 'style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Local name, lower case. A form whose fields are named like its members hides them: then it is still a form. */
export function tagOf(element: Element): string {
  return typeof element.localName === 'string' ? element.localName : 'form';
}

/** Whether the element has no attribute at all, as most have none: one question in place of many. */
export function isBare(element: Element): boolean {
  return typeof element.hasAttributes === 'function' && !element.hasAttributes();
}

/** As `getAttribute`; null for a form that hides it. */
export function attributeOf(element: Element, name: string): string | null {
  return typeof element.getAttribute === 'function' ? element.getAttribute(name) : null;
}
