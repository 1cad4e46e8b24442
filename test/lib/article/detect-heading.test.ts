// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { headingFeatures } from '@/lib/article/detect-heading';
import { parseHtml } from '@/test/support/parse-html';

function featuresOf(body: string) {
  return headingFeatures(
    parseHtml(`<title>Night ferry stays - Courier</title><body>${body}</body>`).documentElement,
  );
}

describe('headingFeatures', () => {
  it.each([
    ['a first-level heading', '<h1>Night ferry stays</h1>', { headingInTitle: 1, headingTag: 1 }],
    [
      'a heading below the site name',
      '<h1>Courier</h1><h2>Night ferry stays</h2>',
      { headingInTitle: 1, headingTag: 0 },
    ],
    ['a plain box', '<div class="t">Night ferry stays</div>', { heading: 1, headingInTitle: 1 }],
    ['another heading', '<h1>Something else</h1>', { heading: 1, headingInTitle: 0 }],
    ['nothing', '<p>Text</p>', { heading: 0 }],
  ])('finds the headline in %s', (_where, body, features) => {
    expect(featuresOf(body)).toMatchObject(features);
  });

  it.each([
    ['3 November 2026', { dateBeside: 1 }],
    ['Nov. 3, 2026', { dateBeside: 1 }],
    ['2026年11月3日 14:29', { dateBeside: 1 }],
    ['Von Ines Vandal', { bylineBeside: 1 }],
    ['来源：海港晚报', { bylineBeside: 1 }],
    ['Updated today', { publishedBeside: 1 }],
    ['See what is new', { dateBeside: 0, bylineBeside: 0 }],
  ])('reads %j beside it', (line, features) => {
    expect(featuresOf(`<h1>Night ferry stays</h1><p>${line}</p>`)).toMatchObject(features);
    expect(featuresOf(`<p>${line}</p><h1>Night ferry stays</h1>`)).toMatchObject(features);
  });

  it('reads no code', () => {
    const body = '<h1>Night ferry stays</h1><script>"2026-11-03"</script>';
    expect(featuresOf(body)).toMatchObject({ dateBeside: 0 });
  });
});
