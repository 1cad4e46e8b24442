import { expect, it } from 'vitest';
import { failed, success } from '@/lib/base/result';

it('survives a message between contexts', () => {
  const results = [success({ count: 0 }), failed('storage-full', 'QuotaExceededError')];
  expect(JSON.parse(JSON.stringify(results))).toEqual([
    { ok: true, value: { count: 0 } },
    { ok: false, failure: { code: 'storage-full', detail: 'QuotaExceededError' } },
  ]);
});
