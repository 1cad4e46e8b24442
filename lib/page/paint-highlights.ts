/** A passage on the page; `look` is the name of its look in the highlight registry. */
export type PaintedPassage = { readonly look: string; readonly range: Range };

/**
 * Paints the passages by the CSS Custom Highlight API: the page's DOM stays as it is. Longer passages lie below shorter
 * ones. Looks without passages are taken away.
 */
export function paintHighlights(
  registry: HighlightRegistry,
  looks: readonly string[],
  passages: readonly PaintedPassage[],
): void {
  for (const look of looks) {
    const ranges = passages.filter((passage) => passage.look === look).map(({ range }) => range);
    if (ranges.length === 0) registry.delete(look);
    else registry.set(look, highlightOf(ranges));
  }
}

function highlightOf(ranges: readonly Range[]): Highlight {
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  return highlight;
}
