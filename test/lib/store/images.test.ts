import { describe, expect, it } from 'vitest';
import { type Result, success } from '@/lib/base/result';
import { imageTypes } from '@/lib/library/image-type';
import {
  type ImageFile,
  type KeptImage,
  MAX_ARTICLE_BYTES,
  MAX_IMAGES,
} from '@/lib/library/kept-image';
import { addVersion } from '@/lib/store/add-version';
import { setArticleTrashed, updateArticle } from '@/lib/store/articles';
import {
  clearImages,
  countImages,
  type FoundImage,
  listImages,
  nextWanted,
  putFound,
  readImage,
  unkeptOf,
} from '@/lib/store/images';
import type { LibraryConnection } from '@/lib/store/open-library';
import { saveArticle } from '@/lib/store/save-article';
import { read } from '@/lib/store/transact';
import { emptyTrash } from '@/lib/store/trash';
import { bytesOf, sampleImage } from '../../support/sample-images';
import { emptyLibrary, must, sampleSaving, save } from '../../support/sample-library';
import {
  sampleAnnotation,
  sampleCapture,
  sampleDay,
  sampleId,
  sampleText,
} from '../../support/sample-records';

const articleId = sampleId(1);
const address = (name: string) => `https://harbour.example/${name}`;
const png = { type: 'image/png', bytes: bytesOf(sampleImage('')) } as const;

/** A page with these images in its text, the first of them its lead image. */
function captureWith(names: readonly string[], text = sampleText) {
  const { content, ...capture } = sampleCapture({ image: address(names[0] ?? '') }, text);
  const images = names.map((name) => `<img src="${address(name)}" alt="">`).join('');
  return { ...capture, content: { ...content, html: content.html + images } };
}

/** Each image of an article as `name: state`, in the order of names. */
async function statesOf(library: LibraryConnection, id = articleId): Promise<readonly string[]> {
  const { images } = must(await listImages(library, id));
  const lines = images.map(({ source, state }) => `${source.split('/').at(-1)}: ${state}`);
  return lines.sort();
}

const found = (
  library: LibraryConnection,
  name: string,
  what: FoundImage = png,
): Promise<Result<boolean>> => putFound(library, { articleId, source: address(name) }, what);

async function bytesStored(library: LibraryConnection): Promise<number> {
  return (await library.database()).count('imageBytes');
}

/** A library with an article of which one image is kept, one could not be had and one is wanted. */
async function withImages() {
  const library = emptyLibrary();
  await save(library, { capture: captureWith(['a', 'b', 'c']), keepImages: true });
  must(await found(library, 'a'));
  must(await found(library, 'b', null));
  return library;
}

describe('a page that is saved for the first time', () => {
  it.each([
    [undefined, undefined, false],
    [false, undefined, false],
    [true, undefined, true],
    [undefined, true, true],
    [false, true, true],
    [true, false, false],
    [undefined, false, false],
  ])(
    'by setting %s and a person’s word %s has its images wanted: %s',
    async (setting, word, is) => {
      const library = emptyLibrary();
      await save(library, {
        capture: captureWith(['a', 'b']),
        ...(setting === undefined ? {} : { keepImages: setting }),
        edits: word === undefined ? {} : { keepImages: word },
      });
      expect(await statesOf(library)).toEqual(is ? ['a: wanted', 'b: wanted'] : []);
      expect(must(await listImages(library, articleId)).offered).toBe(2);
    },
  );

  it('wants an image once, though it is the lead image and in the text twice', async () => {
    const library = emptyLibrary();
    await save(library, { capture: captureWith(['a', 'b', 'a']), keepImages: true });
    expect(must(await listImages(library, articleId))).toEqual({
      images: ['a', 'b'].map((name) => ({
        ...{ articleId, source: address(name), state: 'wanted', type: null, size: 0 },
      })),
      offered: 2,
    });
  });

  it('as a copy beside another has images of its own', async () => {
    const library = await withImages();
    const ids = { articleId: sampleId(5), versionId: sampleId(6), isCopy: true };
    await save(library, { ...ids, capture: captureWith(['a']), keepImages: true });
    expect(await statesOf(library, sampleId(5))).toEqual(['a: wanted']);
    expect(await statesOf(library)).toEqual(['a: kept', 'b: failed', 'c: wanted']);
  });
});

