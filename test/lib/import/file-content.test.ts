import { describe, expect, it } from 'vitest';
import { decodeText, MAX_FILE, openFile, parseJson } from '@/lib/import/file-content';
import { textFile, zipOf } from '@/test/support/import-files';

const open = (bytes: readonly number[] | Uint8Array) =>
  openFile({ name: 'file', bytes: new Uint8Array(bytes) });

it.each([
  ['JSON', '{"a": 1}', { kind: 'json', data: { a: 1 } }],
  ['JSON after a byte order mark', '\ufeff [1]', { kind: 'json', data: [1] }],
  ['text', 'title,url\n', { kind: 'text', text: 'title,url\n' }],
  ['nothing', '', { kind: 'text', text: '' }],
])('opens %s', (_what, text, content) => {
  expect(openFile(textFile(text))).toEqual({ ok: true, value: content });
});

it('opens the text files of a zip', () => {
  const file = zipOf([
    ['part.csv', 'a'],
    ['picture.png', '\0'],
  ]);
  expect(openFile(file)).toEqual({
    ok: true,
    value: { kind: 'archive', entries: [{ name: 'part.csv', text: 'a' }] },
  });
});

it('reads UTF-16 that says so', () => {
  const units = [...'\ufeff旧砖'].map((character) => character.charCodeAt(0));
  const little = units.flatMap((unit) => [unit & 0xff, unit >> 8]);
  const big = units.flatMap((unit) => [unit >> 8, unit & 0xff]);
  expect(decodeText(new Uint8Array(little))).toEqual({ ok: true, value: '旧砖' });
  expect(decodeText(new Uint8Array(big))).toEqual({ ok: true, value: '旧砖' });
});

describe('refuses', () => {
  it.each([
    ['bytes that are no UTF-8', [0x61, 0x0a, 0xe9, 0x62], 'import-not-text', 'line 2'],
    ['an overlong encoding', [0xc0, 0xaf], 'import-not-text', 'line 1'],
    ['gzip', [0x1f, 0x8b, 8, 0], 'import-not-text', 'line 1'],
    ['text with NUL', [0x61, 0, 0x62], 'import-not-text', 'line 1'],
    ['UTF-16 that does not say so', [0x7b, 0, 0x7d, 0], 'import-not-text', 'line 1'],
    ['half a character', [0x5b, 0x22, 0xe6, 0x97], 'import-not-text', 'line 1'],
  ])('%s', (_what, bytes, code, detail) => {
    expect(open(bytes)).toEqual({ ok: false, failure: { code, detail } });
  });

  it('JSON that breaks off, with the place', () => {
    expect(openFile(textFile('{"a": [1,'))).toMatchObject({
      failure: { code: 'import-not-json', detail: expect.stringMatching(/SyntaxError/) },
    });
    expect(parseJson('nonsense').ok).toBe(false);
  });

  it('a file beyond all measure before it is read', () => {
    const bytes = { length: MAX_FILE + 1 } as Uint8Array;
    expect(openFile({ name: 'big', bytes })).toMatchObject({
      failure: { code: 'import-too-large' },
    });
  });

  it('a zip with a file that is no text, by its name', () => {
    const file = zipOf([['bad.csv', 'a\0b']]);
    expect(openFile(file)).toMatchObject({ failure: { detail: 'bad.csv: line 1' } });
  });
});
