import type { FieldOrigin } from '../article';
import { tagOf } from '../element-kinds';
import type { Candidate } from './candidate';
import { plainLine, squeeze } from './plain-text';
import { titlePartsOf, withoutSiteNames } from './title-text';

/** What the page calls its article, in all the places where it does; null = not there. */
export type TitleSources = {
  /** Text of `<title>`; `''` = none. */
  readonly title: string;
  /** Headline in the page's data. */
  readonly jsonLd: string | null;
  /** `alternativeHeadline` in the page's data. */
  readonly alternative: string | null;
  readonly openGraph: string | null;
  readonly twitter: string | null;
  /** What the site is called, in any spelling. */
  readonly siteNames: readonly string[];
};

/** A headline with the element that shows it; null = it is only declared. */
export type HeadlineCandidate = Candidate<string> & { readonly element: Element | null };

/** Headings compared; a front page has hundreds. */
const MAX_HEADINGS = 60;
/** Letters; a heading of fewer that stands in the title is a section's or a site's name. */
const SHORTEST_IN_TITLE = 4;
/** Characters; longer is a paragraph in a heading's dress. */
const LONGEST = 400;

/** A few words before the headline proper, and the headline, which is the longer part. */
const KICKER = /^[^:|]{2,60}?(?:\s?:\s+|\s+[-–—|]\s+)(?=.{12})(.+)$/u;

/*
 * Votes. What several places of a page agree on is its headline. A heading counts most, because it is what the reader
 * saw; a later `h1` or a smaller heading counts little unless the title says it too.
 */
const FIRST_H1 = 2;
const LATER_H1 = 0.8;
const SMALLER = 0.3;
const JSON_LD = 1.5;
const OPEN_GRAPH = 1.3;
const TWITTER = 0.8;
const STARTS_TITLE = 1.8;
const IN_TITLE = 1;
const TITLE_ITSELF = 0.3;
/** An `h1` that the page's data gives too outdoes title and sharing, which are often one field of search terms. */
const IN_DATA = 1;
/** An `h1` in the article's own part of the page is what readers saw; only title, data and sharing together outdo it. */
const IN_ARTICLE = 2.5;
/** Letters of such a heading, fewer where a letter is a word's part; shorter is the name of a section. */
const SHORTEST_IN_ARTICLE = { letters: 20, ideographs: 8 };
const MOST_VOTES = FIRST_H1 + JSON_LD + OPEN_GRAPH + TWITTER + STARTS_TITLE + TITLE_ITSELF;
/** Enough for a smaller heading to outdo an `h1` that all else repeats. */
const NEWSROOM = MOST_VOTES;
/** Share of a heading that its declared wording must be, where the rest is a kicker. */
const MOST_OF_HEADING = 0.5;

type Tally = {
  text: string;
  readonly origin: FieldOrigin;
  readonly element: Element | null;
  votes: number;
};

/** The headlines that a page may have, each with its share of the votes as confidence. */
export function headlineCandidates(
  root: Element,
  sources: TitleSources,
): readonly HeadlineCandidate[] {
  const tallies = headingTallies(root, sources);
  const names = sources.siteNames;
  const declared: readonly (readonly [string | null, number, FieldOrigin])[] = [
    [sources.jsonLd, JSON_LD, 'json-ld'],
    [sources.openGraph, OPEN_GRAPH, 'meta'],
    [sources.twitter, TWITTER, 'meta'],
    [sources.title, TITLE_ITSELF, 'page'],
  ];
  for (const [written, votes, origin] of declared) {
    const text = withoutSuffix(plainLine(written ?? ''), [...tallies.keys()], names);
    const key = squeeze(text);
    if (key === '' || text.length > LONGEST) continue;
    const known = tallies.get(key);
    if (known === undefined) {
      tallies.set(key, { text, origin, element: shownIn(tallies, key), votes });
      continue;
    }
    known.votes += votes + (origin === 'json-ld' && isH1(known) ? IN_DATA : 0);
    // Kicker and headline of one heading have a mark between them only where they are written on one line.
    if (known.element?.firstElementChild && text.length > known.text.length) known.text = text;
  }
  preferNewsroom(tallies, sources);
  return [...tallies].map(([key, { text, origin, element, votes }]) => ({
    value: text,
    origin,
    element,
    confidence: (votes + titleVotesOf(key, sources.title)) / MOST_VOTES,
  }));
}

function isH1({ element }: Tally): boolean {
  return element !== null && tagOf(element) === 'h1';
}

/** The heading that says a declared wording behind a kicker; null = none. */
function shownIn(tallies: ReadonlyMap<string, Tally>, key: string): Element | null {
  const shown = [...tallies].find(
    ([said]) => said.endsWith(key) && key.length > said.length * MOST_OF_HEADING,
  );
  return shown?.[1].element ?? null;
}