describe('a page that is known', () => {
  const again = {
    versionId: sampleId(7),
    capture: captureWith(['a', 'd'], 'The ferry sank.'),
    now: sampleDay(5),
  };

  it('has no images kept by the setting when those that it had were not', async () => {
    const library = emptyLibrary();
    await save(library, { capture: captureWith(['a']) });
    await save(library, { ...again, keepImages: true });
    expect(await statesOf(library)).toEqual([]);
  });

  it.each([
    [true, ['a: wanted', 'd: wanted']],
    [false, []],
  ])('and had none to keep, is as a new one: by setting %s', async (keepImages, states) => {
    const library = emptyLibrary();
    await save(library, { capture: sampleCapture({ image: null }), keepImages: true });
    expect(must(await listImages(library, articleId))).toEqual({ images: [], offered: 0 });
    await save(library, { ...again, keepImages });
    expect(await statesOf(library)).toEqual(states);
  });

  it('that keeps images wants its new ones, and asks again for none that is kept', async () => {
    const library = await withImages();
    await save(library, again);
    expect(await statesOf(library)).toEqual(['a: kept', 'b: failed', 'c: wanted', 'd: wanted']);
  });

  it('keeps images from now on when the person says so', async () => {
    const library = emptyLibrary();
    await save(library, { capture: captureWith(['a']) });
    await save(library, { ...again, edits: { keepImages: true } });
    expect(await statesOf(library)).toEqual(['a: wanted', 'd: wanted']);
  });

  it('keeps none any more when the person says so', async () => {
    const library = await withImages();
    await setArticleTrashed(library, articleId, sampleDay(3));
    await save(library, { ...again, edits: { keepImages: false } });
    expect(await statesOf(library)).toEqual([]);
    expect(await bytesStored(library)).toBe(0);
  });

  it('wants the images of a version that was added to it', async () => {
    const library = await withImages();
    const added = captureWith(['c', 'd'], `${sampleText}\nCorrection: it was a Tuesday.`);
    const adding = { articleId, versionId: sampleId(8), capture: added };
    must(await addVersion(library, { ...adding, sha256: 'hash of it', now: sampleDay(5) }));
    expect(await statesOf(library)).toEqual(['a: kept', 'b: failed', 'c: wanted', 'd: wanted']);
    // Those that the article itself shows, not those of other versions.
    expect(must(await listImages(library, articleId)).offered).toBe(3);
  });

  it('wants none of a version that was added where none is kept', async () => {
    const library = emptyLibrary();
    await save(library, { capture: captureWith(['a']) });
    const added = captureWith(['c', 'd'], `${sampleText}\nCorrection: it was a Tuesday.`);
    const adding = { articleId, versionId: sampleId(8), capture: added };
    must(await addVersion(library, { ...adding, sha256: 'hash of it', now: sampleDay(5) }));
    expect(await statesOf(library)).toEqual([]);
  });
});

