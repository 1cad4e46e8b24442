import { expect, it } from 'vitest';
import { slugOf } from '@/lib/export/slug';

it.each([
  ['Ferry: "again"', 'ferry-again'],
  ['Café à Paris', 'cafe-a-paris'],
  ['临江市渡轮复航', '12345678'],
  ['', '12345678'],
  ['-- con --', '_con'],
])('makes of %j the slug %s', (headline, slug) => {
  expect(slugOf(headline, '12345678-0000-4000-8000-000000000000')).toBe(slug);
});
