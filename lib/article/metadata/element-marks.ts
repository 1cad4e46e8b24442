import { type Named, valuesOf } from '../element-kinds';

/** What the page itself calls an element, by its class, id, `rel`, `itemprop` or a test id. */
export type Mark = 'author' | 'date' | 'source' | 'section' | 'tags';

const NAMED_BY: ReadonlySet<string> = new Set(
  'class id rel itemprop property data-testid data-qa'.split(' '),
);

/** Parts that are not the article, by whole words of their class and id, anywhere in a name of several words. */
const ASIDE =
  /(?:^|[\s_-])(?:related\w*|disqus|sidebar|recommend\w*|teasers?|footer|nav|navbar|navigation|menu|popular|mostread|trending|promo\w*|newsletter|readmore|ticker|carousel|slider|xgyd|tuijian|outbrain|taboola|cookie\w*|modal)(?:$|[\s_-])/i;
/** The same for words that also end the names of lines that belong to the article (`date-comments`). */
const ASIDE_FIRST =
  /(?:^|\s)(?:(?:comments?|kommentare?|copyright|latest|ranking)(?:$|[\s_-])|widgets?(?:$|\s))/i;
const ASIDE_TAG = /^(?:nav|aside|footer|button|form|dialog)$/;

const NO_MARKS: readonly Mark[] = [];

const MARKS: readonly (readonly [Mark, RegExp])[] = [
  [
    'author',
    /(?:^|[\s_-])(?:\w*author(?!i)\w*|\w*byline\w*|autor\w*|auteurs?|writers?|reporters?|journalists?|contributors?|creator|zuozhe|person|vcard|writtenby|signature|forfatter|redakteur)(?:$|[\s_-])/i,
  ],
  [
    'date',
    /(?:^|[\s_-])(?:\w*date\w*|\w*time\w*|\w*published\w*|pub|\w*posted\w*|datum|fecha|data|shijian|tarih)(?:$|[\s_-])/i,
  ],
  [
    'source',
    /(?:^|[\s_-])(?:\w*(?<!re)source\w*|origin|laiyuan|copyfrom|media-?name|credits?|agency|\w*nick-?name|where)(?:$|[\s_-])/i,
  ],
  [
    'section',
    /(?:^|[\s_-])(?:\w*bread-?crumbs?\w*|crumbs?|path|\w*category|\w*categories|sections?\w*|kicker\w*|rubri\w*|ressort|topline|eyebrow|overline|cat-links|lanmu|weizhi|\w*position)(?:$|[\s_-])/i,
  ],
  [
    'tags',
    /(?:^|[\s_-])(?:\w*tags?|tag-?\w*|keywords?|topics?\w*|schlagw\w*|themen|etiketten)(?:$|[\s_-])/i,
  ],
];
/** A part of every name that marks something: most names hold none, and one search is cheaper than five. */
const ANY_MARK =
  /auth|byline|aut(?:o|eu)r|writ|report|journalist|contribut|creator|zuozhe|person|vcard|signature|forfatter|redakteur|dat[aeu]|time|pub|posted|fecha|shijian|tarih|source|origin|laiyuan|copyfrom|name|credit|agency|where|crumb|path|categor|section|kicker|rubri|ressort|topline|eyebrow|overline|cat-links|lanmu|weizhi|position|tag|keyword|topic|schlagw|themen|etiketten/i;
/** Longer names are generated lists of states and layouts, which say everything. */
const MAX_NAMES = 300;

/** The words by which a page names an element, in one string; `''` = it does not. */
export function namesOf(named: Named): string {
  const names = valuesOf(named, NAMED_BY);
  return names.length > MAX_NAMES ? '' : names;
}

/** What such names mark, most telling first. camelCase counts as words. */
export function marksIn(names: string): readonly Mark[] {
  if (!ANY_MARK.test(names)) return NO_MARKS;
  const words = names.replace(/([a-z])(?=[A-Z])/g, '$1-');
  const spellings = words === names ? [names] : [names, words];
  return MARKS.filter(([, pattern]) => spellings.some((said) => pattern.test(said))).map(
    ([mark]) => mark,
  );
}

/** Whether tag and names say that a part of the page is not its article. */
export function isAsidePart(tag: string, names: string): boolean {
  return ASIDE_TAG.test(tag) || (names !== '' && (ASIDE.test(names) || ASIDE_FIRST.test(names)));
}
