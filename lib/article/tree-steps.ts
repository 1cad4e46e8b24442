import { tagOf } from './element-kinds';

const ELEMENT_NODE = 1;

export type TreeSteps = {
  readonly firstChildOf: (node: Node) => Node | null;
  readonly nextSiblingOf: (node: Node) => Node | null;
};

/** Steps below `root` that a form cannot divert by the names of its fields; the rest is quicker without a tree walker. */
export function treeStepsIn(root: Element): TreeSteps {
  const walker = root.ownerDocument.createTreeWalker(root);
  const isForm = (node: Node) =>
    node.nodeType === ELEMENT_NODE && tagOf(node as Element) === 'form';
  const at = (node: Node) => {
    walker.currentNode = node;
    return walker;
  };
  return {
    firstChildOf: (node) => (isForm(node) ? at(node).firstChild() : node.firstChild),
    nextSiblingOf: (node) => (isForm(node) ? at(node).nextSibling() : node.nextSibling),
  };
}
