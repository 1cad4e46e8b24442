import { inflateSync } from 'node:zlib';

export type Printed = {
  /** All text on the pages in the order in which it was drawn, `squeezed`. */
  readonly text: string;
  /** Colours of lines, grounds and letters, `#rrggbb`. */
  readonly colors: ReadonlySet<string>;
};

type Stream = { readonly about: string; readonly content: string };
/** Code in hex → what it stands for. */
type Letters = ReadonlyMap<string, string>;

const NAMED_FONT = /\/([Ff][\w-]+)\s+(\d+) 0 R/g;

/** Reads what Chromium and Firefox print: not a reader for every PDF. */
export function readPdf(file: Buffer): Printed {
  const { objects, streams } = partsOf(file);
  const fonts = fontsIn(objects, streams);
  const drawn = [...streams.values()].filter(({ content }) => /\bBT\b|\brg\b/.test(content));
  const colors = drawn.flatMap(({ content }) =>
    [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g)].map(
      ([, ...shares]) => `#${shares.map(hexOf).join('')}`,
    ),
  );
  const text = drawn.map(({ content }) => textIn(content, fonts)).join('');
  return { text: squeezed(text), colors: new Set(colors) };
}

/** Text as it is in `Printed`: without white space, letters that a font draws as one taken apart. */
export const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

const hexOf = (share: string) =>
  Math.round(Number(share) * 255)
    .toString(16)
    .padStart(2, '0');

/** Objects by their numbers, and the streams among them; Firefox packs small objects into streams. */
function partsOf(file: Buffer) {
  const source = file.toString('latin1');
  const objects = new Map<string, string>();
  const streams = new Map<string, Stream>();
  const start = /(\d+) 0 obj\s/g;
  for (let found = start.exec(source); found !== null; found = start.exec(source)) {
    const [, id = ''] = found;
    const end = source.indexOf('endobj', start.lastIndex);
    const about = source.slice(start.lastIndex, end);
    const head = /stream\r?\n/.exec(about);
    objects.set(id, head === null ? about : about.slice(0, head.index));
    start.lastIndex = end;
    if (head === null) continue;
    const from = found.index + found[0].length + head.index + head[0].length;
    const to = source.indexOf('endstream', from);
    start.lastIndex = to;
    streams.set(id, {
      about: about.slice(0, head.index),
      content: contentOf(file.subarray(from, to), about.slice(0, head.index)),
    });
  }
  for (const { about, content } of streams.values()) {
    if (!/\/ObjStm/.test(about)) continue;
    const first = Number(/\/First (\d+)/.exec(about)?.[1]);
    const numbers = content.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [id, from = 0, , to] = numbers.slice(at, at + 4);
      objects.set(
        String(id),
        content.slice(first + from, to === undefined ? undefined : first + to),
      );
    }
  }
  return { objects, streams };
}

function contentOf(bytes: Buffer, about: string): string {
  if (!about.includes('/FlateDecode')) return about.includes('/Filter') ? '' : bytes.toString();
  return inflateSync(bytes).toString('latin1');
}

function fontsIn(
  objects: ReadonlyMap<string, string>,
  streams: ReadonlyMap<string, Stream>,
): ReadonlyMap<string, Letters> {
  const fonts = new Map<string, Letters>();
  const known = [...objects.values(), ...[...streams.values()].map(({ about }) => about)];
  for (const about of known) {
    for (const [, name = '', id = ''] of about.matchAll(NAMED_FONT)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
      const content = streams.get(map)?.content;
      if (content !== undefined) fonts.set(name, lettersIn(content));
    }
  }
  return fonts;
}

/** What the codes of a font stand for: https://adobe-type-tools.github.io/font-tech-notes/pdfs/5411.ToUnicode.pdf */
function lettersIn(map: string): Letters {
  const letters = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      letters.set(code.toLowerCase(), wordsOf(to));
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', until = '', to = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      for (let code = parseInt(from, 16); code <= parseInt(until, 16); code += 1) {
        const last = Number.parseInt(to.slice(-4), 16) + code - Number.parseInt(from, 16);
        const letter = wordsOf(to.slice(0, -4)) + String.fromCharCode(last);
        letters.set(code.toString(16).padStart(from.length, '0'), letter);
      }
    }
    for (const [, from = '', list = ''] of block.matchAll(/<(\w+)>\s*<\w+>\s*\[([^\]]*)\]/g)) {
      for (const [index, [, to = '']] of [...list.matchAll(/<(\w+)>/g)].entries()) {
        const code = parseInt(from, 16) + index;
        letters.set(code.toString(16).padStart(from.length, '0'), wordsOf(to));
      }
    }
  }
  return letters;
}

/** UTF-16 in hex. */
const wordsOf = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

function textIn(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = new Map();
  let text = '';
  const shown = /\/([Ff][\w-]+)\s+[\d.]+\s+Tf|<([\da-fA-F\s]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g;
  for (const [, font, hex, literal] of content.matchAll(shown)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    const codes = hex?.replace(/\s+/g, '').toLowerCase() ?? hexOfLiteral(literal ?? '');
    const width = [...letters.keys()][0]?.length ?? 4;
    for (let at = 0; at < codes.length; at += width) {
      text += letters.get(codes.slice(at, at + width)) ?? '';
    }
  }
  return text;
}

function hexOfLiteral(literal: string): string {
  const bytes = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped)
      ? String.fromCharCode(parseInt(escaped, 8))
      : (ESCAPES[escaped] ?? escaped),
  );
  return Buffer.from(bytes, 'latin1').toString('hex');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
