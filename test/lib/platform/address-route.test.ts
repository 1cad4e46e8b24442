// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { onFragment } from '@/lib/platform/address-route';

it('tells the fragment at once and at each change, until it is ended', async () => {
  const ending = new AbortController();
  const told: string[] = [];
  window.location.hash = '#/tags';
  onFragment(window, (fragment) => told.push(fragment), ending.signal);
  expect(told).toEqual(['#/tags']);
  window.location.hash = '#/trash';
  await vi.waitFor(() => expect(told).toContain('#/trash'));
  ending.abort();
  window.location.hash = '#/annotations';
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).not.toContain('#/annotations');
});
