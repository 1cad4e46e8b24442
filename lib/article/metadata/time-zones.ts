/** Minutes east of UTC in winter, and the rule by which clocks go forward by one hour. */
type Zone = readonly [minutes: number, summer: 'none' | 'europe'];

const CET: Zone = [60, 'europe'];
const EET: Zone = [120, 'europe'];
const WET: Zone = [0, 'europe'];

/** Countries whose news keep one time, by ISO 3166 code, which is their top-level domain too (`uk` beside `gb`). */
const COUNTRIES: Readonly<Record<string, Zone>> = {
  ...zones('de at ch li fr it es be nl lu dk no se pl cz sk hu si hr rs ba mk me al mt', CET),
  ...zones('xk mc sm va ad', CET),
  ...zones('fi ee lv lt ro bg gr ua cy md', EET),
  ...zones('gb uk ie pt', WET),
  ...zones('is gh sn ci', [0, 'none']),
  ...zones('ng cm dz tn ao', [60, 'none']),
  ...zones('za ls na bw zm zw mz sz mw rw bi ly', [120, 'none']),
  ...zones('tr by sa iq kw qa bh ye ke tz ug et so', [180, 'none']),
  ...zones('ae om ge am az mu', [240, 'none']),
  ...zones('pk uz tm mv', [300, 'none']),
  ...zones('in lk', [330, 'none']),
  ...zones('np', [345, 'none']),
  ...zones('bd bt kg', [360, 'none']),
  ...zones('mm', [390, 'none']),
  ...zones('vn th la kh', [420, 'none']),
  ...zones('cn tw hk mo sg my ph bn', [480, 'none']),
  ...zones('jp kr', [540, 'none']),
  ...zones('ar uy', [-180, 'none']),
  ...zones('bo ve do pr', [-240, 'none']),
  ...zones('co pe ec pa jm', [-300, 'none']),
  ...zones('cr gt hn ni sv', [-360, 'none']),
};

/** The country that reads by far most of a language's news; languages of several zones are missing. */
const LANGUAGE_COUNTRY: Readonly<Record<string, string>> = {
  ...{ zh: 'cn', ja: 'jp', ko: 'kr', de: 'de', it: 'it', pl: 'pl', cs: 'cz', sk: 'sk', hu: 'hu' },
  ...{ nl: 'nl', sv: 'se', da: 'dk', nb: 'no', nn: 'no', no: 'no', fi: 'fi', el: 'gr', ro: 'ro' },
  ...{ bg: 'bg', uk: 'ua', lt: 'lt', lv: 'lv', et: 'ee', hr: 'hr', sr: 'rs', sl: 'si', sq: 'al' },
  ...{ mk: 'mk', tr: 'tr', vi: 'vn', th: 'th', hi: 'in', bn: 'bd', ta: 'in', te: 'in', mr: 'in' },
  ...{ gu: 'in', ur: 'pk', ne: 'np', si: 'lk', my: 'mm', km: 'kh', lo: 'la', be: 'by', az: 'az' },
  ...{ ka: 'ge', hy: 'am', ms: 'my', fil: 'ph', tl: 'ph', xh: 'za', zu: 'za', af: 'za', is: 'is' },
};

/** Abbreviations of time zones in news, minutes east of UTC. Ambiguous ones stand for what news mean by them. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  ...{ Z: 0, UTC: 0, GMT: 0, UT: 0, WET: 0, BST: 60, WEST: 60, CET: 60, MEZ: 60, MET: 60 },
  ...{
    CEST: 120,
    MESZ: 120,
    SAST: 120,
    CAT: 120,
    EET: 120,
    EEST: 180,
    MSK: 180,
    МСК: 180,
    TRT: 180,
  },
  ...{ EAT: 180, IRST: 210, GST: 240, PKT: 300, IST: 330, NPT: 345, ICT: 420, WIB: 420, WITA: 480 },
  ...{ HKT: 480, SGT: 480, MYT: 480, PHT: 480, AWST: 480, JST: 540, KST: 540, WIT: 540, AEST: 600 },
  ...{ AEDT: 660, NZST: 720, NZDT: 780, BRT: -180, ART: -180, ADT: -180, AST: -240, EDT: -240 },
  ...{ EST: -300, CDT: -300, CST: -360, MDT: -360, MST: -420, PDT: -420, PST: -480, AKDT: -480 },
};

const HOUR = 60;

/** `+08:00`, `-03:30`; minutes east of UTC. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const pair = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pair(Math.floor(size / HOUR))}:${pair(size % HOUR)}`;
}

/** The offset that an abbreviation stands for; null = unknown. */
export function offsetOfAbbreviation(abbreviation: string): string | null {
  const minutes = ABBREVIATIONS[abbreviation.toUpperCase()];
  return minutes === undefined ? null : offsetText(minutes);
}

/**
 * The country whose clock a page shows: of its language tag (`de-AT`), of its host's top-level domain, or where its
 * language is read. Null = several zones are possible.
 */
export function countryOf(host: string, language: string | null): string | null {
  const domain = host.split('.').at(-1)?.toLowerCase() ?? '';
  if (COUNTRIES[domain] !== undefined) return domain;
  const region = /[-_]([a-z]{2})$/i.exec(language ?? '')?.[1]?.toLowerCase();
  if (region !== undefined && COUNTRIES[region] !== undefined && isGeneric(domain)) return region;
  const primary = language?.toLowerCase().split(/[-_]/)[0] ?? '';
  return isGeneric(domain) ? (LANGUAGE_COUNTRY[primary] ?? null) : null;
}

/** Domains of no country: three letters and more, and the short ones that are sold as such. */
function isGeneric(domain: string): boolean {
  return domain.length > 2 || /^(?:eu|tv|io|me|co|ai|cc|ws)$/.test(domain);
}

/** The offset of a country's clock at a local time (`2021-12-21T20:12`); null = no one zone. */
export function offsetAt(country: string | null, wallClock: string): string | null {
  const zone = country === null ? undefined : COUNTRIES[country];
  if (zone === undefined) return null;
  const [minutes, summer] = zone;
  return offsetText(minutes + (summer === 'europe' && isEuropeanSummer(wallClock) ? HOUR : 0));
}

/** From the last Sunday of March to the last Sunday of October, since 1996; the hour of the change is left aside. */
function isEuropeanSummer(wallClock: string): boolean {
  const year = Number(wallClock.slice(0, 4));
  const day = wallClock.slice(5, 10);
  return day >= `03-${lastSunday(year, 3)}` && day < `10-${lastSunday(year, 10)}`;
}

function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return String(last.getUTCDate() - last.getUTCDay()).padStart(2, '0');
}

function zones(countries: string, zone: Zone): Record<string, Zone> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, zone]));
}
