import type { Container } from './block';

/** A cell with more text than this is a column of a page, not a datum. */
const LONGEST_CELL_WORDS = 150;

/** Whether a table shows data. The others only place things on the page (old layouts), as their nesting or size tells. */
export function isDataTable({ element, words }: Container): boolean {
  const role = element.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  if (element.querySelector('table') !== null) return false;
  const cells = element.querySelectorAll('td, th').length;
  return cells > 1 && words / cells <= LONGEST_CELL_WORDS;
}
