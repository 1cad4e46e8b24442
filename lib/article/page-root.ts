/*
 * A page can name a form or an image like a member of `document` (`<img name="querySelector">`), which then hides that
 * member from extensions too. Elements other than forms cannot be tampered with so: reading starts at the root element.
 */

/** The root element. A name that hides it leads to an element below, from where the way up is sure. */
export function rootElementOf(document: Document): Element {
  let root: Element = document.documentElement;
  for (let up = root.parentElement; up !== null; up = root.parentElement) root = up;
  return root;
}

/** `<body>`, or the root element where there is none (frames, images, XML). */
export function bodyOf(root: Element): Element {
  return root.querySelector(':scope > body') ?? root;
}

/** The text of `<title>`; `''` = none. */
export function titleOf(root: Element): string {
  return root.querySelector('title')?.textContent?.trim() ?? '';
}
