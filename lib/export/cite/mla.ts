import type { NameParts } from '../person-name';
import { citationFormat } from './citation-format';
import { ended, invertedName, monthName, naturalName, quotedTitle } from './citation-text';
import type { CitedArticle, DateParts } from './cited-article';

/** MLA, 9th edition, with the day of access, which it advises for pages that change. */
export const mlaFormat = citationFormat({
  id: 'mla',
  labelKey: 'formatMla',
  cite({ authors, title, issued, accessed, outlet, url }: CitedArticle) {
    const names = authors.length === 0 ? [] : [ended(namesOf(authors))];
    const place = [outlet, issued === null ? null : mlaDate(issued), url];
    return [
      ...names,
      quotedTitle(title, '.'),
      ended(place.filter((part) => part !== null).join(', ')),
      `Accessed ${mlaDate(accessed)}.`,
    ].join(' ');
  },
});

/** Months of more than four letters are cut. */
function mlaDate({ year, month, day }: DateParts): string {
  if (month === undefined) return String(year);
  const name = monthName(month);
  const short = name === 'September' ? 'Sept.' : name.length > 4 ? `${name.slice(0, 3)}.` : name;
  return [day, short, year].filter((part) => part !== undefined).join(' ');
}

/** Two are named, more are "et al." */
function namesOf([first, second, ...more]: readonly NameParts[]): string {
  const name = first === undefined ? '' : invertedName(first);
  if (more.length > 0) return `${name}, et al.`;
  return second === undefined ? name : `${name}, and ${naturalName(second)}`;
}
