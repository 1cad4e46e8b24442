import { expect, it, vi } from 'vitest';
import { lazily } from '@/lib/base/lazily';

it('does the work when it is first asked for, and once', () => {
  const work = vi.fn(() => undefined);
  const value = lazily(work);
  expect(work).not.toHaveBeenCalled();
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(work).toHaveBeenCalledOnce();
});

it('does it again where it failed', () => {
  const answers = [() => 'done', () => expect.fail('not yet')];
  const value = lazily(() => answers.pop()?.());
  expect(value).toThrow('not yet');
  expect(value()).toBe('done');
});
