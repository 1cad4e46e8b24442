import type { Unit } from './units';

/**
 * What a run of units is indexed by: each word; of scripts without spaces each character, and each two that stand side by
 * side. Calls back with every occurrence.
 */
export function eachTerm(units: readonly Unit[], callback: (term: string) => void): void {
  let before: Unit | null = null;
  for (const unit of units) {
    callback(unit.folded);
    if (unit.isUnspaced && before?.isUnspaced === true && before.end === unit.start) {
      callback(before.folded + unit.folded);
    }
    before = unit;
  }
}

/** The fewest terms that every text with these units side by side must have. */
export function requiredTerms(units: readonly Unit[]): readonly string[] {
  const terms: string[] = [];
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    const after = units[index + 1];
    const isPairBefore = isPair(before, unit);
    if (isPairBefore && before !== undefined) terms.push(before.folded + unit.folded);
    else if (!isPair(unit, after)) terms.push(unit.folded);
  }
  return [...new Set(terms)];
}

function isPair(first: Unit | undefined, second: Unit | undefined): boolean {
  return first?.isUnspaced === true && second?.isUnspaced === true && first.end === second.start;
}
