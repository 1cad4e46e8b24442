import 'fake-indexeddb/auto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { IMAGE_ALARM, keepImages } from '@/entrypoints/background/keep-images';
import { library } from '@/entrypoints/background/library-context';
import { success } from '@/lib/base/result';
import { type ImageCounts, MAX_ARTICLE_BYTES } from '@/lib/library/kept-image';
import { updateArticle } from '@/lib/store/articles';
import { countImages, listImages, readImage } from '@/lib/store/images';
import { saveArticle } from '@/lib/store/save-article';
import { write } from '@/lib/store/transact';
import { wipeLibrary } from '@/lib/store/wipe';
import { bytesOf, sampleImage } from '../../support/sample-images';
import { must, sampleSaving } from '../../support/sample-library';
import { sampleCapture, sampleDay, sampleId } from '../../support/sample-records';

const png = bytesOf(sampleImage(''));
const articleId = sampleId(1);

let asked: string[] = [];
/** Answers that the test gives itself; every other path is an image. */
let answers: Record<string, (response: ServerResponse) => void> = {};

const server = createServer(({ url = '' }, response) => {
  asked.push(url);
  const answer = answers[url];
  if (answer === undefined) response.end(png);
  else answer(response);
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await library.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  [asked, answers] = [[], {}];
  vi.stubGlobal('navigator', { onLine: true });
  must(await wipeLibrary(library, sampleId(90)));
  await fakeBrowser.alarms.clear(IMAGE_ALARM);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  must(await wipeLibrary(library, sampleId(90)));
});

/** Saves a page of the server's own, with these images. */
async function saveWith(
  paths: readonly string[],
  { id = articleId, url = `${origin}/news` } = {},
): Promise<void> {
  const { content, ...capture } = sampleCapture({ url });
  const html = paths.map((path) => `<img src="${origin}${path}">`).join('');
  const saving = sampleSaving({
    capture: { ...capture, content: { ...content, html } },
    articleId: id,
    versionId: sampleId(Number.parseInt(id.slice(-4), 16) + 50),
    keepImages: true,
  });
  must(await saveArticle(library, saving));
}

const counts = async (): Promise<ImageCounts> => must(await countImages(library));
const alarm = async () => (await fakeBrowser.alarms.get(IMAGE_ALARM)) ?? null;

describe('the images that are wanted', () => {
  it('are all asked for, once, one after another', async () => {
    await saveWith(['/1', '/2', '/3']);
    await saveWith(['/4'], { id: sampleId(2), url: `${origin}/other` });
    await keepImages();
    expect([...asked].sort()).toEqual(['/1', '/2', '/3', '/4']);
    expect(await counts()).toEqual({ kept: 4, wanted: 0, failed: 0, bytes: 4 * png.length });
    const read = must(await readImage(library, { articleId, source: `${origin}/1` }));
    expect(read).toEqual(sampleImage(`${origin}/1`));
    await keepImages();
    expect(asked).toHaveLength(4);
  });

  it('are gone through though some cannot be had', async () => {
    answers = {
      '/1': (response) => response.writeHead(404).end(),
      '/2': (response) => response.end('<svg/>'),
      '/3': (response) => response.destroy(),
    };
    await saveWith(['/1', '/2', '/3', '/4']);
    await keepImages();
    expect(await counts()).toMatchObject({ kept: 1, wanted: 0, failed: 3 });
  });

  it('are announced as they come', async () => {
    const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    await saveWith(['/1', '/2']);
    await keepImages();
    const announced = sent.mock.calls.map(([message]) => message as unknown);
    const changed = { event: 'images.changed', detail: { articleIds: [articleId] } };
    expect(announced).toEqual([changed, changed]);
  });

  it('are asked for where their page may, nowhere else', async () => {
    await saveWith(['/1', '/2'], { url: 'https://harbour.example/news' });
    await keepImages();
    expect(asked).toEqual([]);
    expect(await counts()).toMatchObject({ kept: 0, failed: 2 });
  });

  it('find no room where the others of their article took it', async () => {
    await saveWith(['/1', '/2']);
    await write(library, async (transaction) => {
      const store = transaction.objectStore('images');
      const image = await store.get([articleId, `${origin}/1`]);
      if (image === undefined) throw new Error('It was wanted');
      await store.put({ ...image, state: 'kept', size: MAX_ARTICLE_BYTES - png.length + 1 });
      return success(null);
    });
    await keepImages();
    expect(await counts()).toMatchObject({ kept: 1, failed: 1 });
  });

  it('are looked for again while it is at it', async () => {
    let more: Promise<void> | null = null;
    answers['/1'] = (response) => {
      more = saveWith(['/2'], { id: sampleId(2), url: `${origin}/other` });
      void more.then(() => {
        const running = keepImages();
        void keepImages();
        response.end(png);
        return running;
      });
    };
    await saveWith(['/1']);
    await keepImages();
    expect(asked).toEqual(['/1', '/2']);
    expect(await counts()).toMatchObject({ kept: 2, wanted: 0 });
  });

  it('are not forgotten when they come at the very end', async () => {
    await saveWith(['/1']);
    const clear = vi.spyOn(fakeBrowser.alarms, 'clear');
    clear.mockImplementationOnce(async () => {
      await saveWith(['/2'], { id: sampleId(2), url: `${origin}/other` });
      void keepImages();
      return true;
    });
    await keepImages();
    expect(asked).toEqual(['/1', '/2']);
    expect(await counts()).toMatchObject({ kept: 2, wanted: 0 });
  });

  it('are not stored when the person thought better of it', async () => {
    answers['/1'] = (response) => {
      const edits = { keepImages: false };
      void updateArticle(library, { id: articleId, edits, now: sampleDay(5) }).then(() =>
        response.end(png),
      );
    };
    await saveWith(['/1', '/2']);
    await keepImages();
    expect(asked).toEqual(['/1']);
    expect(must(await listImages(library, articleId)).images).toEqual([]);
  });
});

