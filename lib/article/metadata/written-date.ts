import { LETTERS } from '../letter-ranges';
import { isoDayOf, wholeYear, yearOfEra } from './calendar';
import { timeAfter, timeBefore } from './clock-time';
import { withLatinDigits } from './digits';
import { monthNamed } from './month-names';

/** What `3/4/2020` means: the third of April, or the fourth of March. */
export type DateOrder = 'day-first' | 'month-first';

export type DateReading = {
  readonly order: DateOrder;
  /** The year of days that are printed without one, known from elsewhere; null = such days are no dates. */
  readonly year: number | null;
};

/** A date in a text, ISO 8601 to the precision that is written; `start` counts in the text with Latin digits. */
export type WrittenDate = { readonly iso: string; readonly start: number };

type Day = { readonly iso: string; readonly start: number; readonly end: number };
type Form = {
  readonly pattern: RegExp;
  /** Characters of which one stands in every date of the form; absent = there are none so rare. */
  readonly signs?: readonly string[];
  readonly read: (groups: readonly string[], reading: DateReading) => string | null;
};

/** A pattern of words in small and great letters: the flag for it makes the ranges of `LETTERS` slow to compile. */
const anyCase = (words: string) =>
  words.replace(/[a-zăá]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const ORDINAL = anyCase('st|nd|rd|th');
/** Small letters whose capitals alone are among `LETTERS`: of Azerbaijani, and of languages of Africa. */
const SMALL =
  '\\u0250-\\u0254\\u0256\\u0257\\u0259\\u025b\\u025c\\u0260\\u0261\\u0263-\\u0266\\u0268-\\u026c\\u026f\\u0271\\u0272\\u0275\\u027d\\u0280\\u0282\\u0283\\u0287-\\u028c\\u0292\\u029d\\u029e';
const WORD = `([${LETTERS}${SMALL}][${LETTERS}${SMALL}.'’]{1,14})`;
const YEAR = "(\\d{4}|['’]\\d{2})";

/** Forms in which a day is printed, the surest first. `read` gives the day, or null where it is none. */
const FORMS: readonly Form[] = [
  {
    pattern: /(?<!\d)(\d{4})\s?([-/.年년])\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)\s?[日일号]?/gu,
    read: ([year, , month, day]) => dayOf(year, month, day),
  },
  {
    // `2021 12/21 20:12:02`, each part in an element of its own.
    signs: [':'],
    pattern:
      /(?<!\d)((?:19|20)\d\d)\s{1,4}(\d{1,2})\s{0,3}[-/.]\s{0,3}(\d{1,2})(?=\s{1,4}\d{1,2}:\d{2})/g,
    read: ([year, month, day]) => dayOf(year, month, day),
  },
  {
    signs: ['年'],
    pattern: /(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/gu,
    read: ([era, year, month, day]) =>
      dayOf(String(yearOfEra(era ?? '', year ?? '') ?? ''), month, day),
  },
  {
    pattern: /(?<![\d.,])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d])(?!\.\d)/gu,
    read: ([first, , second, year], { order }) => numericDay(first, second, { year, order }),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:${ORDINAL}|${anyCase('er')}|[ºª°eE])?[.,/-]?\\s{0,2}(?:${anyCase('de |del |of |da |ng |tháng ')}|יב|ב)?${WORD}[.,/-]?\\s{0,2}(?:${anyCase('de |del |năm ')}|พ\\.ศ\\. ?)?${YEAR}(?!\\d)`,
      'g',
    ),
    read: ([day, month, year]) => namedDay(year, month, day),
  },
  {
    pattern: new RegExp(
      `${WORD}\\s{0,2}(\\d{1,2})(?:${ORDINAL})?(?:,\\s{0,2}|\\s{1,2}|/)${YEAR}(?!\\d)`,
      'g',
    ),
    read: ([month, day, year]) => namedDay(year, month, day),
  },
  {
    // Hungarian, Lithuanian, Latvian; `Mon Mar 02 10:00:00 CET 2020` has its year last and is read by the next.
    pattern: new RegExp(
      `(?<!\\d)(\\d{4})[.,]?\\s?(?:[mM]\\.|${anyCase('gada')}|[гГ]\\.)?\\s{0,2}(?:(\\d{1,2})\\.?\\s)?${WORD}\\s{0,2}(\\d{1,2})?(?![\\d:])`,
      'g',
    ),
    read: ([year, before, month, after]) => namedDay(year, month, before || after),
  },
  {
    // `Tue Dec 21 20:12:02 +0800 2021`, as programs print it: the one form with its time inside.
    signs: [':'],
    pattern: /\b([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d) (?:([A-Z]{2,5}|[+-]\d{4}) )?(\d{4})\b/g,
    read: ([month, day, time, zone = '', year]) => {
      const iso = namedDay(year, month, day);
      const clock = timeAfter(` ${time} ${zone}`, 0);
      return iso === null ? null : `${iso}${clock?.iso ?? ''}`;
    },
  },
  {
    signs: ['á', 'Á'],
    pattern: /(\d{1,2})\s*tháng\s*(\d{1,2}),?\s*(?:năm\s*)?(\d{4})/giu,
    read: ([day, month, year]) => dayOf(year, month, day),
  },
  {
    signs: ['月', '월'],
    pattern: /(?<![\d年])(\d{1,2})[月월]\s?(\d{1,2})[日일号]/gu,
    read: ([month, day], { year }) => (year === null ? null : dayOf(String(year), month, day)),
  },
  {
    signs: [':'],
    pattern: /(?<![\d-])(\d{2})-(\d{2})(?=\s+\d{1,2}:\d{2})/g,
    read: ([month, day], { year }) => (year === null ? null : dayOf(String(year), month, day)),
  },
];

/** Levantine months of two words, as the months that other Arabic news write. */
const LEVANTINE: readonly (readonly [RegExp, string])[] = [
  [/تشرين ال(?:أول|اول)/g, 'اكتوبر'],
  [/تشرين الثاني/g, 'نوفمبر'],
  [/كانون ال(?:أول|اول)/g, 'ديسمبر'],
  [/كانون الثاني/g, 'يناير'],
];
/** Characters of a text that is searched; dates stand at the beginning of their lines. */
const MAX_TEXT = 1000;

/**
 * Every date written in the text, in its order. A bare time gives none, and no part is ever completed but the year that
 * the caller knows.
 */
export function datesIn(written: string, reading: DateReading): readonly WrittenDate[] {
  const text = plainDigits(written);
  if (!/\d/.test(text)) return [];
  const days: Day[] = [];
  for (const { pattern, signs, read } of FORMS) {
    if (signs !== undefined && !signs.some((sign) => text.includes(sign))) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (days.some((day) => start < day.end && day.start < end)) continue;
      const iso = read(
        match.slice(1).map((group) => group ?? ''),
        reading,
      );
      if (iso !== null) days.push({ iso, start, end });
    }
  }
  days.sort((a, b) => a.start - b.start);
  return days.map((day, index) => withTime(text, day, days[index + 1]?.start ?? text.length));
}

function plainDigits(written: string): string {
  const text = withLatinDigits(written.slice(0, MAX_TEXT)).replace(/\s+/g, ' ');
  return /[ء-ي]/.test(text)
    ? LEVANTINE.reduce((sum, [months, name]) => sum.replace(months, name), text)
    : text;
}

/** A clock right before a day, and of no day before that: `20:12 21.12.2021 (обновлено: 21:05 …)`. */
const LEADING_CLOCK = /(?:^|\D{3})\d{1,2}:\d{2}(?::\d{2})?\s{1,2}$/;

function withTime(text: string, { iso, start, end }: Day, next: number): WrittenDate {
  if (iso.includes('T')) return { iso, start };
  const isLed =
    LEADING_CLOCK.test(text.slice(Math.max(0, start - 20), start)) &&
    !/^[\s,]*\d/.test(text.slice(end));
  const before = isLed ? timeBefore(text, start) : null;
  const time = before ?? timeAfter(text.slice(0, next), end) ?? timeBefore(text, start);
  return { iso: `${iso}${time?.iso ?? ''}`, start };
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  if (!year || !month || !day) return null;
  return isoDayOf(Number(year.replace(/['’]/, '20')), Number(month), Number(day));
}

function namedDay(year?: string, name?: string, day?: string): string | null {
  const month = name === undefined ? null : monthNamed(name);
  return month === null ? null : dayOf(year, String(month), day);
}

function numericDay(
  first: string | undefined,
  second: string | undefined,
  { year, order }: { readonly year: string | undefined; readonly order: DateOrder },
): string | null {
  const whole = String(wholeYear(Number(year)));
  const dayFirst = Number(second) <= 12 && (order === 'day-first' || Number(first) > 12);
  return dayFirst ? dayOf(whole, second, first) : dayOf(whole, first, second);
}
