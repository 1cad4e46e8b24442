import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  allTabReports,
  getTabReport,
  putTabReport,
  removeTabReport,
} from '@/lib/platform/tab-reports';

beforeEach(() => fakeBrowser.reset());

const report = {
  url: 'https://harbour.example/a',
  canonicalUrl: null,
  isArticle: true,
  score: 0.9,
};

it('keeps the last report of each tab', async () => {
  await putTabReport(7, { ...report, isArticle: false });
  await putTabReport(7, report);
  await putTabReport(8, { ...report, url: 'https://harbour.example/b' });
  expect(await getTabReport(7)).toEqual(report);
  expect([...(await allTabReports()).keys()]).toEqual([7, 8]);
});

it('knows nothing of a tab that has not reported, or whose page is gone', async () => {
  await putTabReport(7, report);
  await removeTabReport(7);
  expect(await getTabReport(7)).toBeNull();
  expect(await getTabReport(9)).toBeNull();
  expect((await allTabReports()).size).toBe(0);
});

it('takes nothing else in the session for a report', async () => {
  await fakeBrowser.storage.session.set({ other: 1 });
  expect((await allTabReports()).size).toBe(0);
});
