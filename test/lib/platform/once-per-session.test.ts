import { expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { forgetOnce, oncePerSession } from '@/lib/platform/once-per-session';

it('does a work once until the browser ends, and again what failed', async () => {
  const work = vi.fn(async () => undefined);
  await expect(
    oncePerSession('work', async () => {
      throw new Error('not now');
    }),
  ).rejects.toThrow('not now');
  await oncePerSession('work', work);
  await oncePerSession('work', work);
  expect(work).toHaveBeenCalledTimes(1);
  await oncePerSession('other', work);
  expect(work).toHaveBeenCalledTimes(2);
  await forgetOnce('other');
  await oncePerSession('other', work);
  expect(work).toHaveBeenCalledTimes(3);
  await browser.storage.session.clear();
  await oncePerSession('work', work);
  expect(work).toHaveBeenCalledTimes(4);
});
