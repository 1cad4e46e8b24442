import { expect, it } from 'vitest';
import { outletOf } from '@/lib/library/outlet';

const url = 'https://www.news.example/a';

it.each([
  [{ source: 'Wire', publisher: 'Times', url }, 'Wire'],
  [{ source: null, publisher: 'Times', url }, 'Times'],
  [{ source: null, publisher: null, url }, 'news.example'],
  [{ source: null, publisher: null, url: 'none' }, ''],
])('is the source, the site or the host: %o', (card, outlet) => {
  expect(outletOf(card)).toBe(outlet);
});
