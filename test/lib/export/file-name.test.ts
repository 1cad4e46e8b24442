import { expect, it } from 'vitest';
import { fileNameOf, withUniqueNames } from '@/lib/export/file-name';

const options = { extension: 'md', fallback: 'article' };

it.each([
  ['a plain headline', 'Harbour closed', 'Harbour closed.md'],
  ['Chinese', '港口关闭：原因未明', '港口关闭：原因未明.md'],
  ['reserved characters', 'A/B\\C: "why?" <x> | *', 'A B C why x.md'],
  ['what Obsidian reserves', '[[Notes]] #tag ^block', 'Notes tag block.md'],
  ['a path', '../../etc/passwd', 'etc passwd.md'],
  ['dots and blanks at the ends', ' ...end. ', 'end.md'],
  ['controls and direction marks', 'a\u0000b\u202ec\u200ed', 'a b c d.md'],
  ['a device', 'CON', '_CON.md'],
  ['a device with an ending', 'nul.txt', '_nul.txt.md'],
  ['nothing that can be used', '???', 'article.md'],
  ['a lone surrogate', 'a\ud800b', 'a b.md'],
])('makes a name of %s', (_what, title, name) => {
  expect(fileNameOf(title, options)).toBe(name);
});

it('cuts by code points and stays below 255 bytes', () => {
  const name = fileNameOf('𠮷'.repeat(300), options);
  expect(name).toBe(`${'𠮷'.repeat(60)}.md`);
  expect(new TextEncoder().encode(name).length).toBeLessThan(255);
});

it('numbers names that repeat, whatever their case', () => {
  const names = ['a.md', 'A.md', 'b.md', 'a.md'].map((name) => ({ name }));
  expect(withUniqueNames(names).map(({ name }) => name)).toEqual([
    'a.md',
    'A 2.md',
    'b.md',
    'a 3.md',
  ]);
});
