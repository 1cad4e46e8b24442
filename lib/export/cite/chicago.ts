import type { NameParts } from '../person-name';
import { citationFormat } from './citation-format';
import { ended, invertedName, monthDayYear, naturalName, quotedTitle } from './citation-text';
import type { CitedArticle } from './cited-article';

/** Chicago, 17th edition, as in a bibliography; without an author the newspaper stands in its place. */
export const chicagoFormat = citationFormat({
  id: 'chicago',
  labelKey: 'formatChicago',
  cite({ authors, title, issued, accessed, outlet, section, url }: CitedArticle) {
    const end = [`Accessed ${monthDayYear(accessed)}.`, `${url}.`];
    const when = [
      issued === null ? null : monthDayYear(issued),
      section === null ? null : `sec. ${section}`,
    ].filter((part) => part !== null);
    if (authors.length === 0 && outlet !== null) {
      const quoted =
        when.length === 0
          ? [quotedTitle(title, '.')]
          : [quotedTitle(title, ','), ended(when.join(', '))];
      return [ended(outlet), ...quoted, ...end].join(' ');
    }
    const names = authors.length === 0 ? [] : [ended(namesOf(authors))];
    const place = [...(outlet === null ? [] : [outlet]), ...when].join(', ');
    const where = place === '' ? [] : [ended(place)];
    return [...names, quotedTitle(title, '.'), ...where, ...end].join(' ');
  },
});

function namesOf([first, ...others]: readonly NameParts[]): string {
  const names = [first].flatMap((name) => (name === undefined ? [] : [invertedName(name)]));
  const all = [...names, ...others.map(naturalName)];
  return all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}`;
}
