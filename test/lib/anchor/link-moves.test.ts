import { describe, expect, it } from 'vitest';
import { linkMoves } from '@/lib/anchor/link-moves';
import { UNLINKED } from '@/lib/anchor/word-links';
import {
  alignedInOrder,
  linkedTexts,
  newsTexts,
  pairsOf,
  wordAt,
} from '../../support/anchor-texts';

function movedWords(oldText: string, newText: string): string {
  const links = alignedInOrder(oldText, newText);
  linkMoves(links);
  const words = [...links.moved].flatMap((isMoved, index) =>
    isMoved === 1 ? [wordAt(links.old, index)] : [],
  );
  return words.join(' ');
}

describe('linkMoves', () => {
  it.each(newsTexts)('links a paragraph of $language that went to the end', ({ text }) => {
    const [first = '', second = '', ...rest] = text.split('\n');
    const links = alignedInOrder(text, [second, ...rest, first].join('\n'));
    const before = links.moved.reduce((sum, one) => sum + one, 0);
    linkMoves(links);
    const moved = links.moved.reduce((sum, one) => sum + one, 0);
    expect(before).toBe(0);
    expect(moved).toBeGreaterThan(8);
    expect(links.toNew[0]).toBeGreaterThan(links.new.count / 2);
  });

  it('leaves a few words that stand elsewhere too to chance', () => {
    const before = 'The old ferry line opened. Nobody believed it at all, not even she.';
    expect(movedWords(before, 'Nobody believed it at all, not even she. The old ferry.')).toBe('');
  });

  it('does not take signs and dates for a passage', () => {
    const signs = '— — — / / / — — — / / /';
    expect(movedWords(`${signs} The ferry runs again.`, `The ferry runs again. ${signs}`)).toBe('');
  });

  it('takes words at its edges back from links of chance', () => {
    const moved = 'the old boat was seen by all of us at noon';
    const links = linkedTexts(`${moved} x`, `y the z ${moved}`, [[0, 1]]);
    linkMoves(links);
    expect(pairsOf(links)[0]).toBe('the>3');
    expect(links.toOld[1]).toBe(UNLINKED);
  });

  it('takes no word from a phrase that stayed', () => {
    const moved = 'old boat was seen by all of us at noon';
    const links = linkedTexts(`in the ${moved}`, `in the z the ${moved}`, [
      [0, 0],
      [1, 1],
    ]);
    linkMoves(links);
    expect(pairsOf(links).slice(0, 3)).toEqual(['in>0', 'the>1', 'old>4']);
  });
});
