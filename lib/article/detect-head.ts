import { flag } from './flag';

/** Characters of JSON-LD that are read; types stand early. */
const JSON_LD_CHARACTERS = 20_000;
const MOST_JSON_LD = 6;
/** Far beyond any name of a type. */
const TYPE_CHARACTERS = 60;

const PUBLISHED_NAMES: ReadonlySet<string> = new Set([
  'article:published_time',
  'pubdate',
  'date',
  'datepublished',
  'publishdate',
]);
const OTHER_TYPES: ReadonlySet<string> = new Set([
  'Product',
  'CollectionPage',
  'DiscussionForumPosting',
  'QAPage',
  'SearchResultsPage',
  'ItemList',
  'VideoObject',
  'Service',
  'SoftwareApplication',
  'FAQPage',
  'LocalBusiness',
  'Blog',
]);
const ARTICLE_TYPE = /Article$|^(?:BlogPosting|Report|LiveBlogPosting|Review|Recipe)$/;
const ARTICLE_CLASS = /\b(?:single|post|article|story|entry)\b/;
const OTHER_CLASS =
  /\b(?:home|archive|category|search|product|page-template|forum|shop|woocommerce|tax)\b/;

/** What a page says of itself in its head and on its body. Each 0 or 1. */
export function headFeatures(root: Element, body: Element) {
  const metas = metaValues(root);
  const types = structuredTypes(root);
  const bodyClass = body.getAttribute('class') ?? '';
  const kind = metas.get('og:type')?.toLowerCase() ?? '';
  return {
    ogArticle: flag(kind.includes('article') || kind.includes('blog') || kind.includes('news')),
    published: flag([...PUBLISHED_NAMES].some((name) => metas.has(name))),
    metaAuthor: flag(Boolean(metas.get('author') || metas.get('article:author'))),
    jsonArticle: flag(types.some((type) => ARTICLE_TYPE.test(type))),
    jsonOther: flag(types.some((type) => OTHER_TYPES.has(type))),
    bodyClassPost: flag(bodyClass !== '' && ARTICLE_CLASS.test(bodyClass)),
    bodyClassOther: flag(bodyClass !== '' && OTHER_CLASS.test(bodyClass)),
  };
}

/** The first value of each name; one walk over all `<meta>` costs less than a query for each name. */
function metaValues(root: Element): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const metas = root.getElementsByTagName('meta');
  for (let index = 0; index < metas.length; index++) {
    const meta = metas[index];
    const name = (
      meta?.getAttribute('property') ??
      meta?.getAttribute('name') ??
      meta?.getAttribute('itemprop')
    )?.toLowerCase();
    if (name !== undefined && !values.has(name)) {
      values.set(name, meta?.getAttribute('content') ?? '');
    }
  }
  return values;
}

/** All `@type` values of the page's JSON-LD; read as text, so that broken JSON tells as well. */
function structuredTypes(root: Element): readonly string[] {
  const types: string[] = [];
  const scripts = root.getElementsByTagName('script');
  let read = 0;
  for (let index = 0; index < scripts.length && read < MOST_JSON_LD; index++) {
    const script = scripts[index];
    if (script?.getAttribute('type')?.toLowerCase() !== 'application/ld+json') continue;
    read++;
    addTypes(types, (script.textContent ?? '').slice(0, JSON_LD_CHARACTERS));
  }
  return types;
}

function addTypes(types: string[], json: string): void {
  for (let at = json.indexOf('"@type"'); at >= 0; at = json.indexOf('"@type"', at + 7)) {
    const value = /^\s*:\s*\[?\s*"([^"]+)"/.exec(json.slice(at + 7, at + 7 + TYPE_CHARACTERS));
    if (value?.[1] !== undefined) types.push(value[1]);
  }
}
