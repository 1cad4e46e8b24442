import type { Block } from '../block';
import { plain } from './block-text';
import type { BlockView } from './block-views';

/** The heading that says the headline; of several, the last one before the most text. */
export function headlineBlockOf(
  blocks: readonly Block[],
  views: readonly BlockView[],
  headline: string,
): Block | null {
  const wanted = plain(headline);
  let best: Block | null = null;
  let bestRank = 0;
  for (const block of blocks) {
    const { level, hidden } = block.container;
    const shown = views[block.index]?.shortText ?? '';
    if (hidden || (level !== 1 && !isNearLength(shown, wanted))) continue;
    const text = plain(shown);
    if (text === '') continue;
    const same =
      wanted !== '' &&
      (text === wanted ||
        (text.length >= 10 && wanted.includes(text)) ||
        (wanted.length >= 10 && text.includes(wanted) && text.length < wanted.length * 2));
    const rank =
      (same ? 4 : 0) + (level === 1 ? 2 : level > 0 ? 1 : 0) - (block.linkWords > 0 ? 1 : 0);
    if ((same ? rank > 2 : level === 1 && rank > 1) && rank > bestRank) {
      best = block;
      bestRank = rank;
    }
  }
  return best;
}

/** Whether a text of this length, marks and spaces included, can say the headline or a part of it. */
function isNearLength({ length }: string, wanted: string): boolean {
  return length >= Math.min(10, wanted.length) && length < wanted.length * 4 + 20;
}
