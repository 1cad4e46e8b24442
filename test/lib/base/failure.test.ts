import { expect, it } from 'vitest';
import { failure } from '@/lib/base/failure';

it('has an empty detail where there is nothing to add', () => {
  expect(failure('not-found')).toEqual({ code: 'not-found', detail: '' });
});
