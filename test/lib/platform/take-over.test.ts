import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeOver } from '@/lib/platform/take-over';

const { runtime } = fakeBrowser;

beforeEach(() => fakeBrowser.reset());

it('lets one copy of a script run, and other scripts beside it', () => {
  const first = takeOver('one');
  expect(first?.isCurrent()).toBe(true);
  expect(takeOver('one')).toBeNull();
  expect(takeOver('one-other')).not.toBeNull();
});

it('ends the copy of before an update and runs in its place', () => {
  const old = takeOver('updated');
  Object.assign(runtime, { id: 'after the update' });
  expect(old?.isCurrent()).toBe(false);
  const over: string[] = [];
  old?.onEnd(() => over.push('old'));
  const next = takeOver('updated');
  next?.onEnd(() => over.push('next'));
  expect(over).toEqual(['old']);
  expect(next?.isCurrent()).toBe(true);
});

it('is no longer current when the extension is gone from under the page', () => {
  const life = takeOver('orphan');
  const onEnd = vi.fn();
  life?.onEnd(onEnd);
  Object.assign(runtime, { id: undefined });
  expect(life?.isCurrent()).toBe(false);
  expect(onEnd).not.toHaveBeenCalled();
});

it('lets another copy run when the one before has ended by itself', () => {
  const life = takeOver('ended');
  const onEnd = vi.fn();
  life?.onEnd(onEnd);
  life?.end();
  life?.end();
  expect(onEnd).toHaveBeenCalledOnce();
  // What begins later has nothing to wait for.
  life?.onEnd(onEnd);
  expect(onEnd).toHaveBeenCalledTimes(2);
  expect(takeOver('ended')).not.toBeNull();
});
