import { WORD_CHARACTERS } from '../letter-ranges';
import { pair } from './calendar';
import { offsetOfAbbreviation, offsetText } from './time-zones';

/** Where in a text a time stands, and what it is as the end of an ISO 8601 date, e.g. `T20:12+08:00`. */
export type ClockTime = { readonly iso: string; readonly end: number };

/** Between a day and its time stand at most a weekday, a word like `um`, `at`, `kl.` and punctuation. */
const GAP = '[^\\d+]{0,26}?';
const HALF = '(?:([ap])\\.?\\s?m\\b\\.?|(ب[.\\s]?ظ|ч|น\\.|Uhr|hod|hrs?|WIB))?';
const AFTER = new RegExp(
  `^(?:T|(${GAP})(?<![+-]))(\\d{1,2})(?:\\s?([:.hH時时시點点])\\s?(\\d{2})(?:\\s?[:.分분]\\s?(\\d{2})(?:[.,]\\d{1,9})?)?)?(?!\\d)[秒초分분]?\\s*${HALF}`,
  'iu',
);
const BEFORE = new RegExp(
  `(?:^|[^\\d:.])(\\d{1,2})([:.hH])(\\d{2})(?::(\\d{2}))?\\s*${HALF}\\s*([A-Z]{2,5})?[^\\d]{0,18}$`,
  'iu',
);
const ZONE = new RegExp(
  `^[\\s,]*[([]?\\s*(?:(Z|UTC|GMT|UT)?\\s*([+-]\\d{1,2})(?::?(\\d{2}))?(?![\\d-])|([A-ZМСК]{1,5})(?![${WORD_CHARACTERS}]))`,
);
/** Words before a clock of twelve hours. */
const FORENOON = /上午|凌晨|早上|清晨|오전|午前|صباح|ص$|πμ|π\.μ/;
const AFTERNOON = /下午|晚上|傍晚|中午|오후|午後|مساء|م$|μμ|μ\.μ/;

/** The time that follows a day, from `start` on; null = none follows. An hour alone counts with a.m. or p.m. only. */
export function timeAfter(text: string, start: number): ClockTime | null {
  const rest = text.slice(start, start + 80);
  const match = AFTER.exec(rest);
  if (match === null) return null;
  const [whole, gap = '', hour = '', divider, minute, second, half, unit] = match;
  if (minute === undefined && half === undefined) return null;
  // `5.3` is a number, `05.30` a time; `5.30 Uhr` tells by its word.
  if (divider === '.' && hour.length < 2 && half === undefined && unit === undefined) return null;
  const clock = clockOf({ hour, minute, second, half, unit, gap });
  if (clock === null) return null;
  const zone = zoneAfter(rest.slice(whole.length));
  return { iso: `T${clock}${zone.offset}`, end: start + whole.length + zone.length };
}

/** The time that stands right before a day which begins at `end`; null = none. */
export function timeBefore(text: string, end: number): ClockTime | null {
  const match = BEFORE.exec(text.slice(Math.max(0, end - 50), end));
  if (match === null) return null;
  const [, hour = '', divider, minute, second, half, unit, zone] = match;
  if (divider === '.' && half === undefined && unit === undefined) return null;
  const clock = clockOf({ hour, minute, second, half, unit, gap: '' });
  if (clock === null) return null;
  const offset = zone === undefined ? null : offsetOfAbbreviation(zone);
  return { iso: `T${clock}${offset ?? ''}`, end };
}

type Parts = {
  readonly hour: string;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly half: string | undefined;
  /** A word behind the clock; the Persian one for the afternoon tells the half. */
  readonly unit: string | undefined;
  readonly gap: string;
};

function clockOf({ hour, minute, second, half, unit, gap }: Parts): string | null {
  const isAfternoon =
    half?.toLowerCase() === 'p' || unit?.startsWith('ب') === true || AFTERNOON.test(gap);
  const isForenoon = half?.toLowerCase() === 'a' || FORENOON.test(gap);
  let hours = Number(hour);
  if (isAfternoon && hours < 12) hours += 12;
  if (isForenoon && hours === 12) hours = 0;
  const minutes = Number(minute ?? 0);
  const seconds = Number(second ?? 0);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return `${pair(hours)}:${pair(minutes)}${second === undefined ? '' : `:${pair(seconds)}`}`;
}

function zoneAfter(rest: string): { readonly offset: string; readonly length: number } {
  const match = ZONE.exec(rest);
  const [whole = '', , hours, minutes, abbreviation] = match ?? [];
  if (hours !== undefined && Math.abs(Number(hours)) <= 14) {
    const size = Math.abs(Number(hours)) * 60 + Number(minutes ?? 0);
    return { offset: offsetText(hours.startsWith('-') ? -size : size), length: whole.length };
  }
  const offset = abbreviation === undefined ? null : offsetOfAbbreviation(abbreviation);
  return offset === null ? { offset: '', length: 0 } : { offset, length: whole.length };
}
