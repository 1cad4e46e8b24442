import { afterEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveUnsaved, takeUnsaved } from '@/lib/platform/unsaved-edits';

const { runtime } = fakeBrowser;
const { id } = runtime;

afterEach(() => void Object.assign(runtime, { id }));

it('leaves what was typed to the next copy, once it comes and afterwards', () => {
  const [one, other] = [
    { id: 'a', edits: { comment: 'one' } },
    { id: 'b', edits: { comment: 'other' } },
  ];
  Object.assign(runtime, { id: undefined });
  expect(leaveUnsaved(one)).toBe(true);
  const taken: unknown[] = [];
  const life = new AbortController();
  takeUnsaved((unsaved) => taken.push(unsaved), life.signal);
  expect(taken).toEqual([one]);
  leaveUnsaved(other);
  expect(taken).toEqual([one, other]);
  life.abort();
  leaveUnsaved(one);
  takeUnsaved((unsaved) => taken.push(unsaved), new AbortController().signal);
  expect(taken).toEqual([one, other, one]);
});

it('is for copies that can no longer speak', () => {
  expect(leaveUnsaved({ id: 'a', edits: {} })).toBe(false);
});
