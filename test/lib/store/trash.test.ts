import { describe, expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { setAnnotationTrashed } from '@/lib/store/annotations';
import { getArticle, setArticleTrashed } from '@/lib/store/articles';
import type { LibraryConnection } from '@/lib/store/open-library';
import { libraryStores } from '@/lib/store/schema';
import { read } from '@/lib/store/transact';
import { emptyTrash, listTrash } from '@/lib/store/trash';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import {
  sampleAnnotation,
  sampleCapture,
  sampleDay,
  sampleId,
} from '@/test/support/sample-records';

/** Two articles; the first and an annotation of the second are in the trash since the 3rd and the 5th. */
async function withTrash() {
  const library = emptyLibrary();
  await save(library, { annotation: sampleAnnotation({ id: sampleId(8) }) });
  const capture = sampleCapture({ url: 'https://harbour.example/2', headline: 'Bridge' });
  await save(library, {
    articleId: sampleId(11),
    versionId: sampleId(12),
    capture,
    annotation: sampleAnnotation(),
  });
  await setArticleTrashed(library, sampleId(1), sampleDay(3));
  await setAnnotationTrashed(library, sampleId(3), sampleDay(5));
  return library;
}

const countsOf = async (library: LibraryConnection) =>
  must(
    await read(library, async (transaction) => {
      const counts = libraryStores.map(async (store) => [
        store,
        await transaction.objectStore(store).count(),
      ]);
      return success(Object.fromEntries(await Promise.all(counts)));
    }),
  );

describe('the trash', () => {
  it('lists articles, and annotations of articles that are not in it themselves', async () => {
    const { articles, annotations } = must(await listTrash(await withTrash()));
    expect(articles.map(({ id, trashedAt }) => [id, trashedAt])).toEqual([
      [sampleId(1), sampleDay(3)],
    ]);
    expect(annotations.map(({ record, headline }) => [record.id, headline])).toEqual([
      [sampleId(3), 'Bridge'],
    ]);
  });

  it('keeps what went there later than a given time', async () => {
    const library = await withTrash();
    expect(must(await emptyTrash(library, sampleDay(3)))).toBe(0);
    expect(must(await emptyTrash(library, sampleDay(4)))).toBe(1);
    const { articles, annotations } = must(await listTrash(library));
    expect([articles.length, annotations.length]).toEqual([0, 1]);
  });

  it('emptied leaves nothing of what was in it, and everything else', async () => {
    const library = await withTrash();
    expect(must(await emptyTrash(library, null))).toBe(2);
    expect(await countsOf(library)).toMatchObject({
      cards: 1,
      trashedCards: 0,
      articles: 1,
      versions: 1,
      bodies: 1,
      texts: 1,
      annotations: 0,
    });
    expect(must(await getArticle(library, sampleId(11))).saved.trashedAt).toBeNull();
  });
});
