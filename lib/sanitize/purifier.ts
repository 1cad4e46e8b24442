import createDOMPurify, { type DOMPurify, type WindowLike } from 'dompurify';

/** A window with a DOM. */
export type PurifierView = WindowLike & Pick<Window, 'document'>;

/**
 * DOMPurify for a window. In a page of the web it gets no Trusted Types: the page's policy does not bind our world, but to
 * ask for a name in it would be told to the page as a violation.
 */
export function createPurifier(view: PurifierView): DOMPurify {
  const { document, DocumentFragment, HTMLTemplateElement, Node, Element } = view;
  if (/-extension:$/.test(document.location.protocol)) return createDOMPurify(view);
  const { NodeFilter, NamedNodeMap, HTMLFormElement, DOMParser } = view;
  return createDOMPurify({
    ...{ document, DocumentFragment, HTMLTemplateElement, Node, Element },
    ...{ NodeFilter, NamedNodeMap, HTMLFormElement, DOMParser },
  });
}
