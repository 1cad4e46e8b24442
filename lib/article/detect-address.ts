import { flag } from './flag';
import { isOneOf } from './word-list';

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

const ARTICLE_WORDS =
  ' blog blogs news article articles story stories post posts opinion opinions feature features press magazine journal' +
  ' politics world sport sports culture artikel actualite actualites noticia noticias nyheter interview interviews' +
  ' column columns life guide guides ';
const OTHER_WORDS =
  ' doc docs documentation topics community wiki help support faq glossary portfolio department departments program' +
  ' programs admissions tuition locations location calculator calculators seminars events event podcasts profile user users' +
  ' product products shop store cart item dp category categories collection collections tag tags search archive archives' +
  ' index listing listings service services pricing about contact reference manual api tutorial tutorials login author' +
  ' job jobs careers course courses solution solutions catalog list channel video watch download downloads repo repos' +
  ' package packages ';
const THREAD_WORDS =
  ' forum forums thread threads showthread viewtopic question questions discussion discussions comments board boards' +
  ' bbs groups r t ';
const ARTICLE_HOSTS = ' blog news ';
const OTHER_HOSTS =
  ' doc docs forum forums bbs community discuss help support shop store api developer developers learn wiki search man ';
const FRONT_FILES = ' index default home ';

const PAGE_ENDINGS = ' htm html shtm shtml php asp aspx ';

/** Words and shape of the address; an address that cannot be read is `unknown` and nothing else. */
export function addressFeatures(address: string): AddressFeatures {
  const [place = ''] = address.toLowerCase().split('?', 1)[0]?.split('#', 1) ?? [];
  const [scheme = '', , names = '', ...path] = place.split('/');
  const [first = '', second = ''] = names.split('.');
  const isWeb = isOneOf(' http: https: ', scheme) && first !== '';
  const host = !isWeb ? '' : first === 'www' ? second : first;
  const segments = isWeb ? path.filter((segment) => segment !== '') : [];
  const last = segments.at(-1) ?? '';
  const hyphens = last.replaceAll('_', '-').split('-').length - 1;
  const words = segments.join('-').replaceAll('_', '-').replaceAll('.', '-').split('-');
  return {
    root: flag(isWeb && isRoot(segments)),
    depth: Math.min(1, segments.length / 5),
    date: flag(/(?:19|20)\d\d[/_-]?(?:0[1-9]|1[0-2])/.test(segments.join('/'))),
    hyphens: Math.min(1, hyphens / 8),
    manyHyphens: flag(hyphens >= 4),
    pageFile: flag(last.includes('.') && isOneOf(PAGE_ENDINGS, words.at(-1) ?? '')),
    articleWord: flag(
      words.some((word) => isOneOf(ARTICLE_WORDS, word)) || isOneOf(ARTICLE_HOSTS, host),
    ),
    otherWord: flag(words.some((word) => isOneOf(OTHER_WORDS, word))),
    threadWord: flag(words.some((word) => isOneOf(THREAD_WORDS, word))),
    otherHost: flag(isOneOf(OTHER_HOSTS, host)),
    unknown: flag(!isWeb),
  };
}

/** The site's front page, of one language too (`/de/`, `/en-gb/`). */
function isRoot(segments: readonly string[]): boolean {
  const [first = ''] = segments;
  if (segments.length > 1) return false;
  return (
    first === '' ||
    isOneOf(FRONT_FILES, first.split(/\W/, 1)[0] ?? '') ||
    /^[a-z]{2}(?:-[a-z]{2})?$/.test(first)
  );
}
