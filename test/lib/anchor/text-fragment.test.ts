import { describe, expect, it } from 'vitest';
import { textDirective, withTextDirective } from '@/lib/anchor/text-fragment';

const text =
  'The harbour council voted on Tuesday, after three weeks of talks.\n' +
  'The last boat leaves at 23.40; the fare stays - for now - where it is & was.\n' +
  'A review is planned for next autumn. The last boat leaves at 23.40 until then.\n' +
  '本报讯，海港市议会周二投票决定，冬季继续开行夜间渡轮。';

/** The words that a directive names, read by the rules of the specification. */
function read(directive: string) {
  const parts = directive.replace(/^text=/, '').split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  return [prefix, ...parts, suffix].map((part) => part && decodeURIComponent(part));
}

function directiveOf(words: string, from = 0) {
  const start = text.indexOf(words, from);
  return read(textDirective(text, { start, end: start + words.length }));
}

describe('textDirective', () => {
  it('names a short passage as a whole', () => {
    const inEnglish = 'voted on Tuesday, after';
    expect(directiveOf(inEnglish)).toEqual([undefined, inEnglish, undefined]);
    expect(directiveOf('海港市议会周二投票')).toEqual([undefined, '海港市议会周二投票', undefined]);
  });

  it('keeps what has a meaning in a directive out of its words', () => {
    const start = text.indexOf('stays - for');
    const end = text.indexOf(' was.');
    expect(textDirective(text, { start, end })).toBe(
      'text=stays%20%2D%20for%20now%20%2D%20where%20it%20is%20%26',
    );
  });

  it('names a passage over several blocks by its beginning and its end', () => {
    const start = text.indexOf('voted');
    const end = text.indexOf(' until then');
    expect(read(textDirective(text, { start, end }))).toEqual([
      undefined,
      'voted on Tuesday, after three',
      'last boat leaves at 23.40',
      undefined,
    ]);
    const all = read(textDirective(text, { start, end: text.length }));
    expect(all[2]).toBe('本报讯，海港市议会周二投票决定，冬季继续开行夜间渡轮。'.slice(-16));
  });

  it('tells a repeated passage by what stands around it in its block', () => {
    const words = 'The last boat leaves at 23.40';
    expect(directiveOf(words)).toEqual([undefined, words, '; the fare']);
    expect(directiveOf(words, text.indexOf('A review'))).toEqual([
      'for next autumn.',
      words,
      'until then.',
    ]);
  });

  it('tells a repeated block by the words of its neighbours', () => {
    const blocks = 'A first one.\nAgain.\nA second one.\nAgain.\nA last one.';
    const start = blocks.lastIndexOf('Again.');
    expect(read(textDirective(blocks, { start, end: start + 6 }))).toEqual([
      'A second one.',
      'Again.',
      'A last one.',
    ]);
  });

  it('does not fail on half a surrogate pair', () => {
    expect(textDirective('a\ud83d b', { start: 0, end: 4 })).toBe('text=a%20b');
  });
});

describe('withTextDirective', () => {
  it.each([
    ['https://a.example/b', 'https://a.example/b#:~:text=c'],
    ['https://a.example/b#part', 'https://a.example/b#part:~:text=c'],
    ['https://a.example/b#part:~:text=old', 'https://a.example/b#part:~:text=c'],
  ])('of %s', (url, address) => {
    expect(withTextDirective(url, 'text=c')).toBe(address);
  });
});
