import type { NameParts } from '../person-name';
import { citationFormat } from './citation-format';
import { ended, invertedName, monthDayYear, naturalName } from './citation-text';
import type { CitedArticle } from './cited-article';

/** Chicago, 17th edition, as in a bibliography; without an author the newspaper stands in its place. */
export const chicagoFormat = citationFormat({
  id: 'chicago',
  labelKey: 'formatChicago',
  cite({ authors, title, issued, accessed, outlet, url }: CitedArticle) {
    const end = [`Accessed ${monthDayYear(accessed)}.`, `${url}.`];
    const date = issued === null ? null : monthDayYear(issued);
    if (authors.length === 0 && outlet !== null) {
      const quoted = date === null ? `“${ended(title)}”` : `“${title},” ${date}.`;
      return [ended(outlet), quoted, ...end].join(' ');
    }
    const names = authors.length === 0 ? [] : [ended(namesOf(authors))];
    const place = [outlet, date].filter((part) => part !== null).join(', ');
    const where = place === '' ? [] : [ended(place)];
    return [...names, `“${ended(title)}”`, ...where, ...end].join(' ');
  },
});

function namesOf([first, ...others]: readonly NameParts[]): string {
  const names = [first].flatMap((name) => (name === undefined ? [] : [invertedName(name)]));
  const all = [...names, ...others.map(naturalName)];
  return all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}`;
}
