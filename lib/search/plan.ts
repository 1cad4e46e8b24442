import type { Condition, Place, Query, Words } from '@/lib/library/query/query';
import { FIELD } from './postings';
import { requiredTerms } from './terms';
import { type Unit, unitsOf } from './units';

/** One term to look up; `prefix`: with all that begin with it. */
export type TermLookup = { readonly term: string; readonly match: 'whole' | 'prefix' };

/** Words of a query, made ready. */
export type Leaf = {
  readonly kind: 'leaf';
  readonly units: readonly Unit[];
  /** Whether the last unit may go on. */
  readonly isPrefix: boolean;
  /** All must be there. */
  readonly lookups: readonly TermLookup[];
  /** False = what has all terms need not have the words side by side: it is compared with the text. */
  readonly isExact: boolean;
};

export type Plan =
  | Leaf
  | Extract<Condition, { readonly kind: 'filter' }>
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Plan[] }
  | { readonly kind: 'not'; readonly part: Plan };

export type QueryPlan = {
  readonly plan: Plan;
  readonly leaves: readonly Leaf[];
  readonly places: readonly Place[];
  /** Bits of the field byte in which words count. */
  readonly fields: number;
};

/** Shorter ones begin too many words to be of use while they are typed. */
const SHORTEST_OPEN = 2;

const allFields = 0xff;

/** What a query takes of the index. */
export function planQuery({ condition, places }: Query): QueryPlan {
  const leaves: Leaf[] = [];
  const plan = planOf(condition, leaves);
  const fields = places.reduce((bits, place) => bits | FIELD[place], 0);
  return { plan, leaves, places, fields: places.length === 0 ? allFields : fields };
}

function planOf(condition: Condition, leaves: Leaf[]): Plan {
  switch (condition.kind) {
    case 'filter':
      return condition;
    case 'not':
      return { kind: 'not', part: planOf(condition.part, []) };
    case 'words': {
      const leaf = leafOf(condition);
      // Signs alone ask for nothing.
      if (leaf === null) return { kind: 'and', parts: [] };
      leaves.push(leaf);
      return leaf;
    }
    default:
      return { kind: condition.kind, parts: condition.parts.map((part) => planOf(part, leaves)) };
  }
}

function leafOf({ text, match }: Words): Leaf | null {
  const units = unitsOf(text);
  const last = units.at(-1);
  if (last === undefined) return null;
  const isOpen =
    match === 'open' && last.folded.length >= SHORTEST_OPEN && last.end === text.length;
  // A character of a script without spaces is a beginning by itself.
  const isPrefix = !last.isUnspaced && (match === 'prefix' || isOpen);
  const lookups = requiredTerms(units).map(
    (term): TermLookup => ({
      term,
      match: isPrefix && term === last.folded ? 'prefix' : 'whole',
    }),
  );
  return { kind: 'leaf', units, isPrefix, lookups, isExact: lookups.length === 1 };
}

/** All leaves of a plan, those of negations too. */
export function everyLeaf(plan: Plan): readonly Leaf[] {
  switch (plan.kind) {
    case 'leaf':
      return [plan];
    case 'filter':
      return [];
    case 'not':
      return everyLeaf(plan.part);
    default:
      return plan.parts.flatMap(everyLeaf);
  }
}

export function needsFacts(plan: Plan): boolean {
  switch (plan.kind) {
    case 'leaf':
      return false;
    case 'filter':
      return true;
    case 'not':
      return needsFacts(plan.part);
    default:
      return plan.parts.some(needsFacts);
  }
}