/**
 * Where the `h1` is only the last step of a breadcrumb trail, it is for search engines. What the newsroom wrote is then
 * the smaller heading that the shared title says too, or the page's data both times that it names the article.
 */
function preferNewsroom(tallies: ReadonlyMap<string, Tally>, sources: TitleSources): void {
  const isTrail = [...tallies.values()].some((tally) => isH1(tally) && isStep(tally.element));
  if (!isTrail) return;
  const { openGraph, jsonLd, alternative } = sources;
  const key = squeeze(plainLine(openGraph ?? ''));
  const dataKey = squeeze(plainLine(jsonLd ?? ''));
  const isSaidTwice = dataKey === squeeze(plainLine(alternative ?? ''));
  for (const said of [key, ...(isSaidTwice ? [dataKey] : [])]) {
    const tally = tallies.get(said);
    if (!tally?.element || isH1(tally)) continue;
    tally.votes += NEWSROOM;
    return;
  }
}

/** Whether an element is a step of a trail: in a list, in navigation, or in what is called a crumb. */
function isStep(element: Element | null): boolean {
  const step = element?.parentElement?.closest('li,nav,[class*="crumb" i]');
  return step !== null && step !== undefined;
}

function worthOfFirst(h1: Element, key: string): number {
  const { letters, ideographs } = SHORTEST_IN_ARTICLE;
  const least = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}]/u.test(key) ? ideographs : letters;
  const isInArticle = key.length >= least && !isStep(h1) && h1.closest('article,main') !== null;
  return isInArticle ? FIRST_H1 + IN_ARTICLE : FIRST_H1;
}

function headingTallies(root: Element, { siteNames }: TitleSources): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const isSite = new Set(siteNames.map(squeeze));
  let first = true;
  for (const element of [...root.querySelectorAll('h1,h2,h3')].slice(0, MAX_HEADINGS)) {
    const text = plainLine(element.textContent ?? '');
    const key = squeeze(text);
    if (key === '' || text.length > LONGEST || isSite.has(key)) continue;
    const isGreat = tagOf(element) === 'h1';
    const votes = isGreat ? (first ? worthOfFirst(element, key) : LATER_H1) : SMALLER;
    if (isGreat) first = false;
    const known = tallies.get(key);
    if (known === undefined) tallies.set(key, { text, origin: 'page', element, votes });
    // Of several headings that say it, the greatest is the article's; the others are menus and sticky bars.
    else if (votes > known.votes) tallies.set(key, { ...known, element, votes });
  }
  return tallies;
}

function titleVotesOf(key: string, written: string): number {
  const title = squeeze(written);
  if (key.length < SHORTEST_IN_TITLE) return key === title ? STARTS_TITLE : 0;
  if (title.startsWith(key)) return STARTS_TITLE;
  // The short last part of a title is the site's name, though it may stand in a heading too.
  const isSuffix =
    key.length * 2 < title.length && squeeze(titlePartsOf(written).at(-1)?.text ?? '') === key;
  return title.includes(key) && !isSuffix ? IN_TITLE : 0;
}

/** A declared title is cut down to a heading that begins it, else to what is left without the site's names. */
function withoutSuffix(
  text: string,
  headings: readonly string[],
  names: readonly string[],
): string {
  const key = squeeze(text);
  const bare = withoutSiteNames(text, names);
  if (headings.includes(key) || headings.includes(squeeze(bare))) return bare;
  const begun = headings
    .filter((heading) => heading.length * 2 >= key.length && key.startsWith(heading))
    .sort((a, b) => b.length - a.length)[0];
  return begun === undefined ? bare : prefixOf(text, begun);
}

/**
 * The headline without its kicker (`Middle East: …`), where the page names itself without it, or with another one,
 * for sharing; else as it is.
 */
export function withoutKicker(headline: string, openGraph: string | null): string {
  const [, rest] = KICKER.exec(headline) ?? [];
  if (rest === undefined || openGraph === null) return headline;
  const social = plainLine(openGraph);
  const key = squeeze(rest);
  const [, socialRest = ''] = KICKER.exec(social) ?? [];
  const isAgreed = squeeze(social) === key || squeeze(socialRest) === key;
  return isAgreed && squeeze(social) !== squeeze(headline) ? rest : headline;
}

/** The beginning of the text that squeezes to the key. */
function prefixOf(text: string, key: string): string {
  for (let end = key.length; end <= text.length; end++) {
    if (squeeze(text.slice(0, end)) === key) return text.slice(0, end).trim();
  }
  return text;
}
