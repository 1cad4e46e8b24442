import { isoDayOf } from './calendar';
import { type DateReading, datesIn } from './written-date';

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** Seconds or milliseconds since 1970, of the years 2001 to 2096. */
const EPOCH = /^([1-3]\d{9})(\d{3})?$/;

/**
 * A date of a page's data (attributes, meta tags, JSON-LD) as ISO 8601 to its precision: ISO, RFC 2822, compact digits,
 * seconds since 1970, or any written form. Null = it is no whole date.
 */
export function pageDateOf(value: string, reading: DateReading): string | null {
  const text = value.trim();
  const epoch = EPOCH.exec(text);
  if (epoch !== null) {
    const instant = new Date(Number(epoch[1]) * 1000);
    return `${instant.toISOString().slice(0, 19)}+00:00`;
  }
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  if (match === null) return datesIn(text, reading)[0]?.iso ?? null;
  const [year, month, day] = match.slice(1, 4).map(Number);
  const iso = isoDayOf(year ?? 0, month ?? 0, day ?? 0);
  if (iso === null) return null;
  const [hour, minute, second, zone] = match.slice(4);
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return iso;
  const clock = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${iso}T${clock}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (!/^[+-]/.test(zone)) return 'Z';
  const [, sign = '+', hours = '0', minutes = '00'] =
    /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** Whether a date has a time but no offset. */
export function lacksOffset(iso: string): boolean {
  return /T\d\d:\d\d(?::\d\d)?$/.test(iso);
}

/** Whether a date has a time. */
export function hasTime(iso: string): boolean {
  return iso.includes('T');
}

/** The calendar day as written, `2021-12-21`. */
export function dayOfDate(iso: string): string {
  return iso.slice(0, 10);
}

/** Milliseconds since 1970; a date without offset is taken as UTC, which is enough to order dates by. */
export function instantOf(iso: string): number {
  const whole = hasTime(iso) ? iso : `${iso}T00:00`;
  return new Date(lacksOffset(whole) ? `${whole}Z` : whole).getTime();
}
