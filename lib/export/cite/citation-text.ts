import type { NameParts } from '../person-name';
import type { DateParts } from './cited-article';

/** `Quill, Ada`. */
export const invertedName = (name: NameParts) =>
  'literal' in name ? name.literal : `${name.family}, ${name.given}`;

/** `Ada Quill`. */
export const naturalName = (name: NameParts) =>
  'literal' in name ? name.literal : `${name.given} ${name.family}`;

/** `Ada Mary`, `Jean-Paul` to `A. M.`, `J.-P.`. */
export function initialsOf(given: string): string {
  const initial = (part: string) => `${[...part][0] ?? ''}.`;
  return given
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.split('-').filter(Boolean).map(initial).join('-'))
    .join(' ');
}

/** With a full stop, unless the text ends in a mark of its own. */
export const ended = (text: string) => (/[.?!。？！…]["”’]?$/.test(text) ? text : `${text}.`);

/** A title in quotation marks, ended inside them; marks in it become single ones. */
export function quotedTitle(title: string, end: '.' | ','): string {
  const inner = title.replaceAll('“', '‘').replaceAll('”', '’');
  return `“${end === '.' ? ended(inner) : `${inner},`}”`;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
] as const;

export const monthName = (month: number) => MONTHS[month - 1] ?? '';

/** `November 1, 2026`, `November 2026` or `2026`. */
export function monthDayYear({ year, month, day }: DateParts): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}
