import { beforeEach, expect, it } from 'vitest';
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
  const next = takeOver('updated');
  expect(old?.signal.aborted).toBe(true);
  expect(next?.isCurrent()).toBe(true);
  expect(next?.signal.aborted).toBe(false);
});

it('is no longer current when the extension is gone from under the page', () => {
  const life = takeOver('orphan');
  Object.assign(runtime, { id: undefined });
  expect(life?.isCurrent()).toBe(false);
  expect(life?.signal.aborted).toBe(false);
});

it('lets another copy run when the one before has ended by itself', () => {
  const life = takeOver('ended');
  life?.end();
  expect(life?.signal.aborted).toBe(true);
  expect(takeOver('ended')).not.toBeNull();
});
