import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierPageKeyOf } from '@/lib/article/earlier-page-key';
import { isSamePage, pageKeyOf, pageKeysOf } from '@/lib/article/page-keys';
import { propertyRuns } from '@/test/support/property-runs';

it.each([
  ['the scheme and www', 'http://www.news.example/a', 'https://news.example/a'],
  ['mobile and AMP hosts', 'https://amp.news.example/a/', 'https://news.example/a'],
  ['a trailing slash, not the root', 'https://news.example/', 'https://news.example/'],
  ['a place in the page', 'https://news.example/a#comments', 'https://news.example/a'],
  ['tracking', 'https://news.example/a?utm_source=x&fbclid=1', 'https://news.example/a'],
  ['the default port', 'https://news.example:443/a', 'https://news.example/a'],
  ['two dresses', 'https://www.m.news.example/a', 'https://news.example/a'],
  ['the dot that ends a host', 'https://news.example./a', 'https://news.example/a'],
  ['the folder’s own page', 'https://news.example/a/index.html', 'https://news.example/a'],
  ['AMP in the path', 'https://news.example/story-7/amp/', 'https://news.example/story-7'],
  ['AMP in a parameter', 'https://news.example/a?amp=1&id=7', 'https://news.example/a?id=7'],
  [
    'a cache of AMP',
    'https://news-example.cdn.ampproject.org/v/s/www.news.example/a?amp_js_v=0.1&id=7',
    'https://news.example/a?id=7',
  ],
  ['an empty route', 'https://news.example/a#/', 'https://news.example/a'],
  ['how letters are escaped', 'https://news.example/%7ea%c3%a9', 'https://news.example/~a%C3%A9'],
])('ignores %s', (_what, url, key) => {
  expect(pageKeyOf(url)).toBe(key);
});

it.each([
  ['an identifying parameter', 'https://news.example/a?id=7&utm_source=x', '?id=7'],
  [
    'a source parameter, which some sites tell pages apart by',
    'https://news.example/a?source=7',
    '?source=7',
  ],
  ['a route in the fragment', 'https://news.example/#/story/7', '#/story/7'],
  ['another port', 'http://127.0.0.1:8080/a', ':8080'],
  ['case in the path', 'https://news.example/Story', '/Story'],
  ['the whole name of a site', 'https://amp.dev/a', '//amp.dev/'],
  ['the whole name below a registry', 'https://m.co.uk/a', '//m.co.uk/'],
  ['a parameter in GB18030', 'https://news.example/a?q=%c4%e3', '?q=%C4%E3'],
])('keeps %s', (_what, url, part) => {
  expect(pageKeyOf(url)).toContain(part);
});

it.each(['about:blank', 'file:///home/a.html', 'nonsense', ''])('has no key for %o', (url) => {
  expect(pageKeyOf(url)).toBeNull();
  expect(pageKeysOf(url, 'https://news.example/a')).toEqual([]);
});

describe('a declared address', () => {
  const visited = 'https://m.news.example/a?id=7';

  it('is a second key', () => {
    expect(pageKeysOf(visited, 'https://www.news.example/story-a')).toEqual([
      'https://news.example/a?id=7',
      'https://news.example/story-a',
    ]);
  });

  it.each([
    ['the front page', 'https://news.example/'],
    ['another site', 'https://other.example/a'],
    ['another site on the same platform', 'https://other.github.io/a', 'https://one.github.io/a'],
    ['another address of a network', 'http://10.0.1.10/a', 'http://192.0.1.10/a'],
    ['another site below a registry', 'https://other.ne.jp/a', 'https://one.ne.jp/a'],
    ['no web address', 'javascript:alert(1)'],
    ['none', null],
  ])('is not believed when it is %s', (_what, canonicalUrl, url = visited) => {
    expect(pageKeysOf(url, canonicalUrl)).toEqual([pageKeyOf(url)]);
  });

  it('is believed below the same registry', () => {
    const url = 'https://www.one.ne.jp/a?id=7';
    expect(pageKeysOf(url, 'https://one.ne.jp/a')).toContain('https://one.ne.jp/a');
  });

  it('is one key with the visited address when both are the same page', () => {
    expect(pageKeysOf(visited, 'https://www.news.example/a?id=7#top')).toHaveLength(1);
  });
});

