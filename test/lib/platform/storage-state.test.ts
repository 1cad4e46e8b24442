import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askToPersist, readStorageState } from '@/lib/platform/storage-state';

const never = () => new Promise<never>(() => undefined);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const inABrowserWith = (storage: object) => vi.stubGlobal('navigator', { storage });

it('tells what the browser tells', async () => {
  inABrowserWith({
    estimate: async () => ({ usage: 12, quota: 100 }),
    persisted: async () => true,
    persist: async () => false,
  });
  expect(await readStorageState()).toEqual({ usedBytes: 12, quotaBytes: 100, isPersisted: true });
  expect(await askToPersist()).toBe(false);
});

it('does not wait for ever for an answer', async () => {
  inABrowserWith({
    estimate: async () => {
      throw new Error('Not here');
    },
    persisted: never,
    persist: never,
  });
  const asked = Promise.all([readStorageState(), askToPersist()]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toEqual([{ usedBytes: null, quotaBytes: null, isPersisted: null }, null]);
});
