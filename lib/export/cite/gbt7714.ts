import type { NameParts } from '../person-name';
import { citationFormat } from './citation-format';
import { initialsOf } from './citation-text';
import { type CitedArticle, isoDate } from './cited-article';

/** Named before 等 or et al. */
const MAX_NAMES = 3;

/** GB/T 7714—2015, numberless: newspaper articles are [N/OL], other pages [EB/OL]. */
export const gbt7714Format = citationFormat({
  id: 'gbt7714',
  labelKey: 'formatGbt7714',
  cite({ kind, authors, title, issued, accessed, outlet, url }: CitedArticle) {
    const names = authors.length === 0 ? '' : `${namesOf(authors)}. `;
    const read = `[${isoDate(accessed)}]`;
    if (kind === 'news' && outlet !== null) {
      const date = issued === null ? '' : `, ${isoDate(issued)}`;
      return `${names}${title}[N/OL]. ${outlet}${date}${read}. ${url}.`;
    }
    const place = outlet === null ? '. ' : `//${outlet}. `;
    const date = issued === null ? '' : `(${isoDate(issued)})`;
    return `${names}${title}[EB/OL]${place}${date}${read}. ${url}.`;
  },
});

function namesOf(authors: readonly NameParts[]): string {
  const names = authors.slice(0, MAX_NAMES).map(nameText);
  if (authors.length <= MAX_NAMES) return names.join(', ');
  return [...names, names.some((name) => /\p{Script=Han}/u.test(name)) ? '等' : 'et al'].join(', ');
}

/** Family names in capitals, given names as initials without points. */
function nameText(name: NameParts): string {
  if ('literal' in name) return name.literal;
  return `${name.family.toUpperCase()} ${initialsOf(name.given).replace(/[.-]+ ?/g, ' ')}`.trim();
}
