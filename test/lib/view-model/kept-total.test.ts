import { describe, expect, it, vi } from 'vitest';
import { failed, type Result, success } from '@/lib/base/result';
import { type ImageCounts, noImages } from '@/lib/library/kept-image';
import { createKeptTotal } from '@/lib/view-model/kept-total';
import { sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

const some: ImageCounts = { kept: 3, wanted: 1, failed: 2, bytes: 900 };

/** A background whose counts the test changes. */
function counting(first: Result<ImageCounts> = success(some)) {
  let now = first;
  const test = viewTest({
    'images.count': () => now,
    'images.clear': () => {
      const gone = now;
      if (now.ok) now = success(noImages);
      return gone;
    },
  });
  return {
    ...test,
    total: createKeptTotal(test.around),
    become(next: Result<ImageCounts>) {
      now = next;
    },
  };
}

describe('createKeptTotal', () => {
  it('counts nothing before it is asked to', async () => {
    const { total, asked, announce } = counting();
    announce('images.changed', { articleIds: null });
    announce('library.changed', { articleIds: [sampleId(1)] });
    expect([total.counts.value, asked]).toEqual([null, []]);
    await total.read();
    expect(total.counts.value).toEqual(some);
  });

  it.each([
    ['images.changed', { articleIds: null }],
    ['images.changed', { articleIds: [sampleId(1)] }],
    ['library.changed', { articleIds: [sampleId(1)] }],
  ] as const)('counts again at %s %o', async (name, detail) => {
    const { total, announce, become } = counting();
    await total.read();
    become(success({ ...some, kept: 4 }));
    if (name === 'images.changed') announce(name, detail);
    else announce(name, detail);
    await vi.waitFor(() => expect(total.counts.value?.kept).toBe(4));
  });

  it('tells what cannot be counted, and when it can be again', async () => {
    const { total, become } = counting();
    await total.read();
    become(failed('storage-blocked'));
    await total.read();
    expect(total.failure.value?.code).toBe('storage-blocked');
    expect(total.counts.value).toEqual(some);
    become(success(noImages));
    await total.read();
    expect([total.failure.value, total.counts.value]).toEqual([null, noImages]);
  });

  it('deletes all of them, and gives what went', async () => {
    const { total } = counting();
    await total.read();
    expect(await total.clear()).toEqual(some);
    expect([total.counts.value, total.failure.value]).toEqual([noImages, null]);
  });

  it('tells when they could not be deleted', async () => {
    const { around } = viewTest({
      'images.count': () => success(some),
      'images.clear': () => failed('storage-failed'),
    });
    const total = createKeptTotal(around);
    expect(await total.clear()).toBeNull();
    expect(total.failure.value?.code).toBe('storage-failed');
    expect(total.counts.value).toEqual(some);
  });
});
