import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const localesFolder = join(root, 'public/_locales');

type Messages = Record<string, { readonly message: string; readonly description?: string }>;

const languages = readdirSync(localesFolder);
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(join(localesFolder, language, 'messages.json'), 'utf8'));
const english = messagesOf('en');
const keys = Object.keys(english);

/** All quoted strings of the code, and `__MSG_key__` of manifest and pages. */
function quotedStrings(): Set<string> {
  const found = new Set<string>();
  for (const folder of ['lib', 'components', 'entrypoints']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:tsx?|html)$/.test(entry.name)) continue;
      collect(readFileSync(join(entry.parentPath, entry.name), 'utf8'), found);
    }
  }
  collect(readFileSync(join(root, 'wxt.config.ts'), 'utf8'), found);
  return found;
}

function collect(text: string, found: Set<string>): void {
  for (const [, quoted = ''] of text.matchAll(/['"`]([A-Za-z]\w*)['"`]/g)) found.add(quoted);
  for (const [, key = ''] of text.matchAll(/__MSG_(\w+)__/g)) found.add(key);
}

/** Keys asked for by name: `t('key')`, `tCount('stem', n)`, `__MSG_key__`. */
function keysAskedFor(): string[] {
  const asked: string[] = [];
  for (const folder of ['lib', 'components', 'entrypoints']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:tsx?|html)$/.test(entry.name)) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, key = ''] of text.matchAll(/\bt\(\s*'(\w+)'/g)) asked.push(key);
      for (const [, stem = ''] of text.matchAll(/\btCount\(\s*'(\w+)'/g)) {
        asked.push(`${stem}_one`, `${stem}_other`);
      }
      for (const [, key = ''] of text.matchAll(/__MSG_(\w+)__/g)) asked.push(key);
    }
  }
  const manifest = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
  for (const [, key = ''] of manifest.matchAll(/__MSG_(\w+)__/g)) asked.push(key);
  return asked;
}

const placeholdersOf = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

describe('messages', () => {
  it('exist in English and simplified Chinese', () => {
    expect(languages).toEqual(expect.arrayContaining(['en', 'zh_CN']));
  });

  it('exist for every key asked for', () => {
    expect(keysAskedFor().filter((key) => english[key] === undefined)).toEqual([]);
  });

  it('are each used', () => {
    const quoted = quotedStrings();
    const isUsed = (key: string) =>
      quoted.has(key) ||
      (/_(?:one|other)$/.test(key) && quoted.has(key.replace(/_(?:one|other)$/, '')));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each(languages)('of %s have the same keys as English', (language) => {
    expect(Object.keys(messagesOf(language)).sort()).toEqual([...keys].sort());
  });

  it.each(languages)('of %s have the same placeholders as English', (language) => {
    const messages = messagesOf(language);
    const differing = keys.filter(
      (key) =>
        placeholdersOf(messages[key]?.message ?? '').join() !==
        placeholdersOf(english[key]?.message ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it.each(languages)('of %s say something and are whole', (language) => {
    const broken = Object.entries(messagesOf(language)).filter(
      ([, { message }]) => message.trim() === '' || message !== message.trim(),
    );
    expect(broken.map(([key]) => key)).toEqual([]);
  });

  it('name every failure code', () => {
    const source = readFileSync(join(root, 'lib/base/failure.ts'), 'utf8');
    const codes = [...source.matchAll(/^ {2}'([a-z-]+)',$/gm)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(5);
    const missing = codes.filter(
      (code) => english[`failure_${code.replaceAll('-', '_')}`] === undefined,
    );
    expect(missing).toEqual([]);
  });
});
