/** Steps through a tree; `tag` = the element's local name, which says whether it is a form. */
export type TreeSteps = {
  readonly firstChildOf: (element: Element, tag: string) => Node | null;
  readonly nextSiblingOf: (element: Element, tag: string) => Node | null;
  /** Null above the root, too. */
  readonly parentOf: (element: Element, tag: string) => Element | null;
};

/** Steps below `root` that a form cannot divert by the names of its fields; the rest is quicker without a tree walker. */
export function treeStepsIn(root: Element): TreeSteps {
  const walker = root.ownerDocument.createTreeWalker(root);
  const at = (node: Node) => {
    walker.currentNode = node;
    return walker;
  };
  return {
    firstChildOf: (element, tag) =>
      tag === 'form' ? at(element).firstChild() : element.firstChild,
    nextSiblingOf: (element, tag) =>
      tag === 'form' ? at(element).nextSibling() : element.nextSibling,
    parentOf: (element, tag) =>
      tag === 'form' ? (at(element).parentNode() as Element | null) : element.parentElement,
  };
}
