import { relativeTimeFormat } from '@/lib/base/intl-formats';
import { dateFormat } from './date-format';

/** ISO 8601 of a page as a person reads it, in the page's own zone: `2021-12-21 20:12:02 +08:00`. */
export function pageTimeText(iso: string): string {
  return iso
    .replace('T', ' ')
    .replace(/\.\d+/, '')
    .replace(/(Z|[+-]\d\d:?\d\d)$/, ' $1')
    .replace(' Z', ' UTC');
}

/** What `pageTimeText` shows or ISO 8601, as ISO 8601; null = no day that exists, or not understood. */
export function parsePageTime(text: string): string | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?) ?(Z|UTC|[+-]\d\d:?\d\d)?)?$/i.exec(
    text.trim(),
  );
  if (parts === null) return null;
  const [, day = '', time, zone = ''] = parts;
  const iso = time === undefined ? day : `${day}T${time}${zoneOf(zone.toUpperCase())}`;
  const instant = new Date(
    time === undefined || zone === '' ? `${iso.slice(0, 10)}T${time ?? '00:00'}Z` : iso,
  );
  if (Number.isNaN(instant.getTime())) return null;
  // A day like 31 February rolls over instead of failing.
  const isDay = new Date(`${day}T00:00Z`).toISOString().startsWith(day);
  return isDay ? iso : null;
}

function zoneOf(written: string): string {
  if (written === 'UTC') return 'Z';
  return written.length === 5 ? `${written.slice(0, 3)}:${written.slice(3)}` : written;
}

/** The same instant in the reader's own zone and language; null = the page gives no instant. */
export function readerTimeText(iso: string, language: string): string | null {
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso) || Number.isNaN(Date.parse(iso))) return null;
  return dateFormat(language, { dateStyle: 'long', timeStyle: 'long' }).format(new Date(iso));
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** An instant of ours in full, in the reader's zone. */
export function fullTimeText(iso: string, language: string): string {
  return dateFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}

/** An instant of ours: relative within the last week, else the day. `now` in ms. */
export function ownTimeText(iso: string, now: number, language: string): string {
  // Clocks differ: what was just written elsewhere must not lie in the future.
  const age = Math.max(0, now - Date.parse(iso));
  const relative = relativeTimeFormat(language, { numeric: 'auto' });
  if (age < MINUTE_MS) return relative.format(0, 'second');
  if (age < HOUR_MS) return relative.format(-Math.floor(age / MINUTE_MS), 'minute');
  if (age < DAY_MS) return relative.format(-Math.floor(age / HOUR_MS), 'hour');
  if (age < 7 * DAY_MS) return relative.format(-Math.floor(age / DAY_MS), 'day');
  return dateFormat(language, { dateStyle: 'medium' }).format(new Date(iso));
}
