import type { Facts } from '@/lib/library/query/facts';
import type { FilterTest } from './fits-document';
import { everyLeaf, type Leaf, type Plan, type TermLookup } from './plan';
import { FIELD, type Postings } from './postings';
import { type Scorer, termScores } from './score';

/** Documents of a segment in ascending order with their scores. */
export type Hits = { readonly documents: Uint32Array; readonly scores: Float32Array };

export type Evaluation = {
  readonly count: number;
  readonly lengths: Uint8Array;
  readonly postingsOf: (lookup: TermLookup) => Postings;
  readonly scorer: Scorer;
  /** Bits of the field byte in which words count. */
  readonly fields: number;
  /** Null = not known: no filter fits. */
  readonly factsOf: (document: number) => Facts | null;
  readonly filterTest: FilterTest;
};

/**
 * The documents of a segment, deleted ones included, that can fit a plan: all that do, and of inexact leaves a few that do
 * not.
 */
export function evaluate(plan: Plan, around: Evaluation): Hits {
  switch (plan.kind) {
    case 'leaf':
      return leafHits(plan, around);
    case 'filter':
    case 'not':
      return narrowed(everything(around), plan, around);
    case 'and':
      return andHits(plan.parts, around);
    default:
      return plan.parts.map((part) => evaluate(part, around)).reduce(united, noHits);
  }
}

const noHits: Hits = { documents: new Uint32Array(), scores: new Float32Array() };

function everything({ count }: Evaluation): Hits {
  return {
    documents: Uint32Array.from({ length: count }, (_, document) => document),
    scores: new Float32Array(count),
  };
}

function andHits(parts: readonly Plan[], around: Evaluation): Hits {
  const isNarrowing = (part: Plan) => part.kind === 'filter' || part.kind === 'not';
  const found = parts.filter((part) => !isNarrowing(part)).map((part) => evaluate(part, around));
  const hits = found.length === 0 ? everything(around) : found.reduce(intersected);
  return parts.filter(isNarrowing).reduce((left, part) => narrowed(left, part, around), hits);
}

/** Those of some hits that a filter or a negation lets through. */
function narrowed(hits: Hits, plan: Plan, around: Evaluation): Hits {
  if (plan.kind === 'filter') {
    return kept(hits, (document) => {
      const facts = around.factsOf(document);
      return facts !== null && around.filterTest(plan, facts);
    });
  }
  if (plan.kind !== 'not') return hits;
  // What only nearly fits may not be taken away for it.
  if (everyLeaf(plan.part).some((leaf) => !leaf.isExact)) return hits;
  const excluded = new Set(evaluate(plan.part, around).documents);
  return kept(hits, (document) => !excluded.has(document));
}

function kept({ documents, scores }: Hits, test: (document: number) => boolean): Hits {
  const indexes: number[] = [];
  for (let index = 0; index < documents.length; index++) {
    if (test(documents[index] ?? 0)) indexes.push(index);
  }
  return {
    documents: Uint32Array.from(indexes, (index) => documents[index] ?? 0),
    scores: Float32Array.from(indexes, (index) => scores[index] ?? 0),
  };
}

function leafHits(leaf: Leaf, around: Evaluation): Hits {
  const lists = leaf.lookups.map((lookup) => ({ lookup, postings: around.postingsOf(lookup) }));
  lists.sort((a, b) => a.postings.documents.length - b.postings.documents.length);
  let hits: (Hits & { readonly fields: Uint8Array }) | null = null;
  for (const { lookup, postings } of lists) {
    const scores = termScores(lookup, postings, around);
    const next = { documents: postings.documents, scores, fields: places(postings.fields) };
    hits = hits === null ? next : intersectedInField(hits, next);
  }
  if (hits === null) return noHits;
  const { documents, scores, fields } = hits;
  const bits = around.fields | ((around.fields & FIELD.text) === 0 ? 0 : 1);
  let length = 0;
  const out = {
    documents: new Uint32Array(documents.length),
    scores: new Float32Array(documents.length),
  };
  for (let index = 0; index < documents.length; index++) {
    if (((fields[index] ?? 0) & bits) === 0) continue;
    out.documents[length] = documents[index] ?? 0;
    out.scores[length++] = scores[index] ?? 0;
  }
  return { documents: out.documents.subarray(0, length), scores: out.scores.subarray(0, length) };
}

/** Field bytes with one bit for the text. */
function places(fields: Uint8Array): Uint8Array {
  return fields.map((byte) => (byte & ~FIELD.text) | ((byte & FIELD.text) === 0 ? 0 : 1));
}

type FieldHits = Hits & { readonly fields: Uint8Array };

/** As `intersected`; words that stand side by side are in one field. */
function intersectedInField(a: FieldHits, b: FieldHits): FieldHits {
  const out = spaceFor(Math.min(a.documents.length, b.documents.length));
  const fields = new Uint8Array(out.documents.length);
  let length = 0;
  meet(a.documents, b.documents, (document, at, bt) => {
    const both = (a.fields[at] ?? 0) & (b.fields[bt] ?? 0);
    if (both === 0) return;
    out.documents[length] = document;
    fields[length] = both;
    out.scores[length++] = (a.scores[at] ?? 0) + (b.scores[bt] ?? 0);
  });
  return { ...cut(out, length), fields: fields.subarray(0, length) };
}

function intersected(a: Hits, b: Hits): Hits {
  const out = spaceFor(Math.min(a.documents.length, b.documents.length));
  let length = 0;
  meet(a.documents, b.documents, (document, at, bt) => {
    out.documents[length] = document;
    out.scores[length++] = (a.scores[at] ?? 0) + (b.scores[bt] ?? 0);
  });
  return cut(out, length);
}

function united(a: Hits, b: Hits): Hits {
  const out = spaceFor(a.documents.length + b.documents.length);
  let [at, bt, length] = [0, 0, 0];
  while (at < a.documents.length || bt < b.documents.length) {
    const one = a.documents[at] ?? Number.POSITIVE_INFINITY;
    const other = b.documents[bt] ?? Number.POSITIVE_INFINITY;
    const document = Math.min(one, other);
    let score = 0;
    if (one === document) score += a.scores[at++] ?? 0;
    if (other === document) score += b.scores[bt++] ?? 0;
    out.documents[length] = document;
    out.scores[length++] = score;
  }
  return cut(out, length);
}

function meet(
  a: Uint32Array,
  b: Uint32Array,
  onBoth: (document: number, at: number, bt: number) => void,
): void {
  let [at, bt] = [0, 0];
  while (at < a.length && bt < b.length) {
    const one = a[at] ?? 0;
    const other = b[bt] ?? 0;
    if (one === other) onBoth(one, at++, bt++);
    else if (one < other) at++;
    else bt++;
  }
}

function spaceFor(length: number): Hits {
  return { documents: new Uint32Array(length), scores: new Float32Array(length) };
}

function cut({ documents, scores }: Hits, length: number): Hits {
  return { documents: documents.subarray(0, length), scores: scores.subarray(0, length) };
}
