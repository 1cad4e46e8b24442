import { ONE, share } from './feature-group';

/** What the second pass sees of a page: plain lists, one entry per block. */
export type BlockContext = {
  /** First-pass probabilities. */
  readonly probabilities: ArrayLike<number>;
  readonly words: ArrayLike<number>;
  /** For each kind of group, the group that a block is in: its container, that one's parent, its template ... */
  readonly groups: readonly ArrayLike<number>[];
};

export const GROUP_KINDS = [
  'container',
  'parent',
  'grandparent',
  'template',
  'parent template',
] as const;

const OFFSETS = [-4, -3, -2, -1, 1, 2, 3, 4];
const WINDOWS = [2, 5, 12, 30];
/** Probability from which on a block counts as chosen, for distances. */
const LIKELY = 0.5;

export const contextFeatureNames: readonly string[] = [
  'p',
  'p logit',
  'p>.5',
  'p>.8',
  'p<.2',
  ...OFFSETS.map((offset) => `p${offset}`),
  ...WINDOWS.flatMap((width) => [
    `window${width}`,
    `window${width} before`,
    `window${width} after`,
  ]),
  ...GROUP_KINDS.flatMap((kind) => [`${kind} p`, `${kind} others`, `${kind} alone`]),
  'mass before',
  'mass after',
  'outside mass',
  'gap before',
  'gap after',
  'between',
  'page p',
  'page mass',
  'share of mass',
  'p rank',
];

/** What is summed once of all blocks, for the features of each. */
export type Company = {
  readonly probabilities: ArrayLike<number>;
  readonly words: ArrayLike<number>;
  /** Of the blocks before each, weighed by their words; one entry more than blocks. */
  readonly mass: Float64Array;
  readonly weight: Float64Array;
  readonly groups: readonly GroupSums[];
  /** Blocks since the last likely one, and until the next. */
  readonly since: Float32Array;
  readonly until: Float32Array;
  /** The highest probability. */
  readonly highest: number;
};

type GroupSums = {
  readonly group: ArrayLike<number>;
  /** By the group's number. */
  readonly mass: Float64Array;
  readonly total: Float64Array;
};

export function companyOf({ probabilities, words, groups }: BlockContext): Company {
  const count = words.length;
  const mass = new Float64Array(count + 1);
  const weight = new Float64Array(count + 1);
  let highest = 0;
  for (let index = 0; index < count; index++) {
    const p = probabilities[index] as number;
    const own = (words[index] as number) + 1;
    mass[index + 1] = (mass[index] as number) + own * p;
    weight[index + 1] = (weight[index] as number) + own;
    if (p > highest) highest = p;
  }
  return {
    probabilities,
    words,
    mass,
    weight,
    groups: groups.map((group) => groupSums(group, probabilities, words)),
    ...gapsOf(probabilities, count),
    highest,
  };
}

/** Writes a block's features in its company into `row` from `at` on, in the order of `contextFeatureNames`; in parts of `ONE`. */
export function writeContext(
  company: Company,
  index: number,
  { row, from }: { readonly row: Int16Array; readonly from: number },
): void {
  const { probabilities, words, groups, mass: masses, weight, since, until, highest } = company;
  const count = words.length;
  const p = probabilities[index] as number;
  const size = words[index] as number;
  let at = from;
  row[at++] = p * ONE;
  row[at++] = Math.max(-1, Math.min(1, Math.log((p + 0.001) / (1.001 - p)) / 5)) * ONE;
  row[at++] = p > LIKELY ? ONE : 0;
  row[at++] = p > 0.8 ? ONE : 0;
  row[at++] = p < 0.2 ? ONE : 0;
  for (let place = 0; place < OFFSETS.length; place++) {
    row[at++] = (probabilities[index + (OFFSETS[place] as number)] ?? 0) * ONE;
  }
  for (let place = 0; place < WINDOWS.length; place++) {
    const reach = WINDOWS[place] as number;
    const start = Math.max(0, index - reach);
    const end = Math.min(count, index + reach + 1);
    row[at++] = meanBetween(masses, weight, start, end) * ONE;
    row[at++] = meanBetween(masses, weight, start, index) * ONE;
    row[at++] = meanBetween(masses, weight, index + 1, end) * ONE;
  }
  for (let kind = 0; kind < groups.length; kind++) {
    const { group, mass, total } = groups[kind] as GroupSums;
    const key = group[index] as number;
    const all = total[key] as number;
    const likely = mass[key] as number;
    row[at++] = share(likely, all);
    row[at++] = (all > size ? (likely - p * size) / (all - size) : p) * ONE;
    row[at++] = all > size ? 0 : ONE;
  }
  const allMass = masses[count] as number;
  const allWords = weight[count] as number;
  const before = allMass > 0 ? (masses[index] as number) / allMass : 0;
  const after = allMass > 0 ? 1 - (masses[index + 1] as number) / allMass : 0;
  const gapBefore = since[index] as number;
  const gapAfter = until[index] as number;
  row[at++] = before * ONE;
  row[at++] = after * ONE;
  row[at++] = before < 0.02 || after < 0.02 ? ONE : 0;
  row[at++] = share(gapBefore, 10);
  row[at++] = share(gapAfter, 10);
  row[at++] = gapBefore <= 3 && gapAfter <= 3 ? ONE : 0;
  row[at++] = share(allMass, allWords);
  row[at++] = Math.log2(1 + allMass) * (ONE / 12);
  row[at++] = share(p * size, allMass);
  row[at] = share(p, highest);
}

function meanBetween(mass: Float64Array, weight: Float64Array, start: number, end: number): number {
  if (end <= start) return 0;
  const size = (weight[end] as number) - (weight[start] as number);
  return size > 0 ? ((mass[end] as number) - (mass[start] as number)) / size : 0;
}

function groupSums(
  group: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  words: ArrayLike<number>,
): GroupSums {
  let last = 0;
  for (let index = 0; index < group.length; index++) last = Math.max(last, group[index] as number);
  const mass = new Float64Array(last + 1);
  const total = new Float64Array(last + 1);
  for (let index = 0; index < group.length; index++) {
    const key = group[index] as number;
    const size = words[index] as number;
    mass[key] = (mass[key] as number) + (probabilities[index] as number) * size;
    total[key] = (total[key] as number) + size;
  }
  return { group, mass, total };
}

/** Blocks since the last likely one and until the next. */
function gapsOf(probabilities: ArrayLike<number>, count: number): Pick<Company, 'since' | 'until'> {
  const since = new Float32Array(count);
  const until = new Float32Array(count);
  let gap = count;
  for (let index = 0; index < count; index++) {
    since[index] = gap;
    gap = (probabilities[index] as number) > LIKELY ? 1 : gap + 1;
  }
  gap = count;
  for (let index = count - 1; index >= 0; index--) {
    until[index] = gap;
    gap = (probabilities[index] as number) > LIKELY ? 1 : gap + 1;
  }
  return { since, until };
}
