import { failed, type Result, success } from '@/lib/base/result';
import { unpackArchive } from './archive';

/** A file as the person chose it. */
export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };

export type TextEntry = { readonly name: string; readonly text: string };

/** What is in a file, as far as can be told without knowing its format. */
export type FileContent =
  | { readonly kind: 'json'; readonly data: unknown }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'archive'; readonly entries: readonly TextEntry[] };

/** Bytes. A string in a browser holds about half a gigabyte. */
export const MAX_FILE = 400_000_000;
const TEXT_FILE = /\.(?:json|csv|html?|md|txt)$/i;

/**
 * Opens a file: JSON, other text, or a zip of such files. `import-too-large`, `import-not-text` with the line,
 * `import-not-json` with the place, `import-broken-archive` with the entry.
 */
export function openFile({ bytes }: ImportFile): Result<FileContent> {
  if (bytes.length > MAX_FILE) return failed('import-too-large', `${bytes.length} bytes`);
  if (isArchive(bytes)) return openArchive(bytes);
  const text = decodeText(bytes);
  if (!text.ok) return text;
  if (!/^\s*[[{]/.test(text.value)) return success({ kind: 'text', text: text.value });
  const data = parseJson(text.value);
  return data.ok ? success({ kind: 'json', data: data.value }) : data;
}

/** `PK\3\4`, or `PK\5\6` of an empty one. */
function isArchive(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return first === 0x50 && second === 0x4b && (third === 3 || third === 5);
}

function openArchive(bytes: Uint8Array): Result<FileContent> {
  const unpacked = unpackArchive(bytes, (name) => TEXT_FILE.test(name));
  if (!unpacked.ok) return unpacked;
  const entries: TextEntry[] = [];
  for (const { name, bytes: entry } of unpacked.value) {
    const text = decodeText(entry);
    if (!text.ok) return failed(text.failure.code, `${name}: ${text.failure.detail}`);
    entries.push({ name, text: text.value });
  }
  return success({ kind: 'archive', entries });
}

/** UTF-8, or UTF-16 that says so by its byte order mark; the mark itself is no part of the text. */
export function decodeText(bytes: Uint8Array): Result<string> {
  const [first, second] = bytes;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isBig ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = isWholeText(bytes, encoding) ? text.indexOf('\0') : text.indexOf('\ufffd');
  if (broken !== -1) return failed('import-not-text', `line ${lineAt(text, broken)}`);
  return success(text);
}

function isWholeText(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** `import-not-json` with the engine's own words of the place. */
export function parseJson(text: string): Result<unknown> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    // Whatever the engine throws, nesting too deep for it included, the file is none that can be read.
    return failed('import-not-json', String(error));
  }
}
