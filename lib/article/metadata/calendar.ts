/** Years in which a page of the web may have been published, and some after. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Thai years count from 543 BC. */
const BUDDHIST_OFFSET = 543;
const FIRST_BUDDHIST_YEAR = 2443;
/** Years of the Solar Hijri calendar of Iran that news can carry: 1921 to 2071. */
const FIRST_SOLAR_HIJRI = 1300;
const LAST_SOLAR_HIJRI = 1449;

const CENTURY = 100;
/** Two digits up to this are of this century. */
const LAST_SHORT_YEAR = 60;

/** Japanese eras and the Republic of China, by the year before their first. */
const ERAS: Readonly<Record<string, number>> = {
  ...{ 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 },
};

/** A day as ISO 8601 `2021-12-21`; null = there is no such day. Years of the Buddhist and Iranian calendars are converted. */
export function isoDayOf(year: number, month: number, day: number): string | null {
  if (year >= FIRST_SOLAR_HIJRI && year <= LAST_SOLAR_HIJRI)
    return fromSolarHijri(year, month, day);
  const common = year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_OFFSET : year;
  if (common < FIRST_YEAR || common > LAST_YEAR) return null;
  if (month < 1 || month > 12 || day < 1) return null;
  const lastDay = new Date(Date.UTC(common, month, 0)).getUTCDate();
  return day > lastDay ? null : `${common}-${pair(month)}-${pair(day)}`;
}

/** A year of two digits as one of four. */
export function wholeYear(year: number): number {
  if (year >= CENTURY) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

/** The common year of an era's year (`元` = 1); null = no such era. */
export function yearOfEra(era: string, year: string): number | null {
  const before = ERAS[era];
  return before === undefined ? null : before + (year === '元' ? 1 : Number(year));
}

/** Two digits. */
export function pair(number: number): string {
  return String(number).padStart(2, '0');
}

/*
 * The Iranian year begins at the March equinox. Arithmetic after the 33-year cycle (leap years 1, 5, 9, 13, 17, 22, 26,
 * 30 of the cycle), which gives the official calendar for 1178 to 1633 (1799 to 2255).
 */
const LEAP_IN_CYCLE = [1, 5, 9, 13, 17, 22, 26, 30];
const CYCLE = 33;
/** 21 March 2016 was 2 Farvardin 1395; 20 March 2016 the first day of 1395, a leap year. */
const KNOWN_YEAR = 1395;
const KNOWN_DAY = Date.UTC(2016, 2, 20);
const DAY_MS = 86_400_000;

function fromSolarHijri(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return null;
  if (month === 12 && day === 30 && !isSolarHijriLeap(year)) return null;
  let days = 0;
  for (let past = KNOWN_YEAR; past < year; past++) days += isSolarHijriLeap(past) ? 366 : 365;
  for (let past = year; past < KNOWN_YEAR; past++) days -= isSolarHijriLeap(past) ? 366 : 365;
  days += (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  return new Date(KNOWN_DAY + days * DAY_MS).toISOString().slice(0, 10);
}

function isSolarHijriLeap(year: number): boolean {
  return LEAP_IN_CYCLE.includes(year % CYCLE);
}
