import { fileNameOfAddress } from './address-text';

export type ImagePlace = {
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

type Filling = {
  /** Addresses of our own under which images that are kept are to be seen, by where they were. */
  readonly kept: ReadonlyMap<string, string>;
  readonly linkWords: string;
};

/**
 * Shows in each place the image that stood there, or says which, with a link of these words to where it is to be had.
 * Can be repeated.
 */
export function fillImages(places: readonly ImagePlace[], { kept, linkWords }: Filling): void {
  for (const { element, source, description } of places) {
    const { ownerDocument } = element;
    const address = kept.get(source);
    if (address !== undefined) {
      showImage(element, { address, description });
      continue;
    }
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

function showImage(
  element: Element,
  { address, description }: { readonly address: string; readonly description: string },
): void {
  const shown = element.firstElementChild;
  if (shown instanceof HTMLImageElement && shown.src === address) return;
  const image = element.ownerDocument.createElement('img');
  image.src = address;
  image.alt = description;
  element.className = 'kept-image';
  element.replaceChildren(image);
}

/** Links of an article open beside it, and tell the other site nothing. */
export function dressLinks(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll('a')) dressLink(link);
}

function dressLink(link: HTMLAnchorElement): void {
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}
