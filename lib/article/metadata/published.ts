import type { OffsetBasis } from '../article';
import { attributeOf } from '../element-kinds';
import { type Candidate, candidate } from './candidate';
import {
  DATE_TAGS,
  type DateKind,
  MODIFIED_WORD,
  OTHER_DATE,
  PUBLISHED_WORD,
  UPDATED_BEHIND,
} from './date-words';
import { type JsonLdNode, textOf } from './json-ld';
import type { MetaTags } from './meta-tags';
import { dayOfDate, hasTime, lacksOffset, pageDateOf } from './page-date';
import type { PageLine, PageLines } from './page-lines';
import { datesInScripts } from './script-dates';
import { offsetAt } from './time-zones';
import { type DateReading, datesIn } from './written-date';

export type DateSources = {
  readonly root: Element;
  readonly url: string;
  readonly nodes: readonly JsonLdNode[];
  readonly meta: MetaTags;
  readonly page: PageLines;
  readonly reading: DateReading;
  /** The country whose clock the page shows; null = unknown. */
  readonly country: string | null;
};

export type SettledDate = Candidate<string> & {
  /** Null = a bare day. */
  readonly offset: OffsetBasis | null;
};

const PROPERTIES: Readonly<Record<DateKind, readonly string[]>> = {
  published: ['datePublished', 'dateCreated', 'uploadDate'],
  modified: ['dateModified'],
};

/** Lines around the headline in which its date is printed. */
const LINES_BEFORE = 10;
const LINES_AFTER = 20;
/** How far a date is believed that stands far from the headline. */
const FAR = 0.3;
/** Lines around the headline in which a line of an aside may be its date. */
const ASIDE_BEFORE = 3;
const ASIDE_AFTER = 6;
/** A date with a label or a weekday before it, and at most a unit or a sign behind. */
const ONLY_DATE = /^\D{0,24}\d.{0,24}\d\D{0,6}$/;
/** Lines of an element that is a date. */
const MOST_LINES = 3;
/** Characters of a line that is a header and not running text. */
const MAX_HEADER = 90;
/** Characters between a label and its date. */
const LABEL_REACH = 30;
const MAX_DATE_LINE = 220;
const URL_DAY = /\/(\d{4})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_\-.]|\d{0,12}\.|$)/;

/** The instants that a page may give as the article's, each at the precision and with the offset that it gives. */
export function dateCandidates(kind: DateKind, sources: DateSources): readonly Candidate<string>[] {
  const { nodes, meta, reading, url } = sources;
  const inAddress = dayInAddress(url);
  const inData = nodes.flatMap((node, index) =>
    PROPERTIES[kind].flatMap((property, rank) => {
      const text = textOf(node[property]);
      return candidate(
        text && pageDateOf(text, reading),
        'json-ld',
        0.95 - index * 0.02 - rank * 0.2,
      );
    }),
  );
  const inMeta = DATE_TAGS[kind].flatMap((tag, rank) => {
    const text = meta.first(tag);
    return candidate(text && pageDateOf(text, reading), 'meta', 0.9 - rank * 0.002);
  });
  // What is printed without a year is of the year that the page gives elsewhere.
  const known = [...inData, ...inMeta].map(({ value }) => value)[0] ?? inAddress;
  const year = known === null ? reading.year : Number(known.slice(0, 4));
  const printed = { ...sources, reading: { ...reading, year } };
  const shown = kind === 'published' ? publishedShown(printed) : modifiedShown(printed);
  const surer = [...inData, ...inMeta, ...shown];
  if (kind === 'modified') return surer;
  const found = surer.length > 0 ? surer : besideHeadline(printed);
  const last = found.some(({ confidence }) => confidence >= 0.5)
    ? []
    : datesInScripts(sources.root, reading).flatMap((iso) => candidate(iso, 'page', 0.5));
  return [...found, ...last, ...candidate(inAddress, 'url', 0.45)];
}