describe('two addresses', () => {
  it.each([
    ['https://news.example/a#top', 'https://news.example/a?utm_source=feed', true],
    ['https://news.example/#/a', 'https://news.example/#/b', false],
    ['https://news.example/a', 'https://news.example/b', false],
    ['about:blank', 'about:blank', true],
    ['about:blank', 'file:///home/a.html', false],
  ])('%s and %s are of one page: %s', (url, other, expected) => {
    expect(isSamePage(url, other)).toBe(expected);
  });
});

describe('keys of earlier versions', () => {
  it.each([
    'https://www.m.news.example/a',
    'https://news.example/story-7/amp?_ga=1',
    'https://www.gov.uk/index.html',
  ])('find what was saved at %s', (url) => {
    const earlier = earlierPageKeyOf(url);
    expect(pageKeysOf(url, null)).toEqual([pageKeyOf(url), earlier]);
    expect(pageKeysOf('https://www.news.example/b', url)).toEqual(
      url.includes('news.example')
        ? ['https://news.example/b', pageKeyOf(url), earlier]
        : ['https://news.example/b'],
    );
  });
});

describe('every address', () => {
  const part = fc.constantFrom(
    ...[
      'a',
      'story-7',
      'amp',
      'index.html',
      'story-7.amp.html',
      '',
      '%61',
      '%e6%b8%a1',
      '%c4%e3',
      '%',
      '%%61',
    ],
    ...['.amp', '渡轮', 'Index.PHP', '1', 'a+b', '?', "'", '%2f', ';', '|'],
  );
  const parameter = fc.constantFrom(
    ...[
      'id=7',
      'a',
      'a=',
      'amp',
      'amp=1',
      '_ga=2',
      'q=%c4%e3',
      'q=%e6%b8%a1',
      'q=a+b',
      'q=a%20b',
      '=1',
      'x=1=2',
    ],
    ...[
      'from=timeline',
      'utm_source=x',
      '%75tm_source=x',
      '100%',
      '?a=1',
      '',
      "o'b=1",
      'u=https://a.example/b',
    ],
  );
  const host = fc.constantFrom(
    ...[
      'news.example',
      'www.news.example',
      'www.m.news.example.',
      'amp.dev',
      'm.com',
      'www.gov.uk',
      '192.0.2.7',
    ],
    ...[
      'cdn.ampproject.org/c/s/www.news.example',
      'www.google.com/amp/s/m.news.example',
      'www.google.com/amp',
    ],
    ...['one.github.io', '[2001:db8::1]:8080', 'localhost:3000', '渡轮.example', 'm.m.m'],
  );
  const address = fc
    .record({
      scheme: fc.constantFrom('http', 'https'),
      host,
      path: fc.array(part, { maxLength: 5 }),
      parameters: fc.array(parameter, { maxLength: 4 }),
      hash: fc.constantFrom('', '#', '#top', '#/', '#!/', '#/a', '#!/a'),
    })
    .map(({ scheme, host, path, parameters, hash }) => {
      const search = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
      return `${scheme}://${host}/${path.join('/')}${search}${hash}`;
    });

  it('has a key that is its own key', () => {
    fc.assert(
      fc.property(address, (url) => {
        const key = pageKeyOf(url);
        expect(key).not.toBeNull();
        expect(pageKeyOf(key ?? '')).toBe(key);
      }),
      propertyRuns,
    );
  });

  it('has the key of its other schemes, dresses and campaigns', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        fc.array(parameter, { maxLength: 4 }),
        (path, more) => {
          const rest = `news.example/${path.join('/')}?${more.join('&')}`;
          const key = pageKeyOf(`https://${rest}`);
          expect(pageKeyOf(`http://www.${rest}&utm_source=x#top`)).toBe(key);
          expect(pageKeyOf(`https://cdn.ampproject.org/c/s/amp.${rest}&amp_js_v=1`)).toBe(key);
        },
      ),
      propertyRuns,
    );
  });

  it('keeps apart what identity the parameters carry', () => {
    fc.assert(
      fc.property(address, fc.nat(), fc.nat(), (url, one, other) => {
        fc.pre(one !== other);
        const withId = (id: number) => {
          const [before = '', hash = ''] = url.split(/(?=#)/);
          return `${before}${before.includes('?') ? '&' : '?'}id=${id}${hash}`;
        };
        expect(isSamePage(withId(one), withId(other))).toBe(false);
      }),
      propertyRuns,
    );
  });
});