describe('an edit', () => {
  const edit = (library: LibraryConnection, keepImages?: boolean) =>
    updateArticle(library, {
      id: articleId,
      edits: keepImages === undefined ? { comment: 'x' } : { keepImages },
      now: sampleDay(6),
    });

  it('has the images of all versions kept, and asks again for those that could not be had', async () => {
    const library = await withImages();
    const added = captureWith(['d'], `${sampleText}\nCorrection: it was a Tuesday.`);
    const adding = { articleId, versionId: sampleId(8), capture: added };
    must(await addVersion(library, { ...adding, sha256: 'hash of it', now: sampleDay(5) }));
    must(await clearImages(library));
    must(await edit(library, true));
    expect(await statesOf(library)).toEqual(['a: wanted', 'b: wanted', 'c: wanted', 'd: wanted']);
    must(await found(library, 'a'));
    must(await found(library, 'b', null));
    must(await edit(library, true));
    expect(await statesOf(library)).toEqual(['a: kept', 'b: wanted', 'c: wanted', 'd: wanted']);
    expect(await bytesStored(library)).toBe(1);
  });

  it('deletes them, and wants none any more', async () => {
    const library = await withImages();
    must(await edit(library, false));
    expect(must(await listImages(library, articleId))).toEqual({ images: [], offered: 3 });
    expect(await bytesStored(library)).toBe(0);
    expect(must(await nextWanted(library))).toBeNull();
  });

  it('of something else leaves them alone', async () => {
    const library = await withImages();
    must(await edit(library));
    expect(await statesOf(library)).toEqual(['a: kept', 'b: failed', 'c: wanted']);
    expect(await bytesStored(library)).toBe(1);
  });

  it('of an article leaves those of another alone', async () => {
    const library = await withImages();
    const other = captureWith(['a']);
    const url = address('other');
    const ids = { articleId: sampleId(5), versionId: sampleId(6), pageKeys: [url] };
    await save(library, { ...ids, capture: other, keepImages: true });
    must(await putFound(library, { articleId: sampleId(5), source: address('a') }, png));
    must(await edit(library, false));
    expect(await statesOf(library, sampleId(5))).toEqual(['a: kept']);
    expect(await bytesStored(library)).toBe(1);
  });

  it('of an article that is gone changes nothing', async () => {
    expect(await edit(emptyLibrary(), true)).toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe('what came of asking', () => {
  it.each(imageTypes)('is kept byte by byte, %s', async (type) => {
    const library = emptyLibrary();
    await save(library, { capture: captureWith(['a']), keepImages: true });
    const image = sampleImage(address('a'), type);
    expect(must(await found(library, 'a', { type, bytes: bytesOf(image) }))).toBe(true);
    expect(must(await readImage(library, { articleId, source: image.source }))).toEqual(image);
    const size = bytesOf(image).length;
    expect(must(await listImages(library, articleId)).images).toEqual([
      { articleId, source: image.source, state: 'kept', type, size },
    ]);
  });

  it('is told when it could not be had, and read it cannot be', async () => {
    const library = await withImages();
    for (const name of ['b', 'c', 'x']) {
      const read = await readImage(library, { articleId, source: address(name) });
      expect(read).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    }
  });

  it('is not stored when it is not wanted any more', async () => {
    const library = await withImages();
    must(
      await updateArticle(library, {
        id: articleId,
        edits: { keepImages: false },
        now: sampleDay(6),
      }),
    );
    expect(must(await found(library, 'c'))).toBe(false);
    expect(await statesOf(library)).toEqual([]);
    expect(await bytesStored(library)).toBe(0);
  });

  it('changes nothing of an image that is kept or was given up', async () => {
    const library = await withImages();
    const gif = { type: 'image/gif', bytes: bytesOf(sampleImage('', 'image/gif')) } as const;
    expect(must(await found(library, 'a', gif))).toBe(false);
    expect(must(await found(library, 'a', null))).toBe(false);
    expect(must(await found(library, 'b', gif))).toBe(false);
    expect(must(await readImage(library, { articleId, source: address('a') })).type).toBe(
      'image/png',
    );
    expect(await statesOf(library)).toEqual(['a: kept', 'b: failed', 'c: wanted']);
  });
});

describe('the next image that is wanted', () => {
  it('comes with its page and the room that the others leave', async () => {
    const library = await withImages();
    expect(must(await nextWanted(library))).toEqual({
      ...{ articleId, source: address('c'), pageUrl: 'https://harbour.example/news/ferry' },
      room: MAX_ARTICLE_BYTES - png.bytes.length,
    });
  });

  it('has no room where there is none, and never less', async () => {
    const library = await withImages();
    const database = await library.database();
    const kept = await database.get('images', [articleId, address('a')]);
    await database.put('images', { ...(kept as KeptImage), size: MAX_ARTICLE_BYTES + 5 });
    expect(must(await nextWanted(library))?.room).toBe(0);
  });

  it('is null when each was asked for', async () => {
    const library = await withImages();
    must(await found(library, 'c', null));
    expect(must(await nextWanted(library))).toBeNull();
  });

  it('is of any article', async () => {
    const library = await withImages();
    must(await found(library, 'c'));
    const ids = { articleId: sampleId(5), versionId: sampleId(6), pageKeys: [address('other')] };
    await save(library, { ...ids, capture: captureWith(['a']), keepImages: true });
    expect(must(await nextWanted(library))).toMatchObject({
      ...{ articleId: sampleId(5), source: address('a'), room: MAX_ARTICLE_BYTES },
    });
  });
});

it('counts images of all articles', async () => {
  const library = await withImages();
  const ids = { articleId: sampleId(5), versionId: sampleId(6), pageKeys: [address('other')] };
  await save(library, { ...ids, capture: captureWith(['a', 'd']), keepImages: true });
  must(await putFound(library, { articleId: sampleId(5), source: address('a') }, png));
  const counts = { kept: 2, wanted: 2, failed: 1, bytes: 2 * png.bytes.length };
  expect(must(await countImages(library))).toEqual(counts);
  expect(must(await clearImages(library))).toEqual(counts);
  expect(must(await countImages(library))).toEqual({ kept: 0, wanted: 0, failed: 0, bytes: 0 });
  expect(await bytesStored(library)).toBe(0);
  // The articles stay, and can have them again.
  expect(must(await listImages(library, articleId))).toEqual({ images: [], offered: 3 });
});

describe('an article that is deleted', () => {
  it('keeps its images in the trash, and takes them with it', async () => {
    const library = await withImages();
    const ids = { articleId: sampleId(5), versionId: sampleId(6), pageKeys: [address('other')] };
    await save(library, { ...ids, capture: captureWith(['a']), keepImages: true });
    must(await setArticleTrashed(library, articleId, sampleDay(3)));
    expect(await statesOf(library)).toHaveLength(3);
    must(await emptyTrash(library, null));
    expect(must(await listImages(library, articleId))).toEqual({ images: [], offered: 0 });
    expect(await bytesStored(library)).toBe(0);
    expect(await statesOf(library, sampleId(5))).toEqual(['a: wanted']);
  });
});

describe('an article has no more images than it may', () => {
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => `${from + index}`);
  const added = (library: LibraryConnection, names: readonly string[]) =>
    addVersion(library, {
      ...{ articleId, versionId: sampleId(8), sha256: 'hash of it', now: sampleDay(5) },
      capture: captureWith(names, `${sampleText}\nCorrection: it was a Tuesday.`),
    });
  const fromFile = (library: LibraryConnection, files: readonly ImageFile[]) =>
    read(library, async (transaction) => success(await unkeptOf(transaction, articleId, files)));

  it('of one version', async () => {
    const library = emptyLibrary();
    await save(library, { capture: captureWith(many(MAX_IMAGES + 20)), keepImages: true });
    expect(await statesOf(library)).toHaveLength(MAX_IMAGES);
  });

  it('of several, whether they came already or not', async () => {
    const library = emptyLibrary();
    await save(library, { capture: captureWith(many(150)), keepImages: true });
    for (const name of many(10)) must(await found(library, name));
    must(await added(library, many(150, 150)));
    const counts = must(await countImages(library));
    expect(counts.kept).toBe(10);
    expect(counts.kept + counts.wanted).toBe(MAX_IMAGES);
  });

  it('where those that could not be had take no place', async () => {
    const library = emptyLibrary();
    await save(library, { capture: captureWith(many(150)), keepImages: true });
    for (const name of many(50)) must(await found(library, name, null));
    must(await added(library, many(150, 150)));
    const counts = must(await countImages(library));
    expect([counts.failed, counts.kept + counts.wanted]).toEqual([50, MAX_IMAGES]);
  });

  it('of a file', async () => {
    const library = emptyLibrary();
    await save(library, { capture: captureWith(many(MAX_IMAGES)), keepImages: true });
    for (const name of many(MAX_IMAGES - 2)) must(await found(library, name));
    const files = ['0', 'x', 'y', 'z'].map((name) => sampleImage(address(name)));
    const taken = must(await fromFile(library, files));
    expect(taken.map(({ source }) => source)).toEqual([address('x'), address('y')]);
  });

  it('by their bytes', async () => {
    const library = await withImages();
    const database = await library.database();
    const kept = await database.get('images', [articleId, address('a')]);
    const size = MAX_ARTICLE_BYTES - 2 * png.bytes.length;
    await database.put('images', { ...(kept as KeptImage), size });
    const files = ['a', 'x', 'y', 'z'].map((name) => sampleImage(address(name)));
    const taken = must(await fromFile(library, files));
    expect(taken.map(({ source }) => source)).toEqual([address('x'), address('y')]);
  });
});

it('wants nothing when the page cannot be saved', async () => {
  const library = emptyLibrary();
  const annotation = { ...sampleAnnotation(), id: undefined as unknown as string };
  const capture = captureWith(['a']);
  const saving = sampleSaving({ capture, annotation, keepImages: true });
  const refused = await saveArticle(library, saving);
  expect(refused.ok).toBe(false);
  expect(must(await countImages(library)).wanted).toBe(0);
});
