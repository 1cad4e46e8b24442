import type { Facts } from '@/lib/library/query/facts';
import type { Place } from '@/lib/library/query/query';
import type { SearchFields } from './document';
import { matchesOf } from './match-units';
import type { Leaf, Plan } from './plan';
import { type CutText, cutText } from './units';

/** How a filter of the query judges an article. */
export type FilterTest = (
  filter: Extract<Plan, { readonly kind: 'filter' }>,
  facts: Facts,
) => boolean;

export type DocumentInHand = {
  readonly fields: SearchFields;
  /** Null = it has no facts: no filter fits. */
  readonly facts: Facts | null;
};

/** Whether a document fits a plan, by its own words: the truth that the index only comes near to. */
export function fitsDocument(
  plan: Plan,
  inHand: DocumentInHand,
  around: { readonly places: readonly Place[]; readonly filterTest: FilterTest },
): boolean {
  const unitLists = unitsByPlace(inHand.fields, around.places);
  const hasLeaf = (leaf: Leaf) =>
    unitLists.some((units) => units().some((list) => matchesOf(list, leaf).length > 0));
  const fits = (part: Plan): boolean => {
    switch (part.kind) {
      case 'leaf':
        return hasLeaf(part);
      case 'filter':
        return inHand.facts !== null && around.filterTest(part, inHand.facts);
      case 'not':
        return !fits(part.part);
      case 'and':
        return part.parts.every(fits);
      default:
        return part.parts.some(fits);
    }
  };
  return fits(plan);
}

/** The units of each place, cut when they are first asked for: the long text last. */
function unitsByPlace(fields: SearchFields, places: readonly Place[]) {
  const wanted: readonly (keyof SearchFields)[] =
    places.length > 0 ? places : ['headline', 'tag', 'comment', 'quote', 'names', 'text'];
  return wanted.map((place) => {
    const cut: CutText[] = [];
    return () => {
      if (cut.length === 0) cut.push(...fields[place].map(cutText));
      return cut;
    };
  });
}
