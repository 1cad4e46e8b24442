import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { imageHandlers } from '@/entrypoints/background/image-handlers';
import { keepImages } from '@/entrypoints/background/keep-images';
import { library } from '@/entrypoints/background/library-context';
import { libraryHandlers } from '@/entrypoints/background/library-handlers';
import type { Id } from '@/lib/base/id';
import type { ArticleEdits } from '@/lib/library/saved-article';
import { changeSettings, clearSettings } from '@/lib/platform/settings';
import { wipeLibrary } from '@/lib/store/wipe';
import { bytesOf, sampleImage } from '../../support/sample-images';
import { must } from '../../support/sample-library';
import { sampleCapture, sampleId, sampleText } from '../../support/sample-records';

const articleId = sampleId(1);
const source = 'https://harbour.example/ferry.png';
const newer = 'https://harbour.example/newer.png';
const view = { tabId: null, isPrivate: false };
const png = bytesOf(sampleImage(source));

beforeEach(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    const response = new Response(Uint8Array.from(png));
    return Object.defineProperty(response, 'url', { value: String(address) });
  });
  must(await wipeLibrary(library, sampleId(90)));
  await clearSettings();
});
afterEach(async () => {
  await keepImages();
  vi.unstubAllGlobals();
  must(await wipeLibrary(library, sampleId(90)));
  await clearSettings();
});
afterAll(() => library.close());

async function saveWith(
  edits: ArticleEdits = {},
  name: 'article.save' | 'article.copy' = 'article.save',
) {
  const capture = sampleCapture({ image: source });
  const saving = { capture, articleId, versionId: sampleId(2), edits, annotation: null };
  return must(await libraryHandlers[name](saving, view));
}

const countsOf = async () => must(await imageHandlers['images.count']({}, view));
const imagesOf = async (id: Id = articleId) =>
  must(await imageHandlers['images.list']({ articleId: id }, view));
const allKept = async (count: number) =>
  vi.waitFor(
    async () => expect(await countsOf()).toMatchObject({ kept: count, wanted: 0 }),
    30_000,
  );

function announced(): readonly unknown[] {
  const { sendMessage } = fakeBrowser.runtime;
  const spied = vi.isMockFunction(sendMessage)
    ? sendMessage
    : vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  return spied.mock.calls
    .map(([message]) => message as { readonly event?: string; readonly detail?: unknown })
    .filter(({ event }) => event === 'images.changed')
    .map(({ detail }) => detail);
}

describe('a page that is saved', () => {
  it.each(['article.save', 'article.copy'] as const)(
    'has its images kept where the settings say so: %s',
    async (name) => {
      await changeSettings({ keepImages: true });
      await saveWith({}, name);
      await allKept(1);
      const read = must(await imageHandlers['images.read']({ articleId, source }, view));
      expect(read).toEqual(sampleImage(source));
    },
  );

  it('has none kept, and no server asked, where nobody said so', async () => {
    await saveWith();
    await keepImages();
    expect(fetch).not.toHaveBeenCalled();
    expect(await imagesOf()).toEqual({ images: [], offered: 1 });
    const read = await imageHandlers['images.read']({ articleId, source }, view);
    expect(read).toMatchObject({ failure: { code: 'not-found' } });
  });

  it.each([true, false])('follows the person, not the settings: %s', async (keepImagesOfIt) => {
    await changeSettings({ keepImages: !keepImagesOfIt });
    await saveWith({ keepImages: keepImagesOfIt });
    await allKept(keepImagesOfIt ? 1 : 0);
    expect((await imagesOf()).images).toHaveLength(keepImagesOfIt ? 1 : 0);
  });
});

describe('a person', () => {
  it('can have the images of a saved article kept, and deleted, and each is told', async () => {
    await saveWith();
    announced();
    const update = async (edits: ArticleEdits) =>
      must(await libraryHandlers['article.update']({ id: articleId, edits }, view));
    await update({ comment: 'Read again.' });
    expect(announced()).toEqual([]);
    await update({ keepImages: true });
    await allKept(1);
    expect(announced()).toEqual([{ articleIds: [articleId] }, { articleIds: [articleId] }]);
    await update({ keepImages: false });
    expect(announced()).toHaveLength(3);
    expect(await imagesOf()).toEqual({ images: [], offered: 1 });
  });

  it('can delete those of all articles, which is told', async () => {
    await saveWith({ keepImages: true });
    await allKept(1);
    announced();
    const gone = { kept: 1, wanted: 0, failed: 0, bytes: png.length };
    expect(must(await imageHandlers['images.clear']({}, view))).toEqual(gone);
    expect(announced()).toEqual([{ articleIds: null }]);
    expect(await countsOf()).toEqual({ kept: 0, wanted: 0, failed: 0, bytes: 0 });
  });
});

it('keeps the images of another version of an article that keeps them', async () => {
  await saveWith({ keepImages: true });
  await allKept(1);
  const capture = sampleCapture({ image: newer }, `${sampleText}\nCorrection: it was a Tuesday.`);
  const adding = { articleId, versionId: sampleId(8), capture };
  must(await libraryHandlers['version.add'](adding, view));
  await allKept(2);
});
