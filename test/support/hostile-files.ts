import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixtureFile, type GivenFile, zipOf, zippedFolder } from './import-files';
import { choices } from './seeded';

/*
 * Import files that somebody made to do harm, or that were damaged on their way, from valid ones: seeded, so that a file
 * that was found to do harm can be made again. After the list of `hostile-imports.json` of the benchmark data.
 */

export type HostileFile = { readonly mutator: string; readonly file: GivenFile };

const JSON_NAMES = [
  'obsidian-clipper.json',
  'hypothesis.json',
  'web-annotation.jsonld',
  'karakeep.json',
  'csl.json',
];
const TEXT_NAMES = [
  'readwise.csv',
  'readwise-reader.csv',
  'pocket.csv',
  'instapaper.csv',
  'bookmarks.html',
  'linkding.html',
  'references.ris',
];

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Files by how many of each kind there are in 2,000. */
export function hostileFiles(seed: number, backup: string): readonly HostileFile[] {
  const { chance, below, pick } = choices(seed);
  const valid: readonly GivenFile[] = [
    ...[...JSON_NAMES, ...TEXT_NAMES].map(fixtureFile),
    zippedFolder('omnivore'),
    { name: 'backup.json', bytes: bytesOf(backup) },
  ];
  // Without the digest over all articles, or every change would be refused for that alone.
  const { sha256: _, ...unsealed } = JSON.parse(backup);
  const data = (): unknown =>
    chance() < 0.5
      ? structuredClone(unsealed)
      : JSON.parse(textOf(fixtureFile(pick(JSON_NAMES)).bytes));
  const json = (value: unknown): GivenFile => ({
    name: 'hostile.json',
    bytes: bytesOf(JSON.stringify(value) ?? 'undefined'),
  });
  const changedBytes = (change: (bytes: Uint8Array) => Uint8Array): GivenFile => {
    const { name, bytes } = pick(valid);
    return { name, bytes: change(bytes.slice()) };
  };

  const values: readonly unknown[] = [
    ...[null, true, 0, -1, 1e308, 'NaN', '', [], {}, 'x', [[]], 'x'.repeat(100_000)],
    ...['2026-11-24T08:00:00.000Z', { a: { b: { c: { d: {} } } } }],
  ];
  const names = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'toJSON',
    'length',
  ];
  const times = [
    0,
    -1,
    8.64e15,
    8.64e15 + 1,
    2 ** 31,
    '1970-01-01',
    '+275760-09-13T00:00:00Z',
    '2026-11-24T08:00:00',
    '2026-11-24T08:00:00+14:00',
    '2016-12-31T23:59:60Z',
    '2026-02-30',
    '2036-11-24T08:00:00Z',
  ];
  const offsets = [-1, 1.5, 2 ** 53, 1e9, -0, Number.MAX_VALUE];
  const strings = nastyStrings();
  const payloads = payloadsOf();

  const mutators: Readonly<Record<string, readonly [number, () => GivenFile]>> = {
    trunc: [200, () => changedBytes((bytes) => bytes.slice(0, below(bytes.length)))],
    flip: [
      300,
      () =>
        changedBytes((bytes) => {
          for (let count = 1 + below(20); count > 0; count--) {
            const at = below(bytes.length);
            bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
          }
          return bytes;
        }),
    ],
    splice: [
      200,
      () =>
        changedBytes((bytes) => {
          const other = pick(valid).bytes;
          const from = below(other.length);
          const at = below(bytes.length);
          return new Uint8Array([
            ...bytes.slice(0, at),
            ...other.slice(from, from + 1 + below(400)),
            ...bytes.slice(at),
          ]);
        }),
    ],
    type: [300, () => json(withChanged(data(), below, () => pick(values)))],
    key: [200, () => json(withName(data(), below, pick(names)))],
    idclash: [50, () => json(withRepeated(structuredClone(unsealed), below))],
    strings: [300, () => json(withChanged(data(), below, () => pick(strings), 'string'))],
    html: [210, () => json(withChanged(data(), below, () => pick(payloads), 'string'))],
    offsets: [
      100,
      () => json(withChanged(structuredClone(unsealed), below, () => pick(offsets), 'number')),
    ],
    dates: [60, () => json(withChanged(data(), below, () => pick(times), 'string'))],
    version: [
      20,
      () =>
        json({
          ...unsealed,
          schemaVersion: pick([null, 0, -1, 1.5, '1', 2, 999_999, [1]]),
        }),
    ],
    encoding: [20, () => changedBytes((bytes) => encoded(textOf(bytes), below(8)))],
    zip: [
      40,
      () => {
        const { name, bytes } = pick([
          zippedFolder('omnivore'),
          zipOf([['part_000000.csv', 'title,url,time_added,tags,status\n']]),
        ]);
        const view = new DataView(bytes.buffer, bytes.byteOffset);
        const at = Math.max(0, bytes.length - 1 - below(200));
        if (chance() < 0.5) bytes[at] = below(256);
        else view.setUint32(Math.min(at, bytes.length - 4), below(2 ** 32), true);
        return { name, bytes: chance() < 0.2 ? bytes.slice(below(40)) : bytes };
      },
    ],
  };
  return Object.entries(mutators).flatMap(([mutator, [count, make]]) =>
    Array.from({ length: count }, () => ({ mutator, file: make() })),
  );
}