describe('an alarm goes on with them', () => {
  it('from before the first is asked for, until none is left', async () => {
    let during: unknown = null;
    answers['/1'] = (response) => {
      void alarm().then((found) => {
        during = found;
        response.end(png);
      });
    };
    await saveWith(['/1']);
    await keepImages();
    expect(during).toMatchObject({ name: IMAGE_ALARM, periodInMinutes: 1 });
    expect(await alarm()).toBeNull();
  });

  it('never where none is wanted', async () => {
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await keepImages();
    expect(create).not.toHaveBeenCalled();
  });

  it('when there is no network, in which nothing is asked for', async () => {
    await saveWith(['/1', '/2']);
    vi.stubGlobal('navigator', { onLine: false });
    await keepImages();
    expect(asked).toEqual([]);
    expect(await counts()).toMatchObject({ wanted: 2, failed: 0 });
    expect(await alarm()).not.toBeNull();
    vi.stubGlobal('navigator', { onLine: true });
    await keepImages();
    expect(await counts()).toMatchObject({ kept: 2, wanted: 0 });
    expect(await alarm()).toBeNull();
  });

  it('when the network goes while one is asked for', async () => {
    answers['/1'] = (response) => {
      vi.stubGlobal('navigator', { onLine: false });
      response.destroy();
    };
    await saveWith(['/1', '/2']);
    await keepImages();
    expect(asked).toEqual(['/1']);
    expect(await counts()).toMatchObject({ wanted: 2, failed: 0 });
    expect(await alarm()).not.toBeNull();
  });

  it('when the disk is full', async () => {
    await saveWith(['/1', '/2']);
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given: Parameters<typeof put>
    ) {
      if (this.name === 'images') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    onTestFinished(() => full.mockRestore());
    await keepImages();
    expect(asked).toHaveLength(1);
    expect(await counts()).toEqual({ kept: 0, wanted: 2, failed: 0, bytes: 0 });
    expect(await alarm()).not.toBeNull();
    full.mockRestore();
    await keepImages();
    expect(await counts()).toMatchObject({ kept: 2, wanted: 0 });
  });

  it('when the library cannot be read', async () => {
    await saveWith(['/1']);
    const shut = vi.spyOn(library, 'database').mockRejectedValue(new DOMException('shut'));
    onTestFinished(() => shut.mockRestore());
    await keepImages();
    expect(asked).toEqual([]);
    shut.mockRestore();
    await keepImages();
    expect(await counts()).toMatchObject({ kept: 1 });
  });
});
