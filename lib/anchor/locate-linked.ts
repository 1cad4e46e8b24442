import type { Span } from '@/lib/base/span';
import { heaviestRun, type LinkedRun, type WordRange } from './linked-run';
import { numberAt } from './number-at';
import { firstWordAfter, firstWordFrom } from './tokens';
import { UNLINKED, type WordLinks } from './word-links';

/** Where the map puts a passage. */
export type LinkedPlace = {
  readonly span: Span;
  /** Share, 0..1, of the passage's characters that are still there. */
  readonly coverage: number;
  readonly isMoved: boolean;
};

const COVERAGE = 0.4;
const ALL = 0.99;

export function wordsOfSpan(links: WordLinks, span: Span): WordRange {
  return { start: firstWordAfter(links.old, span.start), end: firstWordFrom(links.old, span.end) };
}

export function placeOnMap(
  links: WordLinks,
  newText: string,
  passage: WordRange,
  crosses: boolean,
): LinkedPlace | null {
  const run = heaviestRun(links, passage);
  if (run === null) return null;
  const count = passage.end - passage.start;
  if (run.coverage < (count <= 2 ? ALL : COVERAGE)) return null;
  const breakBefore = (j: number) =>
    newText.slice(numberAt(links.new.ends, j - 1), numberAt(links.new.starts, j)).includes('\n');
  let first = grownStart(links, passage, run, breakBefore);
  let last = grownEnd(links, passage, run, breakBefore);
  if (!crosses) {
    for (let j = run.newFirst; j > first; j--) if (breakBefore(j)) first = j;
    for (let j = run.newLast; j < last; j++) if (breakBefore(j + 1)) last = j;
  }
  if (count <= 3 && !isSupported(links, passage, first, last)) return null;
  return {
    span: { start: numberAt(links.new.starts, first), end: numberAt(links.new.ends, last) },
    coverage: run.coverage,
    isMoved: links.moved[run.oldFirst] === 1,
  };
}

function grownStart(
  links: WordLinks,
  passage: WordRange,
  run: LinkedRun,
  breakBefore: (j: number) => boolean,
): number {
  const missing = run.oldFirst - passage.start;
  let first = run.newFirst;
  if (missing === 0) return first;
  const before = passage.start === 0 ? -1 : numberAt(links.toNew, passage.start - 1);
  if (passage.start === 0) return first <= missing * 2 ? 0 : first;
  if (before !== UNLINKED && before < first && first - before - 1 <= missing * 3 + 4)
    return before + 1;
  let need = missing;
  while (need-- > 0 && first > 0 && links.toOld[first - 1] === UNLINKED && !breakBefore(first))
    first--;
  return first;
}

function grownEnd(
  links: WordLinks,
  passage: WordRange,
  run: LinkedRun,
  breakBefore: (j: number) => boolean,
): number {
  const missing = passage.end - 1 - run.oldLast;
  let last = run.newLast;
  if (missing === 0) return last;
  const after = links.toNew[passage.end];
  if (
    after !== undefined &&
    after !== UNLINKED &&
    after > last &&
    after - last - 1 <= missing * 3 + 4
  )
    return after - 1;
  let need = missing;
  while (
    need-- > 0 &&
    last < links.new.count - 1 &&
    links.toOld[last + 1] === UNLINKED &&
    !breakBefore(last + 1)
  )
    last++;
  return last;
}

function isSupported(links: WordLinks, passage: WordRange, first: number, last: number): boolean {
  const { toNew } = links;
  if (passage.start > 0 && toNew[passage.start - 1] === first - 1) return true;
  if (toNew[passage.end] === last + 1) return true;
  let near = 0;
  for (
    let k = Math.max(0, passage.start - 8);
    k < Math.min(links.old.count, passage.end + 8);
    k++
  ) {
    if (k >= passage.start && k < passage.end) continue;
    const at = numberAt(toNew, k);
    if (at !== UNLINKED && Math.abs(at - first - (k - passage.start)) < 8) near++;
  }
  return near >= 3;
}
