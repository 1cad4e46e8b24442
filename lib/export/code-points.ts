/**
 * Counts the Unicode code points of `text` before an offset in UTF-16 units. Offsets that rise cost one walk over the
 * text in all.
 */
export function codePointCounter(text: string): (offset: number) => number {
  let [units, points] = [0, 0];
  return (offset) => {
    if (offset < units) [units, points] = [0, 0];
    while (units < offset && units < text.length) {
      units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
    return points;
  };
}
