/** A figure of the page: its words, which are caption and credit, and its picture. */
export type Figure = { readonly range: Range; readonly picture: string };

/**
 * The figure whose picture has this address; null = there is none, or it has no words by which it could be found again.
 */
export function figureOf(document: Document, picture: string): Figure | null {
  const images = [...document.images].filter(
    (image) => picture !== '' && (image.currentSrc === picture || image.src === picture),
  );
  for (const image of images) {
    const figure = image.closest('figure');
    if (figure === null || (figure.textContent ?? '').trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(figure);
    return { range, picture };
  }
  return null;
}
