import { expect, it } from 'vitest';
import { isId } from '@/lib/base/id';

it('accepts what the platform makes', () => {
  expect(isId(globalThis.crypto.randomUUID())).toBe(true);
});

it.each([
  '',
  'x',
  null,
  12,
  '../secret',
  'B7C5F2C4-2E0B-4F3B-9C1B-0A5E9D7B1A11',
  'b7c5f2c4-2e0b-4f3b-9c1b-0a5e9d7b1a11 ',
  '__proto__',
])('refuses %o', (value) => {
  expect(isId(value)).toBe(false);
});
