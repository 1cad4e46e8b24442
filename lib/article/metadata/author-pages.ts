import { attributeOf } from '../element-kinds';
import { personNamed } from './names';
import type { PageLines } from './page-lines';
import type { VisibleByline } from './visible-byline';

/** Lines around the headline in which names lead to their pages. */
const LINES_BEFORE = 4;
const LINES_AFTER = 10;
/** More links to authors are a list of columnists. */
const MOST_NAMES = 6;
/** Addresses of the pages that a site has of its writers. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:e[ns]?|in|i|zy)?|auteurs?|journalistes?|journalists?|reporters?|columnists?|contributors?|redakteure?|yazarlar?|yazar|by)\/[^/]/i;

/** The names right at the headline that are links to pages of authors. */
export function bylineOfAuthorPages({ lines, headline }: PageLines): readonly VisibleByline[] {
  if (headline === -1) return [];
  const near = lines.slice(Math.max(0, headline - LINES_BEFORE), headline + 1 + LINES_AFTER);
  const blocks = new Set(near.filter(({ isAside }) => !isAside).map(({ block }) => block));
  const names = new Set<string>();
  for (const block of blocks) {
    for (const link of block.querySelectorAll('a[href]')) {
      if (!AUTHOR_PATH.test(attributeOf(link, 'href') ?? '')) continue;
      const name = personNamed(link.textContent ?? '');
      if (name !== null) names.add(name);
    }
  }
  if (names.size === 0 || names.size > MOST_NAMES) return [];
  return [{ names: [...names], printed: [...names].join(', '), confidence: 0.58 }];
}
