import { linkInOrder } from './link-blocks';
import { linkMoves } from './link-moves';
import { slideGaps } from './slide-gaps';
import { closeUpRuns, dropChanceLinks } from './tidy-links';
import { emptyVocabulary, tokenize } from './tokens';
import { unlinked, type WordLinks } from './word-links';

/** What is known of how one text became another. */
export type Alignment = {
  readonly oldText: string;
  readonly newText: string;
  /** Null = the texts are equal. */
  readonly links: WordLinks | null;
};

/**
 * Aligns the saved text with the present one, once a page; it serves all annotations of that version. Equal texts cost
 * nothing; otherwise about 0.3 µs a character.
 */
export function alignTexts(oldText: string, newText: string): Alignment {
  if (oldText === newText) return { oldText, newText, links: null };
  const vocabulary = emptyVocabulary();
  const links = unlinked(tokenize(oldText, vocabulary), tokenize(newText, vocabulary));
  linkInOrder(links);
  closeUpRuns(links);
  slideGaps(links);
  dropChanceLinks(links);
  linkMoves(links);
  return { oldText, newText, links };
}
