import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { putTrace, readTrace } from '@/lib/platform/library-trace';
import { sampleDay, sampleId } from '@/test/support/sample-records';

beforeEach(() => fakeBrowser.reset());

it('remembers the library, and nothing before it', async () => {
  expect(await readTrace()).toBeNull();
  const counts = { articles: 3, annotations: 4, changes: 5 };
  const trace = { libraryId: sampleId(1), seenAt: sampleDay(1), backedUpAt: null, ...counts };
  await putTrace(trace);
  expect(await readTrace()).toEqual(trace);
});
