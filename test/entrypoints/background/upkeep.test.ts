import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { IMAGE_ALARM } from '@/entrypoints/background/keep-images';
import { library } from '@/entrypoints/background/library-context';
import { keepUp } from '@/entrypoints/background/upkeep';
import { setArticleTrashed } from '@/lib/store/articles';
import { countImages } from '@/lib/store/images';
import { saveArticle } from '@/lib/store/save-article';
import { wipeLibrary } from '@/lib/store/wipe';
import { bytesOf, sampleImage } from '../../support/sample-images';
import { must, sampleSaving } from '../../support/sample-library';
import { sampleCapture, sampleId } from '../../support/sample-records';

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  must(await wipeLibrary(library, sampleId(90)));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  must(await wipeLibrary(library, sampleId(90)));
  await library.close();
});

async function saveWithImage(number: number): Promise<void> {
  const url = `https://harbour.example/${number}`;
  const capture = sampleCapture({ url, image: `${url}.png` });
  const [articleId, versionId] = [sampleId(number), sampleId(number + 50)];
  const saving = sampleSaving({ capture, articleId, versionId, keepImages: true });
  must(await saveArticle(library, saving));
}

const kept = async () => must(await countImages(library)).kept;

it('clears the trash of what lay there for thirty days, at its alarm, and of nothing else', async () => {
  const days = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString();
  for (const number of [11, 12]) {
    const [articleId, versionId] = [sampleId(number), sampleId(number + 50)];
    const capture = sampleCapture({ url: `https://harbour.example/${number}` });
    must(await saveArticle(library, sampleSaving({ capture, articleId, versionId })));
  }
  must(await setArticleTrashed(library, sampleId(11), days(31)));
  must(await setArticleTrashed(library, sampleId(12), days(29)));
  keepUp();
  await vi.waitFor(async () => {
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toContain('trash');
  }, 30_000);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'trash', scheduledTime: 0 });
  const left = async () => (await library.database()).getAllKeys('articles');
  await vi.waitFor(async () => expect(await left()).toEqual([sampleId(12)]), 30_000);
});

it('goes on with the images that a stopped background left, at its start and at each alarm', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    const response = new Response(Uint8Array.from(bytesOf(sampleImage(''))));
    return Object.defineProperty(response, 'url', { value: String(address) });
  });
  await saveWithImage(1);
  keepUp();
  await vi.waitFor(async () => expect(await kept()).toBe(1), 30_000);
  await saveWithImage(2);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: 0 });
  expect(await kept()).toBe(1);
  await fakeBrowser.alarms.onAlarm.trigger({ name: IMAGE_ALARM, scheduledTime: 0 });
  await vi.waitFor(async () => expect(await kept()).toBe(2), 30_000);
});
