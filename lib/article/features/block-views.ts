import { type Block, isGoodBlock } from '../block';
import { textOf } from './block-text';
import { textCuesOf } from './text-cues';

/** Only short blocks are read for cue words; in running text they say nothing. */
const CUE_TEXT_WORDS = 40;
const CUE_TEXT_CHARACTERS = 300;

/** Shorter lines are alike by chance, or all the same label. */
const LIKE_WORDS = 4;
const LIKE_CHARACTERS = 40;

const SENTENCE_ENDS: ReadonlySet<string> = new Set('.!?。！？…"”』」）)');

export type BlockView = {
  /** Trimmed; `''` for long blocks. */
  readonly shortText: string;
  /** Cues of the short text, as bits; -1 = not read yet, see `cuesSeenIn`. */
  textCues: number;
  readonly endsSentence: boolean;
  /** Ends in `…`, as teasers do. */
  readonly endsCut: boolean;
  readonly startsLower: boolean;
  readonly good: boolean;
  readonly wordsBefore: number;
  /** Index of the last heading at or before the block; -1 = none. */
  readonly heading: number;
  /** The same of those of the first level that are in sight. */
  readonly topHeading: number;
  /** Blocks of the page that begin alike and are as long; 1 = only this one, 0 = too short to say. */
  readonly alike: number;
};

/** Cues of the short text, as bits; read when first asked for, since most blocks are not looked at twice. */
export function cuesSeenIn(seen: BlockView): number {
  if (seen.textCues === -1) {
    seen.textCues = textCuesOf(seen.shortText.slice(0, CUE_TEXT_CHARACTERS));
  }
  return seen.textCues;
}

export function viewBlocks(blocks: readonly Block[]): readonly BlockView[] {
  const likenesses = blocks.map(likenessOf);
  const likes = countLikes(likenesses);
  let wordsBefore = 0;
  let heading = -1;
  let topHeading = -1;
  return blocks.map((block, index) => {
    const { kind, level, hidden } = block.container;
    if (kind === 'heading') heading = block.index;
    if (level === 1 && !hidden) topHeading = block.index;
    const alike = likes.get(likenesses[index] ?? '') ?? 0;
    const first = firstCharacterOf(block);
    const last = lastCharacterOf(block);
    const { words } = block.measure;
    const view: BlockView = {
      shortText: words <= CUE_TEXT_WORDS ? textOf(block) : '',
      textCues: -1,
      endsSentence: SENTENCE_ENDS.has(last),
      endsCut: last === '…' || (last === '.' && shortEnd(block).endsWith('...')),
      startsLower: first !== first.toUpperCase(),
      good: isGoodBlock(block),
      wordsBefore,
      heading,
      topHeading,
      alike,
    };
    wordsBefore += words;
    return view;
  });
}

function countLikes(likenesses: readonly string[]): ReadonlyMap<string, number> {
  const likes = new Map<string, number>();
  for (const likeness of likenesses) likes.set(likeness, (likes.get(likeness) ?? 0) + 1);
  return likes.set('', 0);
}

/** First letters and size: to compare whole texts would cost more than it is worth. `''` = too short to say. */
function likenessOf({ pieces, measure }: Block): string {
  if (measure.words < LIKE_WORDS) return '';
  const first = pieces.find((piece) => piece !== 'break' && piece.data.trim() !== '');
  const start = first === undefined || first === 'break' ? '' : first.data.trim();
  return `${measure.characters} ${start.slice(0, LIKE_CHARACTERS)}`;
}

function firstCharacterOf({ pieces }: Block): string {
  for (const piece of pieces) {
    const text = piece === 'break' ? '' : piece.data.trimStart();
    if (text !== '') return text.charAt(0);
  }
  return '';
}

function shortEnd({ pieces }: Block): string {
  const last = pieces.findLast((piece) => piece !== 'break' && piece.data.trim() !== '');
  return last === undefined || last === 'break' ? '' : last.data.slice(-20).trimEnd();
}

function lastCharacterOf({ pieces }: Block): string {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    const text = piece === undefined || piece === 'break' ? '' : piece.data.trimEnd();
    if (text !== '') return text.charAt(text.length - 1);
  }
  return '';
}
