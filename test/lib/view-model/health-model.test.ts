import { describe, expect, it, vi } from 'vitest';
import { failed, success } from '@/lib/base/result';
import type { LibraryHealth } from '@/lib/library/library-health';
import { createHealthModel } from '@/lib/view-model/health-model';
import { sampleDay } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

const counts = { articles: 2, trashed: 1, annotations: 5, versions: 3, searches: 0 };
const health: LibraryHealth = { lost: null, backedUpAt: null, changes: 3 };
const contents = { counts, quarantined: 0 };
const lost = { articles: 9, annotations: 30, seenAt: sampleDay(1) };
const room = (isPersisted: boolean | null) => ({
  readStorageState: async () => ({ usedBytes: 1, quotaBytes: 2, isPersisted: false }),
  askToPersist: vi.fn(async () => isPersisted),
});

describe('createHealthModel', () => {
  it('reads how the library is, asks the browser once to keep it, and follows changes', async () => {
    const { around, asked, announce } = viewTest({
      'library.health': () => success(health),
      'library.contents': () => success(contents),
    });
    const browser = room(true);
    const model = createHealthModel(around, browser);
    announce('library.changed', { articleIds: [] });
    expect(asked).toEqual([]);
    await model.read();
    await model.read();
    expect(model.health.value).toEqual(health);
    expect(model.contents.value).toEqual(contents);
    expect(model.storage.value?.isPersisted).toBe(false);
    expect(browser.askToPersist).toHaveBeenCalledTimes(1);
    announce('library.changed', { articleIds: [] });
    await vi.waitFor(() => expect(asked.length).toBe(6));
  });

  it.each([
    [true, true],
    [false, false],
    [null, false],
  ])('where the browser answers %s, says kept: %s', async (answer, isPersisted) => {
    const { around } = viewTest({
      'library.health': () => success(health),
      'library.contents': () => failed('storage-failed'),
    });
    const model = createHealthModel(around, room(answer));
    await model.read();
    expect(model.storage.value?.isPersisted).toBe(isPersisted);
  });

  it('lets go of a library that is not missed', async () => {
    let now: LibraryHealth = { ...health, lost };
    const { around } = viewTest({
      'library.health': () => success(now),
      'library.startAnew': () => {
        now = health;
        return success(null);
      },
    });
    const model = createHealthModel(around);
    await model.read();
    expect(model.health.value?.lost).toEqual(lost);
    await model.startAnew();
    expect(model.health.value?.lost).toBeNull();
  });

  it('tells what was wiped, and why nothing could be', async () => {
    const answers = [success(counts), failed('storage-failed')];
    const { around } = viewTest({
      'library.health': () => success(health),
      'library.wipe': () => answers.shift() ?? failed('unexpected'),
    });
    const model = createHealthModel(around);
    expect(await model.wipe()).toEqual(counts);
    expect(await model.wipe()).toBeNull();
    expect(model.failure.value?.code).toBe('storage-failed');
  });

  it('checks the library and hands over what was put apart', async () => {
    const record = { store: 'articles', reason: 'x', foundAt: sampleDay(1), record: 7 };
    const { around, asked } = viewTest({
      'library.health': () => success(health),
      'library.check': () => success({ articles: 2, broken: 1, mended: 0 }),
      'quarantine.read': () => success([record]),
      'quarantine.clear': () => success(1),
    });
    const model = createHealthModel(around);
    expect(await model.check()).toEqual({ articles: 2, broken: 1, mended: 0 });
    expect(await model.readQuarantine()).toEqual([record]);
    await model.clearQuarantine();
    expect(asked.map(({ name }) => name)).toContain('quarantine.clear');
  });
});
