/** The first range that the person selected on the page; null = nothing, only blanks, or text that is being typed. */
export function selectedRange(document: Document): Range | null {
  for (const range of rangesIn(document.getSelection())) if (isPassage(range)) return range;
  return null;
}

/** All of them: Firefox has several where Ctrl is held, and for cells of a table. */
export function selectedRanges(document: Document): readonly Range[] {
  return [...rangesIn(document.getSelection())].filter(isPassage);
}

function* rangesIn(selection: Selection | null): Iterable<Range> {
  if (selection === null || selection.isCollapsed) return;
  for (let index = 0; index < selection.rangeCount; index++) yield selection.getRangeAt(index);
}

function isPassage(range: Range): boolean {
  return !range.collapsed && !isEditable(range.commonAncestorContainer) && holdsText(range);
}

/** Stops at the first word: asking a selection for its text takes seconds on the largest pages. */
function holdsText(range: Range): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const root = range.commonAncestorContainer;
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (walker === undefined) return range.toString().trim() !== '';
  if (startContainer !== root) walker.currentNode = startContainer;
  let node = isText(walker.currentNode) ? walker.currentNode : walker.nextNode();
  for (; node !== null && range.comparePoint(node, 0) <= 0; node = walker.nextNode()) {
    if (!isText(node) || !range.intersectsNode(node) || isScript(node.parentElement)) continue;
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : node.length;
    if (node.data.slice(from, to).trim() !== '') return true;
  }
  return false;
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

function isScript(element: Element | null): boolean {
  return /^(?:script|style|noscript|template)$/i.test(element?.localName ?? '');
}

function isEditable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  if (element === null) return false;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.closest('input, textarea, select, [role="textbox"]') !== null;
}
