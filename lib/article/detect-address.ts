import { flag } from './flag';

/** What a page's address tells of what it is. Each 0..1. */
export type AddressFeatures = {
  readonly root: number;
  readonly depth: number;
  readonly date: number;
  readonly hyphens: number;
  readonly manyHyphens: number;
  readonly pageFile: number;
  readonly articleWord: number;
  readonly otherWord: number;
  /** Of a forum's threads. */
  readonly threadWord: number;
  readonly otherHost: number;
  readonly unknown: number;
};

const ARTICLE_WORDS = words(
  'blog blogs news article articles story stories post posts opinion opinions feature features press magazine journal',
  'politics world sport sports culture artikel actualite actualites noticia noticias nyheter interview interviews',
  'column columns life guide guides',
);
const OTHER_WORDS = words(
  'doc docs documentation topics community wiki help support faq glossary portfolio department departments program',
  'programs admissions tuition locations location calculator calculators seminars events event podcasts profile user users',
  'product products shop store cart item dp category categories collection collections tag tags search archive archives',
  'index listing listings service services pricing about contact reference manual api tutorial tutorials login author',
  'job jobs careers course courses solution solutions catalog list channel video watch download downloads repo repos',
  'package packages',
);
const THREAD_WORDS = words(
  'forum forums thread threads showthread viewtopic question questions discussion discussions comments board boards',
  'bbs groups r t',
);
const ARTICLE_HOSTS = words('blog news');
const OTHER_HOSTS = words(
  'doc docs forum forums bbs community discuss help support shop store api developer developers learn wiki search man',
);
const FRONT_FILES = words('index default home');

/** Words and shape of the address; an address that cannot be read is `unknown` and nothing else. */
export function addressFeatures(address: string): AddressFeatures {
  const match = /^https?:\/\/(?:www\.)?([^/?#.]+)[^/?#]*([^?#]*)/i.exec(address);
  const host = (match?.[1] ?? '').toLowerCase();
  const path = (match?.[2] ?? '').toLowerCase();
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  // Each pattern costs more than these, on every page.
  const hyphens = last.replaceAll('_', '-').split('-').length - 1;
  const parts = path.replaceAll('-', '/').replaceAll('_', '/').replaceAll('.', '/').split('/');
  return {
    root: flag(match !== null && isRoot(segments)),
    depth: Math.min(1, segments.length / 5),
    date: flag(/(?:19|20)\d\d[/_-]?(?:0[1-9]|1[0-2])/.test(path)),
    hyphens: Math.min(1, hyphens / 8),
    manyHyphens: flag(hyphens >= 4),
    pageFile: flag(/\.(?:s?html?|php|aspx?)$/.test(last)),
    articleWord: flag(parts.some((part) => ARTICLE_WORDS.has(part)) || ARTICLE_HOSTS.has(host)),
    otherWord: flag(parts.some((part) => OTHER_WORDS.has(part))),
    threadWord: flag(parts.some((part) => THREAD_WORDS.has(part))),
    otherHost: flag(OTHER_HOSTS.has(host)),
    unknown: flag(match === null),
  };
}

/** The site's front page, of one language too (`/de/`, `/en-gb/`). */
function isRoot(segments: readonly string[]): boolean {
  const [first = ''] = segments;
  if (segments.length > 1) return false;
  return (
    first === '' ||
    FRONT_FILES.has(first.split(/\W/, 1)[0] ?? '') ||
    /^[a-z]{2}(?:-[a-z]{2})?$/.test(first)
  );
}

/** Sets of words are looked up without the cost of compiling a pattern on every page. */
function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}
