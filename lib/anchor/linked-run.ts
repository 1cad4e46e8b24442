import { numberAt } from './number-at';
import type { WordRange } from './passage';
import { startsLineWithin } from './tokens';
import { UNLINKED, type WordLinks } from './word-links';

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

/** What the end of a line costs by itself: it may split a passage, but not off a word. */
const LINE_COST = 6;
/** In UTF-16 code units of linked words. */
const NEIGHBOUR_WORTH = 10;

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
    if (links.toNew[index] === UNLINKED) continue;
    run = extended(links, run, index);
    run = {
      ...run,
      weight: run.weight + weight,
      worth: run.worth + weight + supportFrom(links, passage, index),
    };
    if (best === null || run.worth > best.worth) best = run;
  }
  return best === null ? null : { ...best, coverage: best.weight / total };
}

/** The run up to the word, less what was inserted before it; a new run where the old one is worth no more than that. */
function extended(links: WordLinks, run: OpenRun | null, index: number): OpenRun {
  const end = { oldLast: index, newLast: numberAt(links.toNew, index) };
  const worth = run === null ? 0 : run.worth - insertedCost(links, run, end);
  if (run !== null && worth > 0) return { ...run, ...end, worth };
  return { oldFirst: index, newFirst: end.newLast, ...end, weight: 0, worth: 0 };
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

/** What the neighbour outside adds to a word at the edge of the passage, when it came along. */
function supportFrom({ toNew }: WordLinks, { start, end }: WordRange, index: number): number {
  const at = numberAt(toNew, index);
  const before = index === start && start > 0 && toNew[start - 1] === at - 1;
  const after = index === end - 1 && toNew[end] === at + 1;
  return (before ? NEIGHBOUR_WORTH : 0) + (after ? NEIGHBOUR_WORTH : 0);
}

/** What lies between the run's last link and the next one; infinite when the next leads backwards. */
function insertedCost(links: WordLinks, from: RunEnd, to: RunEnd): number {
  if (to.newLast <= from.newLast) return Number.POSITIVE_INFINITY;
  const breaks =
    startsLineWithin(links.new, { start: from.newLast, end: to.newLast + 1 }) &&
    !startsLineWithin(links.old, { start: from.oldLast, end: to.oldLast + 1 });
  const newGap = numberAt(links.new.starts, to.newLast) - numberAt(links.new.ends, from.newLast);
  const oldGap = numberAt(links.old.starts, to.oldLast) - numberAt(links.old.ends, from.oldLast);
  const inserted = Math.max(0, newGap - oldGap);
  return breaks ? LINE_COST + inserted * INSERTED_LINE_COST : inserted * INSERTED_COST;
}
