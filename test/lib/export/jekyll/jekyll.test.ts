import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jekyllPost } from '@/lib/export/jekyll/jekyll';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { sampleExportOptions } from '../../../support/export-options';
import { sampleRecord } from '../../../support/sample-records';

const write = (record: ArticleRecord, annotations: boolean) =>
  jekyllPost(record, { ...sampleExportOptions, annotations });

function record(fields: Partial<ArticleRecord['saved']['article']>, markup: string | null = null) {
  const sample = sampleRecord();
  return {
    ...sample,
    saved: { ...sample.saved, article: { ...sample.saved.article, ...fields } },
    bodies: sample.bodies.map((body) => ({ ...body, markup })),
  };
}

describe('an article from anywhere', () => {
  it('becomes a draft post with front matter that YAML reads', () => {
    const { name, text } = write(record({ headline: 'Ferry: "again"' }), true);
    expect(name).toBe('2026-11-01-ferry-again.md');
    const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    expect(parse(frontMatter)).toMatchObject({
      layout: 'post',
      title: 'Ferry: "again"',
      date: '2026-11-01 08:30:00 +0800',
      tags: ['traffic', 'ferry'],
      published: false,
    });
    expect(body).toContain('The harbour office opened it on Monday.');
  });

  it('gets an ASCII name where its headline has none', () => {
    expect(write(record({ headline: '渡轮复航' }), false).name).toBe('2026-11-01-00000000.md');
  });

  it('is dated by the day it was saved when the page gives no date', () => {
    expect(write(record({ published: null }), false).name).toMatch(/^2026-11-01-/);
  });

  it('keeps Liquid in notes from running', () => {
    const sample = record({});
    const noted = { ...sample, saved: { ...sample.saved, comment: '{{ site.secret }}' } };
    expect(write(noted, true).text).toContain('{% raw %}{{ site.secret }}');
  });
});

describe('a page that Jekyll made', () => {
  const page = record(
    { url: 'https://blog.example/port/2026/11/01/NW1.html', headline: 'Ferry "again"' },
    '<h1>Ferry "again"</h1>\n\n<p>a</p><p>b</p>\n\n<small>tags: <em>x</em></small>',
  );

  it('gives its post back, and nothing more without annotations', () => {
    expect(write(page, false)).toMatchObject({
      name: '2026-11-01-NW1.md',
      text: '---\nlayout: post\ntitle: "Ferry \\"again\\""\ndate: 2026-11-01 08:30:00 +0800\ncategories: port\ntags: x\n---\n<p>a</p><p>b</p>',
    });
  });

  it('has the annotations below the post where they are wanted', () => {
    const text = write(page, true).text;
    expect(text.startsWith(write(page, false).text)).toBe(true);
    expect(text).toContain('> harbour office\n{: #h-00000000}');
  });
});
