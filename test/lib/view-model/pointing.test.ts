import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { createPointing } from '@/lib/view-model/pointing';
import { sampleId } from '@/test/support/sample-records';
import { viewTest } from '@/test/support/view-surroundings';

const id = sampleId(1);

it('tells what is pointed at on the page of its tab, and of no other', () => {
  const test = viewTest({});
  const { pointed } = createPointing(test.around, () => 7);
  test.announce('annotation.pointed', { tabId: 8, annotationId: id });
  expect(pointed.value).toBeNull();
  test.announce('annotation.pointed', { tabId: 7, annotationId: id });
  expect(pointed.value).toBe(id);
  test.announce('annotation.pointed', { tabId: 7, annotationId: null });
  expect(pointed.value).toBeNull();
});

it('tells the page what is pointed at in the view, where there is a page', () => {
  const test = viewTest({ 'page.point': () => success(null) });
  let tabId: number | null = null;
  const { point } = createPointing(test.around, () => tabId);
  point(id);
  tabId = 7;
  point(id);
  point(null);
  expect(test.payloadsOf('page.point')).toEqual([
    { tabId: 7, annotationId: id },
    { tabId: 7, annotationId: null },
  ]);
});
