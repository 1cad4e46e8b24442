import { type Detection, oddsOf } from './detect';

const MOST_LINES = 6;

/** The features that spoke most, as `name +1.2`; for bug reports, not for people, and not in the script of every page. */
export function evidenceOf({ features, weights }: Detection): readonly string[] {
  return Object.keys(features)
    .map((name) => ({ name, odds: oddsOf(name, features, weights) }))
    .filter(({ odds }) => odds !== 0)
    .sort((a, b) => Math.abs(b.odds) - Math.abs(a.odds))
    .slice(0, MOST_LINES)
    .map(({ name, odds }) => `${name} ${odds > 0 ? '+' : ''}${odds.toFixed(1)}`);
}
