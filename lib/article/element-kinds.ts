/*
 * What each element means for cutting a page into text. By name only: computed styles would force layout, and stored
 * HTML has none.
 */

/** Not text to read: code, controls, embedded documents, fallbacks, and readings beside Japanese words. */
const SKIPPED = /* @__PURE__ */ names(
  'script style noscript template head title iframe object embed svg math canvas video audio',
  'select datalist textarea input option optgroup progress meter map rp rt',
);

/** Elements that start and end a block of text. */
const BLOCKS = /* @__PURE__ */ names(
  'html body main article section aside header footer nav address search hgroup div p h1 h2 h3 h4 h5 h6',
  'ul ol menu dir li dl dt dd blockquote figure figcaption pre listing xmp table caption thead tbody tfoot tr',
  'td th colgroup form fieldset legend button details summary dialog center hr noframes frameset',
);

/** Elements whose text is emphasised. */
const EMPHASIS = /* @__PURE__ */ names('b strong em i mark u');

/** Inside these, an unknown or custom element stands in a line of text. */
const LINES = /* @__PURE__ */ names('p h1 h2 h3 h4 h5 h6 pre figcaption dt summary button caption');

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
 * who chooses text must be able to fall back on it. `attributes` = its own, see `attributeNamesOf`.
 */
export function isHiddenElement(
  element: Element,
  tag: string,
  attributes: readonly string[],
): boolean {
  let isOpen = tag !== 'dialog';
  for (let index = 0; index < attributes.length; index++) {
    switch (attributes[index]) {
      case 'hidden':
        if (element.getAttribute('hidden') !== 'until-found') return true;
        break;
      case 'aria-hidden':
        if (element.getAttribute('aria-hidden') === 'true') return true;
        break;
      case 'style':
        if (isHiddenStyle(element.getAttribute('style') ?? '')) return true;
        break;
      case 'open':
        isOpen = true;
    }
  }
  return !isOpen;
}

function isHiddenStyle(style: string): boolean {
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Local name, lower case. A form whose fields are named like its members hides them: then it is still a form. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

const NO_NAMES: readonly string[] = [];

/**
 * Names of the attributes of an element with this tag: most have few, so that one question takes the place of many. None
 * of a form that hides its members.
 */
export function attributeNamesOf(element: Element, tag: string): readonly string[] {
  if (tag === 'form' && !isWhole(element)) return NO_NAMES;
  return element.hasAttributes() ? element.getAttributeNames() : NO_NAMES;
}

function isWhole(form: Element): boolean {
  return (
    typeof form.hasAttributes === 'function' &&
    typeof form.getAttributeNames === 'function' &&
    typeof form.getAttribute === 'function'
  );
}

/** The value of the `class` of an element with these attributes: it is asked for by all who read names. Null = none. */
export function classNameOf(element: Element, attributes: readonly string[]): string | null {
  return attributes.includes('class') ? element.getAttribute('class') : null;
}

/** An element with the names of its attributes. */
export type Named = {
  readonly element: Element;
  readonly attributes: readonly string[];
  /** See `classNameOf`. */
  readonly className: string | null;
};

/** The values of the attributes that are asked for, in one string; `''` = it has none of them. */
export function valuesOf(
  { element, attributes, className }: Named,
  asked: ReadonlySet<string>,
): string {
  // Most have a class and nothing else; all who ask ask for it.
  if (attributes.length === 1 && className !== null) return className;
  let values = '';
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index] ?? '';
    if (!asked.has(attribute)) continue;
    const value = (attribute === 'class' ? className : element.getAttribute(attribute)) ?? '';
    values = values === '' ? value : `${values} ${value}`;
  }
  return values;
}

/** As `getAttribute`; null for a form that hides it. */
export function attributeOf(element: Element, name: string): string | null {
  return typeof element.getAttribute === 'function' ? element.getAttribute(name) : null;
}
