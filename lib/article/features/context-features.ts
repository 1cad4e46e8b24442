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

/** Features of every block in its company, row by row in the order of `contextFeatureNames`. */
export function contextFeaturesOf(context: BlockContext): Float32Array {
  const { probabilities, words } = context;
  const count = words.length;
  const width = contextFeatureNames.length;
  const out = new Float32Array(count * width);
  const sums = runningSums(context);
  const groups = context.groups.map((group) => groupSums(group, context));
  const gaps = gapsOf(probabilities, count);
  const [allMass, allWords] = [sums.mass[count] ?? 0, sums.words[count] ?? 0];
  let highest = 0;
  for (let index = 0; index < count; index++)
    highest = Math.max(highest, probabilities[index] ?? 0);
  for (let index = 0; index < count; index++) {
    let at = index * width;
    const put = (value: number) => {
      out[at++] = value;
    };
    const p = probabilities[index] ?? 0;
    const size = words[index] ?? 0;
    put(p);
    put(Math.max(-1, Math.min(1, Math.log((p + 0.001) / (1.001 - p)) / 5)));
    put(p > LIKELY ? 1 : 0);
    put(p > 0.8 ? 1 : 0);
    put(p < 0.2 ? 1 : 0);
    for (let place = 0; place < OFFSETS.length; place++) {
      put(probabilities[index + (OFFSETS[place] ?? 0)] ?? 0);
    }
    for (let place = 0; place < WINDOWS.length; place++) {
      const reach = WINDOWS[place] ?? 0;
      put(meanBetween(sums, index - reach, index + reach + 1));
      put(meanBetween(sums, index - reach, index));
      put(meanBetween(sums, index + 1, index + reach + 1));
    }
    for (let kind = 0; kind < groups.length; kind++) {
      const { mass, total } = groups[kind]?.(index) ?? NO_MASS;
      put(total > 0 ? mass / total : 0);
      put(total > size ? (mass - p * size) / (total - size) : p);
      put(total > size ? 0 : 1);
    }
    const before = allMass > 0 ? (sums.mass[index] ?? 0) / allMass : 0;
    const after = allMass > 0 ? 1 - (sums.mass[index + 1] ?? 0) / allMass : 0;
    put(before);
    put(after);
    put(before < 0.02 || after < 0.02 ? 1 : 0);
    put(Math.min(1, (gaps.before[index] ?? 0) / 10));
    put(Math.min(1, (gaps.after[index] ?? 0) / 10));
    put((gaps.before[index] ?? 0) <= 3 && (gaps.after[index] ?? 0) <= 3 ? 1 : 0);
    put(allWords > 0 ? allMass / allWords : 0);
    put(Math.log2(1 + allMass) / 12);
    put(allMass > 0 ? (p * size) / allMass : 0);
    put(highest > 0 ? p / highest : 0);
  }
  return out;
}

type Sums = { readonly mass: Float64Array; readonly words: Float64Array };

function runningSums({ probabilities, words }: BlockContext): Sums {
  const mass = new Float64Array(words.length + 1);
  const size = new Float64Array(words.length + 1);
  for (let index = 0; index < words.length; index++) {
    const weight = (words[index] ?? 0) + 1;
    mass[index + 1] = (mass[index] ?? 0) + weight * (probabilities[index] ?? 0);
    size[index + 1] = (size[index] ?? 0) + weight;
  }
  return { mass, words: size };
}

function meanBetween({ mass, words }: Sums, from: number, to: number): number {
  const start = Math.max(0, from);
  const end = Math.min(words.length - 1, to);
  const size = (words[end] ?? 0) - (words[start] ?? 0);
  return end > start && size > 0 ? ((mass[end] ?? 0) - (mass[start] ?? 0)) / size : 0;
}

const NO_MASS = { mass: 0, total: 0 };

function groupSums(group: ArrayLike<number>, { probabilities, words }: BlockContext) {
  const sums = new Map<number, { mass: number; total: number }>();
  for (let index = 0; index < words.length; index++) {
    const key = group[index] ?? -1;
    let sum = sums.get(key);
    if (sum === undefined) {
      sum = { mass: 0, total: 0 };
      sums.set(key, sum);
    }
    sum.mass += (probabilities[index] ?? 0) * (words[index] ?? 0);
    sum.total += words[index] ?? 0;
  }
  return (index: number) => sums.get(group[index] ?? -1) ?? NO_MASS;
}

/** Blocks since the last likely one and until the next. */
function gapsOf(probabilities: ArrayLike<number>, count: number) {
  const before = new Float32Array(count);
  const after = new Float32Array(count);
  let gap = count;
  for (let index = 0; index < count; index++) {
    before[index] = gap;
    gap = (probabilities[index] ?? 0) > LIKELY ? 1 : gap + 1;
  }
  gap = count;
  for (let index = count - 1; index >= 0; index--) {
    after[index] = gap;
    gap = (probabilities[index] ?? 0) > LIKELY ? 1 : gap + 1;
  }
  return { before, after };
}
