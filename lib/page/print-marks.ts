/** A passage and the declarations that draw it. */
export type DrawnPassage = { readonly range: Range; readonly style: string };

type Stretch = { readonly from: number; readonly to: number; readonly style: string };

/** Means nothing, and no style sheet of a page is likely to name it. */
const ELEMENT_NAME = 'x-a';

/**
 * Puts passages into elements that draw them; later ones lie over earlier ones. Gives what takes the elements out again:
 * the page's own nodes come back, and ranges and selection stand as before.
 */
export function markPassages(document: Document, passages: readonly DrawnPassage[]): () => void {
  const stretches = stretchesIn(passages);
  const putBack = [...passages.map(({ range }) => keepRange(range)), keepSelection(document)];
  const undo = [...stretches].map(([node, parts]) => {
    const element = drawnText(node, parts);
    node.replaceWith(element);
    return () => element.replaceWith(node);
  });
  return () => {
    for (const step of [...undo, ...putBack]) step();
  };
}

function stretchesIn(passages: readonly DrawnPassage[]): ReadonlyMap<Text, readonly Stretch[]> {
  const found = new Map<Text, Stretch[]>();
  for (const { range, style } of passages) {
    for (const node of textNodesIn(range)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      const stretches = found.get(node) ?? [];
      if (from < to) found.set(node, [...stretches, { from, to, style }]);
    }
  }
  return found;
}

function* textNodesIn(range: Range): Iterable<Text> {
  const root = range.commonAncestorContainer;
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (walker === undefined) return;
  const first = isText(root) ? root : walker.nextNode();
  for (let node: Node | null = first; node !== null; node = walker.nextNode()) {
    if (range.comparePoint(node, 0) > 0) return;
    // Blanks between the parts of a table must stay what they are, and no HTML is drawn inside of other markup.
    const isDrawn = node.parentNode instanceof HTMLElement && node.nodeValue?.trim() !== '';
    if (isText(node) && isDrawn && range.intersectsNode(node)) yield node;
  }
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** The text in one element, so that it stays one item where its parent lays items out. */
function drawnText(node: Text, stretches: readonly Stretch[]): HTMLElement {
  const { ownerDocument, data } = node;
  const elementWith = (content: Node, style: string) => {
    const element = ownerDocument.createElement(ELEMENT_NAME);
    element.style.cssText = `all:unset;${style}`;
    element.append(content);
    return element;
  };
  const edges = stretches.flatMap(({ from, to }) => [from, to]);
  const cuts = [...new Set([0, ...edges, data.length])].sort((a, b) => a - b);
  const pieces = ownerDocument.createDocumentFragment();
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const covering = stretches.filter(({ from, to }) => from <= start && start < to).toReversed();
    const text: Node = ownerDocument.createTextNode(data.slice(start, cuts[index + 1]));
    pieces.append(covering.reduce((content, { style }) => elementWith(content, style), text));
  }
  return elementWith(pieces, '');
}

function keepRange(range: Range): () => void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return () => {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  };
}

function keepSelection(document: Document): () => void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return () => {};
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return () => {
    const isSame = selection.anchorNode === anchorNode && selection.focusNode === focusNode;
    if (isSame || anchorNode === null || focusNode === null) return;
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}
