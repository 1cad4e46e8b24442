import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import { articleFieldShapes, captureShape } from '@/lib/article/article-shape';
import { success } from '@/lib/base/result';
import { parseShape, type Shape } from '@/lib/base/shape';
import { sampleCapture } from '@/test/support/sample-records';

const capture = sampleCapture();

it('reads a capture as the page’s script sent it', () => {
  expect(parseShape(captureShape, structuredClone(capture), 'invalid-message')).toEqual(
    success(capture),
  );
});

it('reads an article with all that later versions added', () => {
  const article: Article = {
    ...capture.article,
    authors: [{ name: 'Coast Press', type: 'Organization' }],
    headlines: { heading: 'The ferry runs again', social: 'It runs!', data: null },
    editors: [{ name: 'Bo Lint' }],
    publishedOffset: 'implied',
    modifiedOffset: null,
    corrections: ['Correction: the ferry is blue.'],
    confidences: { headline: 0.9 },
    candidates: { headline: [{ text: 'It runs!', origin: 'meta', confidence: 0.4 }] },
  };
  expect(parseShape(captureShape, { ...capture, article }, 'invalid-message')).toEqual(
    success({ ...capture, article }),
  );
});

it.each([
  ['article.publishedOffset', { publishedOffset: 'guessed' }],
  ['article.authors[0].type', { authors: [{ name: 'x', type: 'Robot' }] }],
  ['article.confidences.headline', { confidences: { headline: 2 } }],
  ['article.candidates.source[0].text', { candidates: { source: [{ origin: 'meta' }] } }],
])('refuses a capture for a wrong %s', (path, fields) => {
  const data = { ...capture, article: { ...capture.article, ...fields } };
  const result = parseShape(captureShape, data, 'invalid-message');
  expect(result.ok ? null : result.failure.detail.split(': ')[0]).toBe(path);
});

it.each([
  ['article.headline', { ...capture, article: { ...capture.article, headline: null } }],
  ['article.authors[0].name', { ...capture, article: { ...capture.article, authors: [{}] } }],
  [
    'article.origins.headline',
    { ...capture, article: { ...capture.article, origins: { headline: 'x' } } },
  ],
  ['content.text', { ...capture, content: { html: '', markup: null } }],
  ['score', { ...capture, score: Number.NaN }],
  ['truncated', { ...capture, truncated: undefined }],
])('refuses a capture for a wrong %s', (path, data) => {
  const result = parseShape(captureShape, data, 'invalid-message');
  expect(result.ok ? null : result.failure.detail.split(': ')[0]).toBe(path);
});

describe('a field', () => {
  const { url, published, publisher } = articleFieldShapes;
  it.each([
    [url, 'https://harbour.example/a', true],
    [url, 'javascript:alert(1)', false],
    [url, 'HTTPS://harbour.example', true],
    [published, '2021-12-21', true],
    [published, '2021-12-21T20:12', true],
    [published, '2021-12-21T20:12:02', true],
    [published, '2021-12-21T20:12:02+08:00', true],
    [published, '2021-12-21T20:12:02.5Z', true],
    [published, null, true],
    [published, '21 December 2021', false],
    [published, '2021-12', false],
    [publisher, { name: 'Harbour Post', url: 'https://harbour.example/' }, true],
    [publisher, { name: 'Harbour Post', url: '/about' }, false],
    [publisher, { url: 'https://harbour.example/' }, false],
  ])('(case %#) %o is told right from wrong', (shape, value, expected) => {
    const result = parseShape(shape as Shape<unknown>, value, 'invalid-message');
    expect(result.ok).toBe(expected);
  });
});
