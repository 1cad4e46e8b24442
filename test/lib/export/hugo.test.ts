import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { hugoFormat } from '@/lib/export/hugo';
import { SAMPLE_SHA256 } from '@/test/support/sample-records';
import { sampleExportOptions, writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { bareNews, chineseNews, englishNews } from '../../support/news-records';
import { createPageReader } from '../../support/page-reader';
import { hasTool, runTool, workFolder } from '../../support/tool';
import { recordOfText } from '../../support/varied-records';

const frontMatterOf = (text: string) => parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');

it('is a draft with the keys of Hugo, ours under params', async () => {
  const { name } = await hugoFormat.serialize(englishNews, sampleExportOptions);
  expect(name).toBe('2026-11-01-the-ferry-runs-again-50-more-for-3-no-queue.md');
  expect(frontMatterOf(await writtenText(hugoFormat, [englishNews]))).toMatchObject({
    title: 'The ferry runs again: 50% more for $3 & no queue',
    date: '2026-11-01T08:30:00+08:00',
    draft: true,
    tags: ['traffic', 'to check', 'ferry', 'port fees'],
    params: { site: 'Harbour Post', agency: 'Coast Wire', sha256: SAMPLE_SHA256 },
  });
  expect(frontMatterOf(await writtenText(hugoFormat, [chineseNews]))).toMatchObject({
    isCJKLanguage: true,
  });
  expect(frontMatterOf(await writtenText(hugoFormat, [bareNews])).date).toBe('2026-11-01');
});

it.runIf(hasTool('hugo'))('is built by Hugo, whatever it holds', { timeout: 60_000 }, async () => {
  const folder = workFolder();
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('config.toml', 'baseURL = "https://site.example/"\ntitle = "Site"\n');
  write(
    'layouts/_default/single.html',
    '<h1>{{ .Title }}</h1><main>{{ .Content }}</main><i>{{ .Params.params.site }}</i>',
  );
  write('content/posts/zh.md', await writtenText(hugoFormat, [chineseNews]));
  const texts = nastyTexts().filter((text) => text.length < 1000);
  for (const [index, text] of texts.entries()) {
    write(`content/posts/n${index}.md`, await writtenText(hugoFormat, [recordOfText(text)]));
  }
  runTool('hugo', ['--buildDrafts', '--quiet'], { cwd: folder });
  const read = createPageReader();
  const built = (name: string) =>
    read(readFileSync(join(folder, `public/posts/${name}/index.html`), 'utf8'));
  expect(built('zh').querySelector('h1')?.textContent).toBe('临江市渡轮复航：“票价不变”');
  expect(built('zh').querySelector('blockquote')?.textContent).toContain('𠮷野家旁的码头');
  for (const index of texts.keys()) {
    expect(built(`n${index}`).querySelectorAll('script')).toHaveLength(0);
  }
});
