import { expect, it } from 'vitest';
import { createNameKeeper, fileNameOf } from '@/lib/export/file-name';
import { nastyFileNames } from '../../support/nasty-strings';

const options = { extension: 'md', fallback: 'article' };

it.each([
  ['a plain headline', 'Harbour closed', 'Harbour closed.md'],
  ['Chinese', '港口关闭：原因未明', '港口关闭：原因未明.md'],
  ['an option of a shell', '-rf ~', 'rf ~.md'],
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
  const names = createNameKeeper();
  const kept = ['a.md', 'A.md', 'b.md', 'a.md', 'gruß.md', 'GRUSS.md'].map(names.keep);
  expect(kept).toEqual(['a.md', 'A 2.md', 'b.md', 'a 3.md', 'gruß.md', 'GRUSS 2.md']);
  expect(names.count()).toBe(6);
});

/** What Windows, macOS, Linux, Obsidian or a shell would take for something else. */
const UNSAFE = /[\p{Cc}\u200b\u202a-\u202e\ufeff[\]#^|\\/:*?"<>]|^[.\s~-]|[.\s]\.md$|[.\s]$/u;
const RESERVED_STEM = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i;

it.each(nastyFileNames())('makes a portable name of %j', (title) => {
  const name = fileNameOf(title, options);
  expect(name).not.toMatch(UNSAFE);
  expect(name).not.toMatch(RESERVED_STEM);
  expect(name).not.toMatch(/\p{Cs}/u);
  expect(new TextEncoder().encode(name).length).toBeLessThan(255);
});
