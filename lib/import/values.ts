/*
 * Values as other tools write them. Each reader takes `unknown` and gives null for what is not there or not usable: one
 * field that cannot be read is no reason to lose the rest of its row.
 */

/** 1970 to 9999, the years that an instant of ours can be written in. */
const LAST_INSTANT_MS = 253_402_300_799_999;

/** Text, its lone surrogates replaced: not every channel between contexts carries them. `''` for what is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed() : '';
}

/** As `textOf`, on one line; null = nothing there. */
export function lineOf(value: unknown): string | null {
  const line = textOf(value).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** Own properties of a record, or null for everything else. */
export function recordOf(value: unknown): ReadonlyMap<string, unknown> | null {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? new Map(Object.entries(value)) : null;
}

/** The list, or one of the single value; nothing for null and undefined. JSON-LD writes either. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Absolute http(s) address without a fragment, unless that is a route of a single-page application; null = none. */
export function addressOf(value: unknown): string | null {
  const written = textOf(value).trim();
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return null;
  const address = new URL(written);
  if (!/^#!?\//.test(address.hash)) address.hash = '';
  return address.href;
}

/** An instant from seconds since 1970, as a number or in digits. */
export function instantOfSeconds(value: unknown): string | null {
  const seconds = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
  return typeof seconds === 'number' ? instantOfMs(seconds * 1000) : null;
}

/** An instant from milliseconds since 1970, as a number or in digits. */
export function instantOfMs(value: unknown): string | null {
  const ms = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
  const isUsable = typeof ms === 'number' && ms > 0 && ms <= LAST_INSTANT_MS;
  return isUsable ? new Date(ms).toISOString() : null;
}

/** An instant from a written time; without a zone it is taken for UTC. */
export function instantOfText(value: unknown): string | null {
  const written = textOf(value).trim();
  const match =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
      written,
    );
  if (match === null) return null;
  const [, day = '', time = '00:00', zone = 'Z'] = match;
  return instantOfMs(Date.parse(`${day}T${time}${zone.replace(/^(...)(\d\d)$/, '$1:$2')}`));
}

/** Tags in one text, parted by a character. */
export function tagsIn(value: unknown, separator: string | RegExp): readonly string[] {
  return textOf(value)
    .split(separator)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** Those of a list that are text. */
export function textsIn(value: unknown): readonly string[] {
  return listOf(value)
    .map((each) => textOf(each).trim())
    .filter((each) => each !== '');
}

/** Each once, in their order. */
export function uniqueLines(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}