/**
 * The most believable date, made as precise as others that agree with it: a time of the same day for a bare day, an
 * offset for the same wall clock, else the offset of the page's country. `offset` tells which.
 */
export function settleDate(
  candidates: readonly Candidate<string>[],
  country: string | null,
): SettledDate | null {
  const ranked = [...candidates].sort((a, b) => b.confidence - a.confidence);
  const best = ranked[0];
  if (best === undefined) return null;
  const sameDay = ranked.filter(({ value }) => dayOfDate(value) === dayOfDate(best.value));
  const timed = hasTime(best.value) ? best : (sameDay.find(({ value }) => hasTime(value)) ?? best);
  const placed = sameDay.find(
    ({ value }) =>
      lacksOffset(timed.value) &&
      !lacksOffset(value) &&
      value.slice(0, 16) === timed.value.slice(0, 16),
  );
  const settled = { ...(placed ?? timed), confidence: best.confidence };
  if (!hasTime(settled.value)) return { ...settled, offset: null };
  if (!lacksOffset(settled.value)) return { ...settled, offset: 'explicit' };
  const offset = offsetAt(country, settled.value);
  return offset === null
    ? { ...settled, offset: 'unknown' }
    : { ...settled, value: `${settled.value}${offset}`, offset: 'implied' };
}

/** The day that stands in an address, `/2021/12/21/` or `/20211221/`; null = none. */
export function dayInAddress(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const [, year, month, day] = URL_DAY.exec(path) ?? [];
  return year === undefined || Number(year) < 1995
    ? null
    : pageDateOf(`${year}-${month}-${day}`, { order: 'day-first', year: null });
}

function publishedShown(sources: DateSources): readonly Candidate<string>[] {
  const { page, reading } = sources;
  return [
    ...elementDates(sources, 'published'),
    ...page.lines.flatMap((line, index) => {
      if (line.isAside || line.length > MAX_DATE_LINE || !/\d/.test(line.text)) return [];
      const near = nearness(page, index);
      if (near === 0) return [];
      return lineDates(stacked(page, index), reading, 'published').flatMap(({ iso, labelled }) =>
        candidate(iso, 'page', near * (line.length > MAX_HEADER ? 0.4 : labelled ? 0.8 : 0.7)),
      );
    }),
  ];
}

/**
 * What is nothing but a date right at the headline, although its box is called a side bar or an aside: believed only where
 * a page shows no other.
 */
function besideHeadline({ page, reading }: DateSources): readonly Candidate<string>[] {
  const { lines, headline } = page;
  if (headline === -1) return [];
  const near = lines.slice(Math.max(0, headline - ASIDE_BEFORE), headline + 1 + ASIDE_AFTER);
  return near.flatMap((line) => {
    const isDate = line.isAside && ONLY_DATE.test(line.text) && line.linkShare < 0.5;
    const [first] = isDate ? lineDates(line.text, reading, 'published') : [];
    return candidate(first?.iso, 'page', 0.35);
  });
}

function modifiedShown(sources: DateSources): readonly Candidate<string>[] {
  const { page, reading } = sources;
  return [
    ...elementDates(sources, 'modified'),
    ...page.lines.flatMap((line, index) => {
      if (line.isAside || line.length > MAX_DATE_LINE || !MODIFIED_WORD.test(line.text)) return [];
      const near = nearness(page, index);
      return lineDates(line.text, reading, 'modified').flatMap(({ iso }) =>
        candidate(iso, 'page', near * 0.6),
      );
    }),
  ];
}

/** A year on a line of its own goes on in the next ones: `2019`, `09/07`, `19:02`. */
function stacked({ lines }: PageLines, index: number): string {
  const { text } = lines[index] as PageLine;
  const [day = '', time = ''] = [lines[index + 1]?.text, lines[index + 2]?.text];
  if (!/^(?:19|20)\d\d$/.test(text) || !/^\d{1,2}[/.-]\d{1,2}$/.test(day)) return text;
  return `${text}/${day} ${/^\d{1,2}:\d{2}/.test(time) ? time : ''}`;
}

