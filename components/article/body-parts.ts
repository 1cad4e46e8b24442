import { fileNameOfAddress } from './address-text';

type ImagePlace = {
  readonly element: Element;
  readonly source: string;
  /** `''` = the page said nothing of it. */
  readonly description: string;
};

/**
 * Puts an empty element in the place of each image, so that none is loaded. The elements are of `page`: in the document
 * that the markup was read into, a form field can have taken the place of its methods.
 */
export function takeOutImages(fragment: DocumentFragment, page: Document): readonly ImagePlace[] {
  return [...fragment.querySelectorAll('img')].map((image) => {
    const element = page.createElement('span');
    const source = image.getAttribute('src') ?? '';
    const description = image.getAttribute('alt') ?? '';
    image.replaceWith(element);
    return { element, source, description };
  });
}

/** Says in each place which image stood there, with a link of these words to where it is to be had. */
export function describeImages(places: readonly ImagePlace[], linkWords: string): void {
  for (const { element, source, description } of places) {
    const { ownerDocument } = element;
    element.className = 'image-place';
    const words = ownerDocument.createElement('span');
    words.textContent = description === '' ? fileNameOfAddress(source) : description;
    element.replaceChildren(words);
    if (!/^https?:\/\//i.test(source)) continue;
    const link = ownerDocument.createElement('a');
    link.href = source;
    link.textContent = linkWords;
    link.title = source;
    dressLink(link);
    element.append(' ', link);
  }
}

/** Links of an article open beside it, and tell the other site nothing. */
export function dressLinks(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll('a')) dressLink(link);
}

function dressLink(link: HTMLAnchorElement): void {
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}
