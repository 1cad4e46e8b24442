import { numberAt } from './number-at';
import { startsLine } from './tokens';
import { UNLINKED, type WordLinks } from './word-links';

/** Half-open range of word indexes. */
export type WordRange = { readonly start: number; readonly end: number };

/** Linked words of a passage that stayed together. */
export type LinkedRun = {
  readonly oldFirst: number;
  readonly oldLast: number;
  readonly newFirst: number;
  readonly newLast: number;
  /** Share, 0..1, of the passage's characters that are linked in this run. */
  readonly coverage: number;
};

/** What an inserted code unit costs, in linked ones: a word or two does not carry a foreign sentence along. */
const INSERTED_COST = 0.05;
/** The same where the insertion ends a line within a passage that did not. */
const INSERTED_LINE_COST = 0.5;

/**
 * The part of the passage whose links, less what was inserted between them, are worth most; null = no word is linked.
 * Links that lead backwards never belong to one run (Kadane's greatest sum over the chain of links).
 */
export function heaviestRun(links: WordLinks, passage: WordRange): LinkedRun | null {
  let best: OpenRun | null = null;
  let run: OpenRun | null = null;
  let total = 0;
  for (let index = passage.start; index < passage.end; index++) {
    const weight = numberAt(links.old.ends, index) - numberAt(links.old.starts, index);
    total += weight;
    const at = numberAt(links.toNew, index);
    if (at === UNLINKED) continue;
    const cost = run === null ? 0 : insertedCost(links, run, { oldLast: index, newLast: at });
    run =
      run === null || cost >= run.worth ? opened(index, at) : { ...run, worth: run.worth - cost };
    run = {
      ...run,
      oldLast: index,
      newLast: at,
      weight: run.weight + weight,
      worth: run.worth + weight,
    };
    if (best === null || run.worth > best.worth) best = run;
  }
  return best === null ? null : { ...best, coverage: best.weight / total };
}

type RunEnd = { readonly oldLast: number; readonly newLast: number };
type OpenRun = RunEnd & {
  readonly oldFirst: number;
  readonly newFirst: number;
  /** UTF-16 code units of the linked words. */
  readonly weight: number;
  /** `weight` less the costs of what was inserted. */
  readonly worth: number;
};

function opened(index: number, at: number): OpenRun {
  return { oldFirst: index, newFirst: at, oldLast: index, newLast: at, weight: 0, worth: 0 };
}

/** What lies between the run's last link and the next one; infinite when the next leads backwards. */
function insertedCost(links: WordLinks, from: RunEnd, to: RunEnd): number {
  if (to.newLast <= from.newLast) return Number.POSITIVE_INFINITY;
  if (to.newLast === from.newLast + 1) return 0;
  const gapOf = ({ starts, ends }: WordLinks['old'], first: number, last: number) =>
    numberAt(starts, last) - numberAt(ends, first);
  const newGap = gapOf(links.new, from.newLast, to.newLast);
  const inserted = newGap - gapOf(links.old, from.oldLast, to.oldLast);
  if (inserted <= 0) return 0;
  const breaks =
    hasLineStart(links.new, from.newLast, to.newLast) &&
    !hasLineStart(links.old, from.oldLast, to.oldLast);
  return inserted * (breaks ? INSERTED_LINE_COST : INSERTED_COST);
}

function hasLineStart(tokens: WordLinks['old'], first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index++) if (startsLine(tokens, index)) return true;
  return false;
}