/** 1 right at the headline, less farther away, 0 beyond a header's reach. */
function nearness({ headline }: PageLines, index: number): number {
  if (headline === -1) return index < 2 * LINES_AFTER ? 0.7 : 0;
  const distance = index - headline;
  if (distance < -LINES_BEFORE || distance > LINES_AFTER) return 0;
  return 1 - (distance < 0 ? -distance * 1.5 : distance) / 100;
}

/**
 * `<time>` and marked elements, by their attribute, else by their text. Far from the headline only where they agree: lists
 * of other stories have their dates there.
 */
function elementDates(
  { page, reading }: DateSources,
  kind: DateKind,
): readonly Candidate<string>[] {
  const found = page.marked.flatMap(({ element, marks, line, lines, isAside }) => {
    if (!marks.includes('date') || isAside || lines > MOST_LINES) return [];
    const near = nearness(page, line);
    const text = (element.textContent ?? '').trim();
    const stamp =
      attributeOf(element, 'datetime') ??
      attributeOf(element, 'content') ??
      attributeOf(element, 'data-time') ??
      attributeOf(element, 'data-timestamp');
    if (stamp === null && text.length > MAX_DATE_LINE) return [];
    const dated = stamp === null ? datesIn(text, reading) : [];
    if (dated.length > 1 && MODIFIED_WORD.test(text)) {
      const [own] = lineDates(text, reading, kind);
      return candidate(own?.iso, 'page', near === 0 ? FAR : near * 0.78);
    }
    const iso =
      stamp === null
        ? dated[0]?.iso
        : (pageDateOf(stamp, reading) ?? datesIn(text, reading)[0]?.iso);
    const { before, after } = besideOf(text, page.lines[line]?.text ?? '');
    const isModified =
      UPDATED_BEHIND.test(`${text}${after}`) ||
      (MODIFIED_WORD.test(`${element.className} ${before} ${text}`) &&
        !PUBLISHED_WORD.test(`${before} ${text}`));
    if (isModified !== (kind === 'modified'))
      return kind === 'published' && isModified ? candidate(iso, 'page', near * 0.4) : [];
    return candidate(iso, 'page', near === 0 ? FAR : near * 0.78);
  });
  const far = found.filter(({ confidence }) => confidence === FAR);
  const isOne = new Set(far.map(({ value }) => dayOfDate(value))).size <= 1;
  return isOne ? found : found.filter((one) => !far.includes(one));
}

/** What its line prints right before an element and right behind it; of an element that is not found there, its beginning. */
function besideOf(text: string, line: string): { readonly before: string; readonly after: string } {
  const shown = text.replace(/\s+/g, ' ');
  const at = shown === '' ? -1 : line.indexOf(shown);
  if (at === -1) return { before: line.slice(0, 80), after: '' };
  const end = at + shown.length;
  // What stands before another date is that date's.
  const before = line.slice(0, at).slice(-LABEL_REACH).replace(/^.*\d/, '');
  return { before, after: line.slice(end, end + 8) };
}

type LineDate = { readonly iso: string; readonly labelled: boolean };

/** The dates of a line that are of the kind, by the words before each. */
function lineDates(text: string, reading: DateReading, kind: DateKind): readonly LineDate[] {
  if (OTHER_DATE.test(text)) return [];
  let from = 0;
  return datesIn(text, reading).flatMap(({ iso, start }) => {
    const before = text.slice(from, start);
    from = start + 8;
    const isModified =
      MODIFIED_WORD.test(before) || UPDATED_BEHIND.test(text.slice(start, start + 40));
    if (isModified !== (kind === 'modified')) return [];
    return [{ iso, labelled: PUBLISHED_WORD.test(before.slice(-LABEL_REACH)) }];
  });
}
