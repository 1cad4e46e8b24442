import { expect, it } from 'vitest';
import { parseLeniently } from '@/lib/article/metadata/json-repair';

it.each([
  ['as it should be', '{"a":"b"}', { a: 'b' }],
  ['in an HTML comment', '<!-- {"a":"b"} -->', { a: 'b' }],
  ['in CDATA marks', '/*<![CDATA[*/ {"a":"b"} /*]]>*/', { a: 'b' }],
  ['in CDATA marks after slashes', '//<![CDATA[\n{"a":"b"}\n//]]>', { a: 'b' }],
  ['with a semicolon behind it', '{"a":"b"};', { a: 'b' }],
  ['with line breaks in a string', '{"a":"b\nc\td"}', { a: 'b c d' }],
  ['with commas too many', '{"a":["b",,"c",],}', { a: ['b', 'c'] }],
  ['with an unknown escape', '{"a":"b\\\'c"}', { a: "b\\'c" }],
  [
    'with quotes inside a string',
    '{\n"a": "so "called" news",\n"b": "c"\n}',
    { a: 'so "called" news', b: 'c' },
  ],
  ['of two documents', '{"a":1}\n{"b":2}', [{ a: 1 }, { b: 2 }]],
])('reads data %s', (_how, text, expected) => {
  expect(parseLeniently(text)).toEqual(expected);
});

it.each([
  ['nothing', ''],
  ['a program', 'var a = {b: 1}'],
  ['half of it', '{"a": {"b": "c"'],
  ['far too much', `["${'x'.repeat(600_000)}"]`],
])('reads %s as null', (_what, text) => {
  expect(parseLeniently(text)).toBeNull();
});

it('leaves a comma inside a string of sound data alone', () => {
  expect(parseLeniently('{"a":"one,, two,]"}')).toEqual({ a: 'one,, two,]' });
});
