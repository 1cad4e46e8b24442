/** The range that the person selected on the page; null = nothing, only blanks, or text that is being typed. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (isEditable(range.commonAncestorContainer) || selection.toString().trim() === '') return null;
  return range;
}

function isEditable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  if (element === null) return false;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.closest('input, textarea, select, [role="textbox"]') !== null;
}
