import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import { dateOf, postSourceOf } from '@/lib/export/jekyll/post-source';
import { sampleCapture } from '../../../support/sample-records';

const article: Article = {
  ...sampleCapture().article,
  url: 'https://blog.example/harbour%20news/2026/11/01/ferry-again.html',
  headline: 'The ferry runs again',
};

const layout = (body: string) =>
  `\n<small>2026-11-01</small>\n<h1>The ferry runs again</h1>\n\n${body}\n\n<small>tags: <em>ferries</em> <em>port</em></small>\n`;

describe('a page that Jekyll made', () => {
  it('gives its post back', () => {
    expect(postSourceOf(article, layout('<p>One.</p>\n\n<p>Two.</p>'))).toEqual({
      fileName: '2026-11-01-ferry-again.md',
      categories: 'harbour news',
      tags: 'ferries port',
      date: '2026-11-01 08:30:00 +0800',
      body: '\nOne.\n\nTwo.',
    });
  });

  it('is found inside a wider container too', () => {
    const markup = `<header><h1>Blog</h1></header><section>${layout('<p>a</p><p>b</p>')}</section>`;
    expect(postSourceOf(article, markup)?.body).toBe('<p>a</p><p>b</p>');
  });

  it('of the first days has relative links and no zone', () => {
    const body = '<p>a</p>\n\n<p><a href="../list/">list</a>\n<a href="../">home</a></p>';
    expect(postSourceOf(article, layout(body))?.date).toBe('2026-11-01 08:30:00');
  });
});

it.each([
  ['another address', { url: 'https://blog.example/ferry-again' }, layout('<p>a</p>')],
  ['no markup', {}, null],
  ['a headline that stands nowhere', { headline: 'Other' }, layout('<p>a</p>')],
  ['no date', { published: null }, layout('<p>a</p>')],
])('is no Jekyll page with %s', (_what, fields, markup) => {
  expect(postSourceOf({ ...article, ...fields }, markup)).toBeNull();
});

it.each([
  ['2026-11-01T08:30:00+08:00', '2026-11-01 08:30:00 +0800'],
  ['2026-11-01T08:30Z', '2026-11-01 08:30:00 +0000'],
  ['2026-11-01T08:30:15.250Z', '2026-11-01 08:30:15 +0000'],
  ['2026-11-01T08:30:00', '2026-11-01 08:30:00'],
  ['2026-11-01', '2026-11-01 00:00:00'],
])('writes %s as %s', (iso, date) => {
  expect(dateOf(iso)).toBe(date);
});
