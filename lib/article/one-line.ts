/** Two blanks, or one that is no plain space. */
const UNEVEN = /\s{2}|[^\S ]/;

/** White space collapsed to single spaces, none at the edges; text that has it so inside, as most has, is only looked at. */
export function inOneLine(text: string): string {
  const solid = text.trim();
  return UNEVEN.test(solid) ? solid.replace(/\s+/g, ' ') : solid;
}
