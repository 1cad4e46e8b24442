import { type Named, valuesOf } from '../element-kinds';

/*
 * Words that authors of pages put into class, id, role and itemprop, by what they say of the text inside. Soft evidence
 * only: "more", "next" and "post" are too common to drop anything for.
 */

/** Group -> words. A word may also end in s. The order is that of the bits, two sets of 31 at most. */
const GROUPS: readonly (readonly [string, string])[] = [
  ['content', 'content contents maincontent articlecontent postcontent entrycontent'],
  ['body', 'body articlebody storybody postbody richtext prose wysiwyg markdown'],
  ['article', 'article articles newsarticle blogposting'],
  ['post', 'post blog entry hentry single'],
  ['story', 'story news longform feature'],
  ['main', 'main primary center'],
  ['text', 'text txt copy paragraph para rte'],
  ['comment', 'comment disqus reply replies respond discussion thread conversation'],
  [
    'related',
    'related recommend recommended recommendation recommendations similar recirc outbrain taboola',
  ],
  [
    'more',
    'more next prev previous readmore latest recent trending popular pagination pager mostread',
  ],
  ['share', 'share sharing social follow facebook twitter whatsapp addtoany sharedaddy'],
  [
    'promo',
    'promo promotion sponsor sponsored ad ads advert advertisement banner cta adv dfp offer',
  ],
  ['nav', 'nav navigation menu breadcrumb navbar tabs tab skip'],
  ['side', 'side sidebar rail aside complementary secondary'],
  ['foot', 'foot footer contentinfo bottom copyright legal'],
  ['head', 'head header masthead top hero'],
  ['author', 'author byline bio profile avatar writer contributor vcard'],
  ['caption', 'caption credit figcaption legend'],
  [
    'image',
    'image img photo picture figure gallery media slideshow carousel slider slide video player',
  ],
  ['consent', 'consent cookie gdpr privacy onetrust'],
  ['card', 'card teaser tile item items box'],
  [
    'lead',
    'lead intro standfirst dek deck summary subtitle excerpt description chapo teasertext abstract lede sub',
  ],
  ['date', 'date time timestamp published updated pubdate'],
  ['meta', 'meta metadata info tag category label topic kicker eyebrow'],
  [
    'newsletter',
    'newsletter subscribe subscription signup register login paywall premium membership',
  ],
  ['widget', 'widget module embed component plugin shortcode'],
  ['title', 'title headline heading'],
  ['list', 'list grid feed listing row archive results'],
  ['modal', 'modal popup overlay dialog toast tooltip dropdown collapse hidden'],
  ['screen', 'sr screen reader visually assistive a11y'],
  ['toc', 'toc outline index'],
  ['code', 'code highlight syntax snippet crayon prettyprint'],
  ['faq', 'faq accordion answer question'],
  ['review', 'review rating product price shop cart'],
  ['note', 'footnote reference references note endnote disclaimer source'],
  ['form', 'form search input field button btn'],
  ['quote', 'quote pullquote blockquote'],
  ['layout', 'container wrapper wrap inner column col section'],
  ['block', 'block wp elementor gutenberg'],
  ['quoted post', 'tweet instagram tiktok bluesky bsky mastodon'],
];

/** How many of the groups have their bit in `low`. */
export const FIRST_SET = 20;

export const cueNames: readonly string[] = GROUPS.map(([name]) => name);

/** Bit sets of cue groups; bit `n` of `low` is group `n`, of `high` group `FIRST_SET + n`. */
export type Cues = { readonly low: number; readonly high: number };

export const NO_CUES: Cues = { low: 0, high: 0 };

const wordGroups = GROUPS.flatMap(([, words], group) =>
  words.split(' ').map((word): [string, number] => [word, group]),
);

/** By word, with its plural where that is no word of its own. */
const groupOf: ReadonlyMap<string, number> = new Map([
  ...wordGroups.map(([word, group]): [string, number] => [`${word}s`, group]),
  ...wordGroups,
]);

/** What an element's own names say of it. */
export function cuesOf(named: Named, known: Map<string, Cues>): Cues {
  const names = valuesOf(named, NAMED_BY);
  if (names === '') return NO_CUES;
  const before = known.get(names);
  if (before !== undefined) return before;
  const cues = cuesIn(names);
  known.set(names, cues);
  return cues;
}

export function unionOf(a: Cues, b: Cues): Cues {
  if (a === NO_CUES) return b;
  return b === NO_CUES ? a : { low: a.low | b.low, high: a.high | b.high };
}

export function hasCue(cues: Cues, group: number): boolean {
  return group < FIRST_SET
    ? (cues.low & (1 << group)) !== 0
    : (cues.high & (1 << (group - FIRST_SET))) !== 0;
}

const NAMED_BY: ReadonlySet<string> = new Set(['class', 'id', 'itemprop', 'role']);

function cuesIn(names: string): Cues {
  let low = 0;
  let high = 0;
  for (const word of names.slice(0, 400).match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []) {
    const group = groupOf.get(word) ?? groupOf.get(word.toLowerCase());
    if (group === undefined) continue;
    if (group < FIRST_SET) low |= 1 << group;
    else high |= 1 << (group - FIRST_SET);
  }
  return low === 0 && high === 0 ? NO_CUES : { low, high };
}
