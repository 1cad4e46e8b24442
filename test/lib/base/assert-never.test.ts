import { expect, it } from 'vitest';
import { assertNever } from '@/lib/base/assert-never';

it('throws and quotes the value that should not be', () => {
  const value = 'surprise' as never;
  expect(() => assertNever(value)).toThrow('"surprise"');
});
