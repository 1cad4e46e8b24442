import { numberAt } from './number-at';

/** A place in a text, and how many characters must be changed, added or left out to make the pattern of it. */
export type ApproximateMatch = {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
};

/**
 * The place in the text that is most like the pattern (Sellers 1980); of equals the first. Null = every place takes more
 * than `maxErrors`. Offsets are UTF-16 code units; time is the product of the two lengths.
 */
export function bestApproximateMatch(
  text: string,
  pattern: string,
  maxErrors: number,
): ApproximateMatch | null {
  const column = firstColumn(pattern);
  let best: ApproximateMatch | null = null;
  for (let offset = 0; offset < text.length; offset++) {
    advance(column, pattern, { unit: text.charCodeAt(offset), offset, top: 0 });
    const reached = numberAt(column.errors, pattern.length);
    if (reached <= maxErrors && (best === null || reached < best.errors)) {
      best = { start: numberAt(column.starts, pattern.length), end: offset + 1, errors: reached };
    }
  }
  return best;
}

/** How many characters must be changed, added or left out to make one text of the other (Levenshtein 1965). */
export function editDistance(from: string, to: string): number {
  const column = firstColumn(from);
  for (let offset = 0; offset < to.length; offset++) {
    advance(column, from, { unit: to.charCodeAt(offset), offset, top: offset + 1 });
  }
  return numberAt(column.errors, from.length);
}

/** Errors of each beginning of the pattern against what ends at the present offset, and where that begins. */
type Column = { readonly errors: Int32Array; readonly starts: Int32Array };

function firstColumn(pattern: string): Column {
  return {
    errors: Int32Array.from({ length: pattern.length + 1 }, (_, row) => row),
    starts: new Int32Array(pattern.length + 1),
  };
}

type Step = {
  readonly unit: number;
  readonly offset: number;
  /** Errors of the empty beginning of the pattern: 0 = a match may begin anywhere. */
  readonly top: number;
};

function advance({ errors, starts }: Column, pattern: string, step: Step): void {
  const { unit, offset, top } = step;
  let diagonalErrors = numberAt(errors, 0);
  let diagonalStart = offset;
  let aboveErrors = top;
  let aboveStart = offset + 1;
  errors[0] = top;
  for (let row = 1; row <= pattern.length; row++) {
    const leftErrors = numberAt(errors, row);
    const leftStart = numberAt(starts, row);
    let least = diagonalErrors + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
    let start = diagonalStart;
    if (leftErrors + 1 < least) {
      least = leftErrors + 1;
      start = leftStart;
    }
    if (aboveErrors + 1 < least) {
      least = aboveErrors + 1;
      start = aboveStart;
    }
    errors[row] = least;
    starts[row] = start;
    diagonalErrors = leftErrors;
    diagonalStart = leftStart;
    aboveErrors = least;
    aboveStart = start;
  }
}