type Below = (count: number) => number;
type Holder = Record<string, unknown> | unknown[];

/** Every place in the data that can be changed. */
function placesIn(data: unknown, kind?: string): { holder: Holder; key: string }[] {
  const places: { holder: Holder; key: string }[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (kind === undefined || typeof part === kind) places.push({ holder: value as Holder, key });
      walk(part);
    }
  };
  walk(data);
  return places;
}

function withChanged(data: unknown, below: Below, value: () => unknown, kind?: string): unknown {
  const places = placesIn(data, kind);
  const place = places[below(places.length)];
  if (place !== undefined) (place.holder as Record<string, unknown>)[place.key] = value();
  return data;
}

/** A name of every object as a key, or a key gone. */
function withName(data: unknown, below: Below, name: string): unknown {
  const places = placesIn(data);
  const place = places[below(places.length)];
  if (place === undefined) return data;
  if (Array.isArray(place.holder)) return data;
  const holder = place.holder;
  const value = holder[place.key];
  if (below(2) === 0) delete holder[place.key];
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return data;
}

function withRepeated(backup: { articles: unknown[] }, below: Below): unknown {
  const copy = structuredClone(backup.articles[0]);
  backup.articles.push(
    below(2) === 0 ? copy : withChanged(copy, below, () => crypto.randomUUID(), 'string'),
  );
  return backup;
}

function encoded(text: string, way: number): Uint8Array {
  const units = [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return [unit & 0xff, unit >> 8];
  });
  const swapped = units.map((_, index) => units[index ^ 1] ?? 0);
  const ways: readonly (() => Uint8Array)[] = [
    () => bytesOf(`\ufeff${text}`),
    () => new Uint8Array([0xff, 0xfe, ...units]),
    () => new Uint8Array(units),
    () => new Uint8Array([0xfe, 0xff, ...swapped]),
    () => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff),
    () => bytesOf(text.replaceAll('\n', '\r')),
    () => new Uint8Array([...bytesOf(text), 0, 0xc0, 0xaf]),
    () => bytesOf(text.slice(0, below1(text))),
  ];
  return (ways[way] ?? ways[0])?.() ?? new Uint8Array();
}

/** Empty, or one character. */
function below1(text: string): number {
  return text.length % 2;
}

const shared =
  process.env.POSTIL_SHARED ?? join(fileURLToPath(import.meta.url), '../../../../shared');

/** Read in place; a few of the kind where the benchmark data are absent. */
function nastyStrings(): readonly string[] {
  const path = join(shared, 'security/nasty-strings.json');
  if (!existsSync(path)) return ['=1+1', '"', "'", '\u0000', '\ud800', '\u202e', '../x', 'a,b\n"c'];
  const families: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
  return Object.values(families).flatMap((family) =>
    Array.isArray(family) ? family.map(unpacked) : [],
  );
}

function unpacked(packed: unknown): string {
  if (typeof packed === 'string') return packed;
  const {
    before = '',
    repeat = '',
    times = 0,
    then = '',
  } = packed as Record<string, string & number>;
  return `${before}${String(repeat).repeat(Math.min(times, 20_000))}${then}`;
}

function payloadsOf(): readonly string[] {
  const path = join(shared, 'security/xss-payloads.json');
  if (!existsSync(path))
    return ['<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', 'javascript:alert(1)'];
  const { payloads } = JSON.parse(readFileSync(path, 'utf8')) as { payloads: { html: string }[] };
  return payloads.map(({ html }) => html);
}
