import 'fake-indexeddb/auto';
import { expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTrace } from '@/lib/platform/library-trace';
import { later } from '../../support/view-surroundings';

it('notes what changes while it notes, one note after the other', async () => {
  // Time stands still for it, so that it need not rest.
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { local } = fakeBrowser.storage;
  await local.clear();
  // What other files changed is noted by a keeper of theirs.
  vi.resetModules();
  const { noteChanges } = await import('@/entrypoints/background/library-keeper');
  const { library } = await import('@/entrypoints/background/library-context');
  onTestFinished(() => library.close());
  const set = local.set.bind(local);
  const gate = later<void>();
  const stored = vi.spyOn(local, 'set').mockImplementation(async (items) => {
    await gate.promise;
    return set(items);
  });
  noteChanges(1);
  await vi.waitFor(() => expect(stored).toHaveBeenCalledOnce(), 5000);
  noteChanges(2);
  noteChanges(4);
  // A second note would have begun by now.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(stored).toHaveBeenCalledOnce();
  gate.resolve(undefined);
  await vi.waitFor(async () => expect((await readTrace())?.changes).toBe(7), 30_000);
  expect(stored).toHaveBeenCalledTimes(2);
});
