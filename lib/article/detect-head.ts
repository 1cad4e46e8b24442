import { firstOf } from './first-of';
import { flag } from './flag';
import { isOneOf } from './word-list';

/** Characters of JSON-LD that are read; types stand early. */
const JSON_LD_CHARACTERS = 20_000;
const MOST_JSON_LD = 6;
/** Far beyond any name of a type. */
const TYPE_CHARACTERS = 60;

const PUBLISHED_NAMES = 'article:published_time pubdate date datepublished publishdate'.split(' ');
const JSON_LD = 'script[type="application/ld+json" i]';
const ARTICLE_TYPES = ' BlogPosting Report LiveBlogPosting Review Recipe ';
const OTHER_TYPES =
  ' Product CollectionPage DiscussionForumPosting QAPage SearchResultsPage ItemList VideoObject Service' +
  ' SoftwareApplication FAQPage LocalBusiness Blog ';
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
    published: flag(PUBLISHED_NAMES.some((name) => metas.has(name))),
    metaAuthor: flag(Boolean(metas.get('author') || metas.get('article:author'))),
    jsonArticle: flag(
      types.some((type) => type.endsWith('Article') || isOneOf(ARTICLE_TYPES, type)),
    ),
    jsonOther: flag(types.some((type) => isOneOf(OTHER_TYPES, type))),
    bodyClassPost: flag(ARTICLE_CLASS.test(bodyClass)),
    bodyClassOther: flag(OTHER_CLASS.test(bodyClass)),
  };
}

/** The first value of each name. */
function metaValues(root: Element): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const meta of root.getElementsByTagName('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop')
    )?.toLowerCase();
    if (name !== undefined && !values.has(name)) {
      values.set(name, meta.getAttribute('content') ?? '');
    }
  }
  return values;
}

/** All `@type` values of the page's JSON-LD; read as text, so that broken JSON tells as well. */
function structuredTypes(root: Element): readonly string[] {
  const types: string[] = [];
  for (const script of firstOf(root.querySelectorAll(JSON_LD), MOST_JSON_LD)) {
    addTypes(types, (script.textContent ?? '').slice(0, JSON_LD_CHARACTERS));
  }
  return types;
}

function addTypes(types: string[], json: string): void {
  for (let at = json.indexOf('"@type"'); at >= 0; at = json.indexOf('"@type"', at + 7)) {
    const start = json.indexOf('"', at + 7) + 1;
    const end = json.indexOf('"', start);
    const isNear = start > 0 && end > start && end < at + 7 + TYPE_CHARACTERS;
    // A colon stands between, and the bracket of a list.
    if (isNear && !json.slice(at + 7, start).includes('{')) types.push(json.slice(start, end));
  }
}
