import { numberAt } from './number-at';
import { uniquePhrases } from './unique-phrases';
import { areBothFree, isSameWord, link, UNLINKED, unlink, type WordLinks } from './word-links';

/** Lengths, in words, of unique phrases that tell of a moved passage; shorter ones recur by chance. */
const PHRASE_LENGTHS = [10, 6] as const;

/** Links passages that left the common order: unique phrases among the words that are still free, and what is around. */
export function linkMoves(links: WordLinks): void {
  const whole = { oldStart: 0, oldEnd: links.old.count, newStart: 0, newEnd: links.new.count };
  for (const length of PHRASE_LENGTHS) {
    const { oldAt, newAt } = uniquePhrases(links, whole, length);
    for (let pair = 0; pair < oldAt.length; pair++) {
      linkMove(links, { oldAt: numberAt(oldAt, pair), newAt: numberAt(newAt, pair), length });
    }
  }
}

function linkMove(
  links: WordLinks,
  {
    oldAt,
    newAt,
    length,
  }: { readonly oldAt: number; readonly newAt: number; readonly length: number },
): void {
  for (let word = 0; word < length; word++) {
    if (!areBothFree(links, oldAt + word, newAt + word)) return;
  }
  if (!isTelling(links, oldAt, length)) return;
  let oldIndex = oldAt;
  let newIndex = newAt;
  while (joinsMove(links, oldIndex - 1, newIndex - 1)) {
    oldIndex--;
    newIndex--;
  }
  while (joinsMove(links, oldIndex, newIndex)) {
    unlink(links, oldIndex);
    unlinkNew(links, newIndex);
    links.moved[oldIndex] = 1;
    link(links, oldIndex++, newIndex++);
  }
}

/** Whether the words are the same, and held elsewhere by chance at most: the passage that moved speaks louder. */
function joinsMove(links: WordLinks, oldIndex: number, newIndex: number): boolean {
  if (!isSameWord(links, oldIndex, newIndex)) return false;
  const holder = numberAt(links.toOld, newIndex);
  return isLoose(links, oldIndex) && (holder === UNLINKED || isLoose(links, holder));
}

/**
 * Whether the old word has no link, or one in the common order with no neighbour that goes along: that may be chance.
 */
function isLoose({ toNew, moved }: WordLinks, oldIndex: number): boolean {
  const at = numberAt(toNew, oldIndex);
  if (at === UNLINKED) return true;
  return moved[oldIndex] !== 1 && toNew[oldIndex + 1] !== at + 1 && toNew[oldIndex - 1] !== at - 1;
}

function unlinkNew(links: WordLinks, newIndex: number): void {
  const holder = numberAt(links.toOld, newIndex);
  if (holder !== UNLINKED) unlink(links, holder);
}

const SIGN = /^[^\p{L}\p{N}]/u;

/** Whether most of the words are no mere signs: dates and lists of numbers recur all over a page. */
function isTelling({ old }: WordLinks, oldAt: number, length: number): boolean {
  let words = 0;
  for (let index = oldAt; index < oldAt + length; index++) {
    if (!SIGN.test(old.text.slice(numberAt(old.starts, index), numberAt(old.ends, index)))) words++;
  }
  return words * 3 >= length * 2;
}
