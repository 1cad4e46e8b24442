import { type Block, isGoodBlock, type Piece } from '../block';
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
  const starts: string[] = [];
  const likenesses: string[] = [];
  const likes = new Map<string, number>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const start = startOf(block);
    const likeness = likenessOf(block, start);
    starts.push(start);
    likenesses.push(likeness);
    if (likeness !== '') likes.set(likeness, (likes.get(likeness) ?? 0) + 1);
  }
  let wordsBefore = 0;
  let heading = -1;
  let topHeading = -1;
  const views: BlockView[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const { kind, level, hidden } = block.container;
    if (kind === 'heading') heading = index;
    if (level === 1 && !hidden) topHeading = index;
    const first = (starts[index] as string).charAt(0);
    const last = lastCharacterOf(block);
    const { words } = block.measure;
    views.push({
      shortText: words <= CUE_TEXT_WORDS ? textOf(block) : '',
      textCues: -1,
      endsSentence: SENTENCE_ENDS.has(last),
      endsCut: last === '…' || (last === '.' && shortEnd(block).endsWith('...')),
      startsLower: first !== first.toUpperCase(),
      good: isGoodBlock(block),
      wordsBefore,
      heading,
      topHeading,
      alike: likes.get(likenesses[index] as string) ?? 0,
    });
    wordsBefore += words;
  }
  return views;
}

/** The first text with anything in it, without white space around it. */
function startOf({ pieces }: Block): string {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    const text = piece === 'break' ? '' : piece.data.trim();
    if (text !== '') return text;
  }
  return '';
}

/** First letters and size: to compare whole texts would cost more than it is worth. `''` = too short to say. */
function likenessOf({ measure }: Block, start: string): string {
  return measure.words < LIKE_WORDS
    ? ''
    : `${measure.characters} ${start.slice(0, LIKE_CHARACTERS)}`;
}

function shortEnd({ pieces }: Block): string {
  const last = pieces.findLast((piece) => piece !== 'break' && piece.data.trim() !== '');
  return last === undefined || last === 'break' ? '' : last.data.slice(-20).trimEnd();
}

function lastCharacterOf({ pieces }: Block): string {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index] as Piece;
    const text = piece === 'break' ? '' : piece.data.trimEnd();
    if (text !== '') return text.charAt(text.length - 1);
  }
  return '';
}
