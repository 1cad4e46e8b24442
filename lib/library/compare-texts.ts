import { alignTexts } from '@/lib/anchor/align';
import { numberAt } from '@/lib/anchor/number-at';
import type { Tokens } from '@/lib/anchor/tokens';
import { UNLINKED, type WordLinks } from '@/lib/anchor/word-links';

/**
 * - same: stands in both texts
 * - added, removed: stands in one of them only
 * - moved: stood elsewhere in the old text; `left`: stands elsewhere in the new one
 */
export type ChangeKind = 'same' | 'added' | 'removed' | 'moved' | 'left';

/** Words of one kind in a row, with the blanks before them. */
export type ChangePart = { readonly kind: ChangeKind; readonly text: string };

/** A paragraph of the new text, or one that only the old text had. */
export type ChangedLine = { readonly parts: readonly ChangePart[]; readonly isChanged: boolean };

export type TextComparison = {
  readonly lines: readonly ChangedLine[];
  /** Words, or characters of scripts without spaces; signs count too. Moved ones count as neither. */
  readonly added: number;
  readonly removed: number;
};

type Word = { readonly kind: ChangeKind; readonly gap: string; readonly text: string };

/**
 * How one text became another, word by word (character by character in scripts without spaces), by the alignment that
 * also brings annotations back. What differs only in blanks is the same.
 */
export function compareTexts(oldText: string, newText: string): TextComparison {
  const { links } = alignTexts(oldText, newText);
  if (links === null) {
    const lines = newText.split('\n').map((text) => ({
      parts: [{ kind: 'same' as const, text }],
      isChanged: false,
    }));
    return { lines, added: 0, removed: 0 };
  }
  const words = mergedWords(links);
  return {
    lines: linesOf(words),
    added: words.filter(({ kind }) => kind === 'added').length,
    removed: words.filter(({ kind }) => kind === 'removed').length,
  };
}

/** The words of both texts in one row: where they part, first what was there, then what is there now. */
function mergedWords(links: WordLinks): readonly Word[] {
  const words: Word[] = [];
  let old = 0;
  let present = 0;
  while (old < links.old.count || present < links.new.count) {
    const kindOfOld = kindOfOldWord(links, old);
    const kindOfNew = kindOfNewWord(links, present);
    if (old < links.old.count && kindOfOld !== 'same') {
      words.push(wordAt(links.old, old, kindOfOld));
      old++;
    } else if (present < links.new.count && kindOfNew !== 'same') {
      words.push(wordAt(links.new, present, kindOfNew));
      present++;
    } else {
      if (isRespelled(links, old, present)) {
        words.push(wordAt(links.old, old, 'removed'), wordAt(links.new, present, 'added'));
      } else {
        words.push(wordAt(links.new, present, 'same'));
      }
      old++;
      present++;
    }
  }
  return words;
}

function kindOfOldWord({ toNew, moved }: WordLinks, index: number): ChangeKind {
  if (toNew[index] === UNLINKED) return 'removed';
  return moved[index] === 1 ? 'left' : 'same';
}

function kindOfNewWord({ toOld, moved }: WordLinks, index: number): ChangeKind {
  const old = toOld[index];
  if (old === undefined || old === UNLINKED) return 'added';
  return moved[old] === 1 ? 'moved' : 'same';
}

/** Words are linked by their folded form: `Ferry` and `ferry` are one word to an anchor, not to a reader. */
function isRespelled({ old, new: present }: WordLinks, oldIndex: number, newIndex: number) {
  return wordText(old, oldIndex) !== wordText(present, newIndex);
}

function wordText({ text, starts, ends }: Tokens, index: number): string {
  return text.slice(numberAt(starts, index), numberAt(ends, index));
}

function wordAt(tokens: Tokens, index: number, kind: ChangeKind): Word {
  const gapStart = index === 0 ? 0 : numberAt(tokens.ends, index - 1);
  const gap = tokens.text.slice(gapStart, numberAt(tokens.starts, index));
  return { kind, gap, text: wordText(tokens, index) };
}

function linesOf(words: readonly Word[]): readonly ChangedLine[] {
  const lines: ChangePart[][] = [[]];
  for (const { kind, gap, text } of words) {
    let line = lines.at(-1) ?? [];
    if (gap.includes('\n') && line.length > 0) {
      line = [];
      lines.push(line);
    }
    const last = line.at(-1);
    const written = line.length === 0 ? text : `${gap.replace(/\s*\n\s*/g, ' ')}${text}`;
    if (last?.kind === kind) line[line.length - 1] = { kind, text: last.text + written };
    else line.push({ kind, text: written });
  }
  return lines
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ parts, isChanged: parts.some(({ kind }) => kind !== 'same') }));
}
