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
  readonly otherHost: number;
  readonly unknown: number;
};

const ARTICLE_WORD =
  /(?:^|[/_.-])(?:blogs?|news|articles?|story|stories|posts?|opinions?|features?|press|magazine|journal|politics|world|sports?|culture|artikel|actualites?|noticias?|nyheter|interviews?|columns?|life|guides?)(?=[/_.-]|$)/;
const OTHER_WORD =
  /(?:^|[/_.-])(?:docs?|documentation|forums?|threads?|topics?|questions?|community|wiki|help|support|faq|products?|shop|store|cart|item|dp|category|categories|collections?|tags?|search|archives?|index|listings?|services?|pricing|about|contact|reference|manual|api|tutorials?|login|author|jobs?|careers|courses?|solutions?|catalog|list|channel|video|watch|downloads?|repos?|packages?|t)(?=[/_.-]|$)/;
const OTHER_HOST =
  /^(?:docs?|forums?|community|discuss|help|support|shop|store|api|developers?|learn|wiki|search|man)\./;

/** Words and shape of the address; an address that cannot be read is `unknown` and nothing else. */
export function addressFeatures(address: string): AddressFeatures {
  const match = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(address);
  const host = (match?.[1] ?? '').toLowerCase().replace(/^www\./, '');
  const path = (match?.[2] ?? '').toLowerCase();
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const hyphens = last.split(/[-_]/).length - 1;
  return {
    root: flag(match !== null && isRoot(segments)),
    depth: Math.min(1, segments.length / 5),
    date: flag(/(?:19|20)\d\d[/_-]?(?:0[1-9]|1[0-2])/.test(path)),
    hyphens: Math.min(1, hyphens / 8),
    manyHyphens: flag(hyphens >= 4),
    pageFile: flag(/\.(?:s?html?|php|aspx?)$/.test(last)),
    articleWord: flag(ARTICLE_WORD.test(path) || /^(?:blog|news)\./.test(host)),
    otherWord: flag(OTHER_WORD.test(path)),
    otherHost: flag(OTHER_HOST.test(host)),
    unknown: flag(match === null),
  };
}

/** The site's front page, of one language too (`/de/`, `/en-gb/`). */
function isRoot(segments: readonly string[]): boolean {
  const [first = ''] = segments;
  if (segments.length > 1) return false;
  return first === '' || /^(?:(?:index|default|home)\b.*|[a-z]{2}(?:-[a-z]{2})?)$/.test(first);
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}
