/** Month names of the languages met most, by their first letters, folded to lower case without accents. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan|ene|gen|sty|янв)/, 1],
  [/^(?:feb|fev|lut|фев)/, 2],
  [/^(?:mar|mrz|maerz|marz|мар)/, 3],
  [/^(?:apr|avr|abr|kwi|апр)/, 4],
  [/^(?:may|mai|mag|maj|мая|май)/, 5],
  [/^(?:jun|giu|juin|cze|июн)/, 6],
  [/^(?:jul|lug|juil|lip|июл)/, 7],
  [/^(?:aug|aou|ago|sie|авг)/, 8],
  [/^(?:sep|set|wrz|сен)/, 9],
  [/^(?:oct|okt|ott|out|paz|окт)/, 10],
  [/^(?:nov|lis|ноя)/, 11],
  [/^(?:dec|dez|dic|gru|дек)/, 12],
];

const CLOCK = '(\\d{1,2})[:：.時时](\\d{2})(?:[:：分](\\d{2})秒?)?(?:\\.\\d+)?';
const OFFSET = '(?:\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?';
const NUMERIC = new RegExp(
  `(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?(?:[T\\s]+${CLOCK}${OFFSET})?`,
);
const DAY_MONTH_YEAR = new RegExp(
  `(\\d{1,2})\\.?(?:st|nd|rd|th)?\\s+(?:de\\s+)?([\\p{L}]{3,})\\.?,?\\s+(?:de\\s+)?(\\d{4})(?:[^\\d]{1,8}${CLOCK}\\s*([ap]\\.?m\\.?)?)?`,
  'iu',
);
const MONTH_DAY_YEAR = new RegExp(
  `([\\p{L}]{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:[^\\d]{1,8}${CLOCK}\\s*([ap]\\.?m\\.?)?)?`,
  'iu',
);

/**
 * A written date as ISO 8601 to the precision that is written: with offset, without, or the day alone. Null = no whole
 * date is written; a bare time or a day without its year is never completed.
 */
export function isoDateOf(written: string): string | null {
  const text = written.normalize('NFKC').trim();
  return numericDate(text) ?? namedDate(text);
}

function numericDate(text: string): string | null {
  const match = NUMERIC.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, offset] = match;
  return isoOf({ year, month, day, hour, minute, second, offset });
}

function namedDate(text: string): string | null {
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  const [, day1, name1, year1, ...clock1] = dayFirst ?? [];
  const month1 = monthOf(name1);
  if (month1 !== undefined) {
    return isoOf({ year: year1, month: month1, day: day1, ...clockOf(clock1) });
  }
  const [, name2, day2, year2, ...clock2] = MONTH_DAY_YEAR.exec(text) ?? [];
  const month2 = monthOf(name2);
  if (month2 === undefined) return null;
  return isoOf({ year: year2, month: month2, day: day2, ...clockOf(clock2) });
}

function clockOf([hour, minute, second, half]: readonly (string | undefined)[]) {
  if (hour === undefined || half === undefined) return { hour, minute, second };
  const twelve = Number(hour) % 12;
  return {
    hour: String(half.toLowerCase().startsWith('p') ? twelve + 12 : twelve),
    minute,
    second,
  };
}

function monthOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const folded = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const month = MONTHS.find(([start]) => start.test(folded))?.[1];
  return month === undefined ? undefined : String(month);
}

type Parts = {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly offset?: string | undefined;
};

function isoOf({ year, month, day, hour, minute, second, offset }: Parts): string | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  const isReal = !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && Number(day) <= 31;
  if (!isReal) return null;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const clock = `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
  return `${date}T${clock}${offsetOf(offset)}`;
}

function offsetOf(offset: string | undefined): string {
  if (offset === undefined) return '';
  if (/^[+-]\d{4}$/.test(offset)) return `${offset.slice(0, 3)}:${offset.slice(3)}`;
  return /^[+-]/.test(offset) ? offset : 'Z';
}

const two = (number: string | undefined) => (number ?? '').padStart(2, '0');

/** An offset named near a date, e.g. `(GMT+8, Asia/Shanghai)`; null = none. */
export function namedOffsetOf(text: string): string | null {
  const [, sign, hours, minutes] =
    /\b(?:GMT|UTC)\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?/.exec(text) ?? [];
  return hours === undefined ? null : `${sign}${two(hours)}:${minutes ?? '00'}`;
}

/** The date with an offset where it has a time but none. */
export function withOffset(iso: string, offset: string | null): string {
  const lacksOffset = /T\d\d:\d\d(?::\d\d)?$/.test(iso);
  return lacksOffset && offset !== null ? `${iso}${offset}` : iso;
}
