import { attributeOf, tagOf } from '../element-kinds';
import { type TreeSteps, treeStepsIn } from '../tree-steps';
import type { JsonLdNode } from './json-ld';

/** Items read of one page; lists of teasers carry many. */
const MAX_ITEMS = 200;
const MAX_PROPERTIES = 400;
/** Characters of one property: a body is no field. */
const MAX_VALUE = 2000;

/** What stands in the page's attributes as HTML microdata or RDFa Lite, as nodes of JSON-LD's shape. */
export function readMicrodata(root: Element): readonly JsonLdNode[] {
  const scopes = [...root.querySelectorAll('[itemscope][itemtype],[typeof]')].slice(0, MAX_ITEMS);
  const nodes = new Map<Element, Record<string, unknown>>();
  for (const scope of scopes) nodes.set(scope, { '@type': typeNamesOf(scope) });
  const holders = [...root.querySelectorAll('[itemprop],[property]')];
  const steps = treeStepsIn(root);
  let count = 0;
  for (const holder of holders) {
    if (tagOf(holder) === 'meta' && holder.parentElement?.localName === 'head') continue;
    const owner = ownerOf(holder, nodes, steps);
    if (owner === null || ++count > MAX_PROPERTIES) continue;
    const value = nodes.get(holder) ?? (tagOf(holder) === 'form' ? '' : valueOfHolder(holder));
    for (const name of namesOf(holder)) add(owner, name, value);
  }
  return [...nodes.values()];
}

function typeNamesOf(scope: Element): readonly string[] {
  const types = attributeOf(scope, 'itemtype') ?? attributeOf(scope, 'typeof') ?? '';
  return types
    .trim()
    .split(/\s+/)
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

function namesOf(holder: Element): readonly string[] {
  const names = attributeOf(holder, 'itemprop') ?? attributeOf(holder, 'property') ?? '';
  return names
    .trim()
    .split(/\s+/)
    .map((name) => name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

function ownerOf(
  holder: Element,
  nodes: ReadonlyMap<Element, Record<string, unknown>>,
  { parentOf }: TreeSteps,
): Record<string, unknown> | null {
  for (let at = parentOf(holder, tagOf(holder)); at !== null; at = parentOf(at, tagOf(at))) {
    const node = nodes.get(at);
    if (node !== undefined) return node;
  }
  return null;
}

function valueOfHolder(holder: Element): string {
  const attribute = ['content', 'datetime', 'href', 'src'].find(
    (name) =>
      (attributeOf(holder, name) ?? '') !== '' &&
      // The words of a link are the value of a name; its address that of a `url`.
      (name !== 'href' || /url|image|sameas|mainentityofpage/i.test(namesOf(holder).join(' '))),
  );
  const value =
    attribute === undefined ? holder.textContent : (attributeOf(holder, attribute) ?? '');
  return (value ?? '').trim().slice(0, MAX_VALUE);
}

function add(owner: Record<string, unknown>, name: string, value: unknown): void {
  const known = owner[name];
  if (known === undefined) owner[name] = value;
  else if (Array.isArray(known)) known.push(value);
  else owner[name] = [known, value];
}
