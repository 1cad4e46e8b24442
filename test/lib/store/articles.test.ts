import { describe, expect, it } from 'vitest';
import { setAnnotationTrashed } from '@/lib/store/annotations';
import {
  findByPageKeys,
  getArticle,
  readPageKeys,
  setArticleTrashed,
  updateArticle,
} from '@/lib/store/articles';
import { listCards } from '@/lib/store/lists';
import type { LibraryConnection } from '@/lib/store/open-library';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import {
  sampleAnnotation,
  sampleCapture,
  sampleDay,
  sampleId,
} from '@/test/support/sample-records';

const id = sampleId(1);
const wholeList = { words: '', tag: null, offset: 0, limit: 100 };

it('reads an article with its current version and its annotations outside the trash', async () => {
  const library = emptyLibrary();
  const [kept, trashed] = [sampleAnnotation(), sampleAnnotation({ id: sampleId(4) })];
  await save(library, { annotation: kept });
  const { saved, version } = await save(library, { annotation: trashed });
  await setAnnotationTrashed(library, trashed.id, sampleDay(2));
  expect(must(await getArticle(library, id))).toEqual({
    saved,
    version,
    versions: [version],
    annotations: [{ id: kept.id, articleId: id, annotation: kept, trashedAt: null }],
  });
});

it('stores corrections with their origin and shows them in lists', async () => {
  const library = emptyLibrary();
  await save(library);
  const edits = {
    tags: ['harbour'],
    status: 'done',
    fields: { headline: 'Ferry is back' },
  } as const;
  const updated = must(await updateArticle(library, { id, edits, now: sampleDay(3) }));
  expect(updated).toMatchObject({
    article: { headline: 'Ferry is back', section: 'City', origins: { headline: 'person' } },
    updatedAt: sampleDay(3),
    savedAt: sampleDay(1),
  });
  expect(must(await getArticle(library, id)).saved).toEqual(updated);
  expect(must(await listCards(library, wholeList)).cards).toMatchObject([
    { headline: 'Ferry is back', tags: ['harbour'], status: 'done' },
  ]);
});

describe('an article in the trash', () => {
  it('is listed and found by its page no more, and both again when it is back', async () => {
    const library = emptyLibrary();
    await save(library, {
      annotation: sampleAnnotation(),
      pageKeys: ['https://harbour.example/a'],
    });
    const seen = async () => [
      must(await listCards(library, wholeList)).total,
      must(await findByPageKeys(library, ['https://harbour.example/a']))?.id ?? null,
    ];
    await setArticleTrashed(library, id, sampleDay(2));
    expect(await seen()).toEqual([0, null]);
    await setArticleTrashed(library, id, null);
    expect(await seen()).toEqual([1, id]);
    expect(must(await getArticle(library, id)).annotations).toHaveLength(1);
  });

  it('still tells the keys of its pages', async () => {
    const library = emptyLibrary();
    await save(library, { pageKeys: ['https://harbour.example/a', 'https://harbour.example/b'] });
    await save(library, {
      articleId: sampleId(10),
      versionId: sampleId(11),
      capture: sampleCapture({ url: 'https://harbour.example/c' }),
    });
    await setArticleTrashed(library, id, sampleDay(2));
    expect(must(await readPageKeys(library, [id, sampleId(77)]))).toEqual(
      new Set(['https://harbour.example/a', 'https://harbour.example/b']),
    );
  });
});

describe('an article that is not there', () => {
  it.each([
    ['read', getArticle],
    [
      'changed',
      (library: LibraryConnection) => updateArticle(library, { id, edits: {}, now: sampleDay(1) }),
    ],
    ['removed', (library: LibraryConnection) => setArticleTrashed(library, id, sampleDay(1))],
  ])('cannot be %s', async (_what, work) => {
    expect(await work(emptyLibrary(), id)).toMatchObject({
      ok: false,
      failure: { code: 'not-found', detail: id },
    });
  });
});
