import type { NameParts } from '../person-name';
import { citationFormat } from './citation-format';
import { ended, initialsOf, monthDayYear, monthName } from './citation-text';
import type { CitedArticle, DateParts } from './cited-article';

/** APA, 7th edition. News pages change, so the day of access stands there, as the manual has it for such works. */
export const apaFormat = citationFormat({
  id: 'apa',
  labelKey: 'formatApa',
  cite({ authors, title, issued, accessed, outlet, url }: CitedArticle) {
    const date = `(${issued === null ? 'n.d.' : apaDate(issued)}).`;
    const head =
      authors.length === 0 ? [ended(title), date] : [ended(namesOf(authors)), date, ended(title)];
    const place = outlet === null ? [] : [ended(outlet)];
    return [...head, ...place, `Retrieved ${monthDayYear(accessed)}, from ${url}`].join(' ');
  },
});

function apaDate({ year, month, day }: DateParts): string {
  if (month === undefined) return String(year);
  return `${year}, ${monthName(month)}${day === undefined ? '' : ` ${day}`}`;
}

function namesOf(authors: readonly NameParts[]): string {
  const names = authors.map((name) =>
    'literal' in name ? name.literal : `${name.family}, ${initialsOf(name.given)}`,
  );
  return names.length === 1
    ? names.join('')
    : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}
