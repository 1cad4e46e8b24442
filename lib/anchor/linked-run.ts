import { numberAt } from './number-at';
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

/** How far words may drift apart and still be one passage: words of room, and times the distance in the old text. */
const DRIFT_WORDS = 60;
const DRIFT_RATIO = 3;

/** The run that holds most of the passage; null = no word of it is linked. */
export function heaviestRun(links: WordLinks, passage: WordRange): LinkedRun | null {
  let best: OpenRun | null = null;
  let run: OpenRun | null = null;
  let total = 0;
  for (let index = passage.start; index < passage.end; index++) {
    const weight = numberAt(links.old.ends, index) - numberAt(links.old.starts, index);
    total += weight;
    const at = numberAt(links.toNew, index);
    if (at === UNLINKED) continue;
    run = run !== null && goesOn(run, index, at) ? run : opened(index, at);
    run.oldLast = index;
    run.newLast = at;
    run.weight += weight;
    if (best === null || run.weight > best.weight) best = run;
  }
  return best === null ? null : { ...best, coverage: best.weight / total };
}

type OpenRun = {
  readonly oldFirst: number;
  readonly newFirst: number;
  oldLast: number;
  newLast: number;
  weight: number;
};

function opened(index: number, at: number): OpenRun {
  return { oldFirst: index, newFirst: at, oldLast: index, newLast: at, weight: 0 };
}

function goesOn({ oldLast, newLast }: OpenRun, index: number, at: number): boolean {
  return at > newLast && at - newLast <= (index - oldLast) * DRIFT_RATIO + DRIFT_WORDS;
}
