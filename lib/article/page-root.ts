import { firstOf } from './first-of';

/*
 * A page can name a form or an image like a member of `document` (`<img name="querySelector">`), which then hides that
 * member from extensions too. Elements other than forms cannot be tampered with so: reading starts at the root element.
 */

/** No parser nests as deep. */
const MOST_STEPS = 5_000;
/** Children of the root element that are looked at; pages have two. */
const MOST_PARTS = 1_000;

/** The root element. A name that hides it leads to an element below, from where the way up is sure. */
export function rootElementOf(document: Document): Element {
  let root: Element = document.documentElement;
  // A form's fields can make its way up lead down again.
  for (let steps = 0; steps < MOST_STEPS && root.parentElement !== null; steps++) {
    root = root.parentElement;
  }
  return root;
}

/** `<body>`, or the root element where there is none (frames, images, XML). */
export function bodyOf(root: Element): Element {
  return partOf(root, 'body') ?? root;
}

/** `<head>`, or the root element where there is none. */
export function headOf(root: Element): Element {
  return partOf(root, 'head') ?? root;
}

/** By the list of children, which no field of a form can hide; a search by a selector costs more, on every page. */
function partOf(root: Element, name: string): Element | undefined {
  return firstOf(root.children, MOST_PARTS).find(({ localName }) => localName === name);
}

/** Four times the elements of the largest news pages. A search through all of more takes milliseconds each time. */
const GIANT_ELEMENTS = 60_000;

/** Whether the page has so many elements that it is not searched by more than what is needed. */
export function isGiant(root: Element, most = GIANT_ELEMENTS): boolean {
  return root.getElementsByTagName('*')[most] !== undefined;
}

/** Where to search for elements by what they say of the page: in all of it; of a giant one, in its head. */
export function searchedPartOf(root: Element, most = GIANT_ELEMENTS): Element {
  return isGiant(root, most) ? headOf(root) : root;
}

/** The text of `<title>`; `''` = none. */
export function titleOf(root: Element): string {
  return root.querySelector('title')?.textContent?.trim() ?? '';
}
