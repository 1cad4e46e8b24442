import { describe, expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { listImages, putImageFiles } from '@/lib/store/images';
import { listCards } from '@/lib/store/lists';
import type { LibraryConnection } from '@/lib/store/open-library';
import { checkLibrary, clearQuarantine, readQuarantine } from '@/lib/store/quarantine';
import { readRecords } from '@/lib/store/records';
import type { LibrarySchema } from '@/lib/store/schema';
import { write } from '@/lib/store/transact';
import { sampleImage } from '../../support/sample-images';
import { emptyLibrary, must, save } from '../../support/sample-library';
import { sampleAnnotation, sampleCapture, sampleDay, sampleId } from '../../support/sample-records';

const now = sampleDay(9);

/** Two saved articles, the first one with two annotations. */
async function sampleLibrary() {
  const library = emptyLibrary();
  const sha256 = 'a'.repeat(64);
  await save(library, { annotation: sampleAnnotation(), sha256 });
  await save(library, { annotation: sampleAnnotation({ id: sampleId(4) }), sha256 });
  const url = 'https://harbour.example/news/bridge';
  const other = { capture: sampleCapture({ url }), articleId: sampleId(5), versionId: sampleId(6) };
  await save(library, { ...other, sha256, pageKeys: [url] });
  return library;
}

/** Writes a record past everything that checks it. */
async function damage(
  library: LibraryConnection,
  store: 'annotations' | 'articles' | 'cards',
  record: unknown,
): Promise<void> {
  const database = await library.database();
  await database.put(store, record as LibrarySchema[typeof store]['value']);
}

const wholeLibrary = { words: '', tag: null, offset: 0, limit: 9 };

describe('checkLibrary', () => {
  it('leaves a whole library as it is', async () => {
    const library = await sampleLibrary();
    const before = must(await readRecords(library, null));
    expect(must(await checkLibrary(library, now))).toEqual({
      counts: { articles: 2, broken: 0, mended: 0 },
      articleIds: [],
    });
    expect(must(await readRecords(library, null))).toEqual(before);
  });

  it('puts a broken annotation apart as it was found, and counts the others anew', async () => {
    const library = await sampleLibrary();
    const broken = { id: sampleId(4), articleId: sampleId(1), trashedAt: null, annotation: 7 };
    await damage(library, 'annotations', broken);
    const { counts, articleIds } = must(await checkLibrary(library, now));
    expect(counts).toEqual({ articles: 2, broken: 1, mended: 0 });
    expect(articleIds).toEqual([sampleId(1)]);
    expect(must(await readQuarantine(library))).toEqual([
      {
        id: 1,
        store: 'annotations',
        reason: 'annotation: expected a record',
        foundAt: now,
        record: broken,
      },
    ]);
    const { cards } = must(await listCards(library, wholeLibrary));
    expect(cards.map(({ annotationCount }) => annotationCount).sort()).toEqual([0, 1]);
  });

  it('puts a broken article apart with all that belongs to it, so that the list can be read', async () => {
    const library = await sampleLibrary();
    await damage(library, 'articles', { id: sampleId(1), pageKeys: [] });
    expect(must(await checkLibrary(library, now)).counts.broken).toBe(6);
    const stores = must(await readQuarantine(library)).map(({ store }) => store);
    expect(stores).toEqual([
      'articles',
      'versions',
      'bodies',
      'texts',
      'annotations',
      'annotations',
    ]);
    const { cards } = must(await listCards(library, wholeLibrary));
    expect(cards.map(({ id }) => id)).toEqual([sampleId(5)]);
    expect(must(await checkLibrary(library, now)).counts).toEqual({
      articles: 1,
      broken: 0,
      mended: 0,
    });
  });

  it('makes rows anew that say something else than the records', async () => {
    const library = await sampleLibrary();
    const [card] = must(await listCards(library, wholeLibrary)).cards;
    await damage(library, 'cards', { ...card, headline: 'Something else', tags: undefined });
    await damage(library, 'cards', { ...card, id: sampleId(30) });
    expect(must(await checkLibrary(library, now)).counts).toEqual({
      articles: 2,
      broken: 0,
      mended: 2,
    });
    const { cards } = must(await listCards(library, wholeLibrary));
    expect(cards.map(({ headline }) => headline)).toEqual(Array(2).fill('The ferry runs again'));
  });

  it('puts annotations apart whose article is not there', async () => {
    const library = await sampleLibrary();
    const annotation = sampleAnnotation({ id: sampleId(40) });
    const record = { id: annotation.id, articleId: sampleId(41), annotation, trashedAt: null };
    await damage(library, 'annotations', record);
    must(await checkLibrary(library, now));
    expect(must(await readQuarantine(library))).toMatchObject([{ record }]);
    expect(must(await clearQuarantine(library))).toBe(1);
    expect(must(await readQuarantine(library))).toEqual([]);
  });

  it('keeps the images of an article until that is done, and those of others', async () => {
    const library = await sampleLibrary();
    const source = 'https://harbour.example/ferry.png';
    await write(library, async (transaction) => {
      for (const articleId of [sampleId(1), sampleId(5)]) {
        await putImageFiles(transaction, articleId, [sampleImage(source)]);
      }
      return success(null);
    });
    await damage(library, 'articles', { id: sampleId(1) });
    must(await checkLibrary(library, now));
    const sources = async (articleId: string) =>
      must(await listImages(library, articleId)).images.map((image) => image.source);
    expect(await sources(sampleId(1))).toEqual([source]);
    must(await clearQuarantine(library));
    expect(await sources(sampleId(1))).toEqual([]);
    expect(await sources(sampleId(5))).toEqual([source]);
    expect(await (await library.database()).count('imageBytes')).toBe(1);
  });
});
