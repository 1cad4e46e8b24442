import 'fake-indexeddb/auto';
import { expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTrace } from '@/lib/platform/library-trace';
import { later } from '../../support/view-surroundings';

/** A keeper of its own, for what other files changed is noted by one of theirs; time stands still, so that it need not rest. */
async function startKeeper() {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await fakeBrowser.storage.local.clear();
  vi.resetModules();
  const keeper = await import('@/entrypoints/background/library-keeper');
  const { library } = await import('@/entrypoints/background/library-context');
  onTestFinished(() => library.close());
  return keeper;
}

it('notes what changes while it notes, one note after the other', async () => {
  const { noteChanges } = await startKeeper();
  const { local } = fakeBrowser.storage;
  const set = local.set.bind(local);
  const gate = later<void>();
  const stored = vi.spyOn(local, 'set').mockImplementation(async (items) => {
    await gate.promise;
    return set(items);
  });
  noteChanges(1);
  await vi.waitFor(() => expect(stored).toHaveBeenCalledOnce(), 30_000);
  noteChanges(2);
  noteChanges(4);
  // A second note would have begun by now.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(stored).toHaveBeenCalledOnce();
  gate.resolve(undefined);
  await vi.waitFor(async () => expect((await readTrace())?.changes).toBe(7), 30_000);
  expect(stored).toHaveBeenCalledTimes(2);
});

it('takes what changed while a backup was written for not covered by it, noted or not', async () => {
  const { libraryHealth, noteBackup, noteChanges } = await startKeeper();
  const changesNow = async () => {
    const health = await libraryHealth();
    return health.ok ? health.value.changes : health.failure.code;
  };
  noteChanges(3);
  await vi.waitFor(async () => expect((await readTrace())?.changes).toBe(3), 30_000);
  noteChanges(4);
  expect(await changesNow()).toBe(7);
  noteChanges(2);
  await noteBackup(7);
  expect(await changesNow()).toBe(2);
  await vi.waitFor(async () => expect((await readTrace())?.changes).toBe(2), 30_000);
  expect(await changesNow()).toBe(2);
});
