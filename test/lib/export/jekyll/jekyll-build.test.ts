import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jekyllPost } from '@/lib/export/jekyll/jekyll';
import { sampleExportOptions } from '../../../support/export-options';
import { nastyTexts } from '../../../support/nasty-strings';
import { chineseNews, englishNews } from '../../../support/news-records';
import { createPageReader } from '../../../support/page-reader';
import { hasTool, runTool, workFolder } from '../../../support/tool';
import { recordOfText } from '../../../support/varied-records';

it.runIf(hasTool('jekyll'))('is built by Jekyll, whatever it holds', { timeout: 120_000 }, () => {
  const folder = workFolder();
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    '_config.yml',
    'title: Site\nunpublished: true\npermalink: /:year/:month/:day/:title.html\n',
  );
  write(
    '_layouts/post.html',
    '<h1>{{ page.title | escape }}</h1><main>{{ content }}</main><i>{{ page.tags | join: "|" | escape }}</i>',
  );
  const posts = [chineseNews, englishNews].map((record) => jekyllPost(record, sampleExportOptions));
  const texts = nastyTexts().filter((text) => text.length < 1000);
  const nasty = texts.map((text, index) => {
    const { text: post } = jekyllPost(recordOfText(text), sampleExportOptions);
    return { name: `2026-11-01-n${index}.md`, text: post };
  });
  for (const { name, text } of [...posts, ...nasty]) write(`_posts/${name}`, text);
  runTool('jekyll', ['build', '--quiet', '--disable-disk-cache'], { cwd: folder });
  const read = createPageReader();
  const built = (path: string) => read(readFileSync(join(folder, '_site', path), 'utf8'));
  const english = built('2026/11/01/the-ferry-runs-again-50-more-for-3-no-queue.html');
  expect(english.querySelector('h1')?.textContent).toBe(
    'The ferry runs again: 50% more for $3 & no queue',
  );
  expect(english.querySelector('i')?.textContent).toBe('traffic|to check|ferry|port fees');
  expect(english.querySelector('blockquote')?.textContent).toContain('opened it on Monday');
  const [chinese = ''] = readdirSync(join(folder, '_site/2026/11/02'));
  expect(built(`2026/11/02/${chinese}`).querySelector('h1')?.textContent).toBe(
    '临江市渡轮复航：“票价不变”',
  );
  // HTML has no NUL, and UTF-8 no halves of characters.
  const legible = (text: string) =>
    text
      .replaceAll('\0', '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\s+/g, ' ')
      .trim();
  texts.forEach((text, index) => {
    const title = built(`2026/11/01/n${index}.html`).querySelector('h1')?.textContent ?? '';
    expect(legible(title)).toBe(text.trim() === '' ? 'x' : legible(text));
  });
});
