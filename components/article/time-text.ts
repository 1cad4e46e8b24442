/** ISO 8601 of a page as a person reads it, in the page's own zone: `2021-12-21 20:12:02 +08:00`. */
export function pageTimeText(iso: string): string {
  return iso
    .replace('T', ' ')
    .replace(/(Z|[+-]\d\d:\d\d)$/, ' $1')
    .replace(' Z', ' UTC');
}

/** The same instant in the reader's own zone and language; null = the page gives no instant. */
export function readerTimeText(iso: string, language: string): string | null {
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso) || Number.isNaN(Date.parse(iso))) return null;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long' }).format(
    new Date(iso),
  );
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** An instant of ours: relative within the last week, else the day. `now` in ms. */
export function ownTimeText(iso: string, now: number, language: string): string {
  const age = now - Date.parse(iso);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (age < HOUR_MS) return relative.format(-Math.floor(age / MINUTE_MS), 'minute');
  if (age < DAY_MS) return relative.format(-Math.floor(age / HOUR_MS), 'hour');
  if (age < 7 * DAY_MS) return relative.format(-Math.floor(age / DAY_MS), 'day');
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(iso));
}
