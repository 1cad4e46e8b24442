import { describe, expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { articleRecordOf } from '@/lib/import/article-record';
import {
  type ImportedArticle,
  importedArticle,
  importedQuote,
} from '@/lib/import/imported-article';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { sha256Of } from '@/lib/platform/digest';
import { setAnnotationTrashed } from '@/lib/store/annotations';
import { getArticle, setArticleTrashed, updateArticle } from '@/lib/store/articles';
import { countImages, putFound, readImage } from '@/lib/store/images';
import { importRecords, startImport, startPreview } from '@/lib/store/import-records';
import { listCards } from '@/lib/store/lists';
import type { LibraryConnection } from '@/lib/store/open-library';
import { readRecords } from '@/lib/store/records';
import { read, write } from '@/lib/store/transact';
import { sampleImage } from '@/test/support/sample-images';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleAnnotation, sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const record = sampleRecord();
const id = record.saved.id;

/** Restores records of ours. */
const restore = (library: LibraryConnection, records: readonly ArticleRecord[]) =>
  importRecords(library, { records, mode: 'restore', now: sampleDay(25) });
const countsOf = async (library: LibraryConnection, records: readonly ArticleRecord[]) =>
  must(await restore(library, records)).counts;

/** The record with another comment and time of change. */
function changedRecord(updatedAt: string): ArticleRecord {
  return { ...record, saved: { ...record.saved, comment: 'imported', updatedAt } };
}

it('restores an emptied library to the same content', async () => {
  const library = emptyLibrary();
  expect(await countsOf(library, [record])).toEqual({
    articles: 1,
    changed: 0,
    unchanged: 0,
    annotations: 1,
    knownAnnotations: 0,
  });
  expect(must(await readRecords(library, null))).toEqual([record]);
  const { cards } = must(await listCards(library, { words: '', tag: null, offset: 0, limit: 9 }));
  expect(cards).toMatchObject([{ id, annotationCount: 1, tags: ['traffic'] }]);
});

it('changes nothing when the same is imported again', async () => {
  const library = emptyLibrary();
  await restore(library, [record]);
  expect(await countsOf(library, [record])).toEqual({
    articles: 0,
    changed: 0,
    unchanged: 1,
    annotations: 0,
    knownAnnotations: 1,
  });
  expect(must(await readRecords(library, null))).toEqual([record]);
});

describe('an article that is here already', () => {
  it.each([
    ['stays when it is newer', sampleDay(1), record.saved.comment],
    ['gives way to a newer one', sampleDay(20), 'imported'],
  ])('%s', async (_what, updatedAt, comment) => {
    const library = emptyLibrary();
    await restore(library, [record]);
    await restore(library, [changedRecord(updatedAt)]);
    expect(must(await getArticle(library, id)).saved.comment).toBe(comment);
  });

  it('comes back from the trash with its newer edits', async () => {
    const library = emptyLibrary();
    await restore(library, [record]);
    await updateArticle(library, { id, edits: { comment: 'later' }, now: sampleDay(9) });
    await setArticleTrashed(library, id, sampleDay(10));
    expect((await countsOf(library, [record])).changed).toBe(1);
    expect(must(await getArticle(library, id)).saved).toMatchObject({
      comment: 'later',
      trashedAt: null,
    });
  });

  it('keeps its versions and gets the missing ones', async () => {
    const library = emptyLibrary();
    await restore(library, [record]);
    const [version] = record.versions;
    const [body] = record.bodies;
    if (version === undefined || body === undefined) throw new Error('The sample has a version');
    await restore(library, [
      {
        ...record,
        versions: [version, { ...version, id: sampleId(50) }],
        bodies: [
          { ...body, text: 'forged' },
          { ...body, versionId: sampleId(50), text: 'second' },
        ],
      },
    ]);
    const [stored] = must(await readRecords(library, null));
    expect(stored?.bodies.map(({ text }) => text)).toEqual([body.text, 'second']);
  });
});

describe('an annotation that is here already', () => {
  const imported = (comment: string, modified: string): ArticleRecord => {
    const annotation = { ...sampleAnnotation({ comment }), modified };
    return {
      ...record,
      annotations: [{ id: annotation.id, articleId: id, annotation, trashedAt: null }],
    };
  };

  it.each([
    ['stays when it is newer', sampleDay(1), 0, 'here'],
    ['gives way to a newer one', sampleDay(20), 1, 'imported'],
  ])('%s', async (_what, modified, changed, comment) => {
    const library = emptyLibrary();
    await restore(library, [imported('here', sampleDay(5))]);
    const counts = await countsOf(library, [imported('imported', modified)]);
    expect(counts.annotations).toBe(changed);
    const { annotations } = must(await getArticle(library, id));
    expect(annotations.map(({ annotation }) => annotation.body[0]?.value)).toEqual([comment]);
  });

  it('comes back from the trash', async () => {
    const library = emptyLibrary();
    await restore(library, [record]);
    await setAnnotationTrashed(library, sampleId(3), sampleDay(9));
    expect((await countsOf(library, [record])).annotations).toBe(1);
    expect(must(await readRecords(library, null))).toEqual([record]);
  });
});

it('adds nothing at all when one record cannot be stored', async () => {
  const library = emptyLibrary();
  const broken = { ...record, saved: { ...record.saved, id: undefined as unknown as string } };
  expect(await restore(library, [record, broken])).toMatchObject({
    ok: false,
    failure: { code: 'storage-failed' },
  });
  expect(must(await readRecords(library, null))).toEqual([]);
});

describe('what another tool kept', () => {
  const imported = async (known: Partial<ImportedArticle> = {}, text = '') =>
    articleRecordOf(
      importedArticle({
        place: { unit: 'line', line: 2 },
        url: 'https://www.harbour.example/news/ferry?utm_source=x',
        quotes: [importedQuote({ exact: 'harbour office' }), importedQuote({ exact: 'new words' })],
        ...known,
      }),
      { content: { text, html: text }, sha256Of, now: sampleDay(9) },
    );
  const add = async (library: LibraryConnection, records: readonly ArticleRecord[]) =>
    must(await importRecords(library, { records, mode: 'add', now: sampleDay(25) })).counts;

  it('is added to the article of the same page, but for quotes that are there', async () => {
    const library = emptyLibrary();
    await restore(library, [record]);
    const incoming = await imported({ tags: ['traffic', 'ferry'], comment: 'Call again.' });
    expect(await add(library, [incoming])).toEqual({
      articles: 0,
      changed: 1,
      unchanged: 0,
      annotations: 1,
      knownAnnotations: 1,
    });
    const [merged, ...others] = must(await readRecords(library, null));
    expect(others).toEqual([]);
    expect(merged?.saved).toMatchObject({
      id,
      tags: ['traffic', 'ferry'],
      comment: 'Ask the office.\n\nCall again.',
      currentVersionId: record.saved.currentVersionId,
      article: { headline: 'The ferry runs again' },
    });
    expect(merged?.versions).toHaveLength(1);
    expect(merged?.annotations.map(({ articleId }) => articleId)).toEqual([id, id]);
  });

  it('changes nothing when it is added again', async () => {
    const library = emptyLibrary();
    const incoming = await imported();
    await add(library, [incoming]);
    const before = must(await readRecords(library, null));
    expect(await add(library, [incoming])).toMatchObject({
      unchanged: 1,
      annotations: 0,
      knownAnnotations: 2,
    });
    expect(must(await readRecords(library, null))).toEqual(before);
  });

  it('gives its text to an article of which only the address was known', async () => {
    const library = emptyLibrary();
    await add(library, [await imported()]);
    const incoming = await imported({}, 'Now with text.');
    await add(library, [incoming]);
    const { saved, version } = must(await getArticle(library, incoming.saved.id));
    expect(saved.currentVersionId).toBe(incoming.saved.currentVersionId);
    expect(version.textLength).toBe('Now with text.'.length);
  });
});

it('restores two records of one file each for itself, even where they share an address', async () => {
  const library = emptyLibrary();
  const other = twin();
  await restore(library, [record, other]);
  expect(must(await readRecords(library, null))).toHaveLength(2);
});

/** Another article of the same page. */
function twin(): ArticleRecord {
  const [articleId, versionId] = [sampleId(60), sampleId(61)];
  return {
    saved: { ...record.saved, id: articleId, currentVersionId: versionId },
    versions: record.versions.map((version) => ({ ...version, id: versionId, articleId })),
    bodies: record.bodies.map((body) => ({ ...body, versionId })),
    annotations: [],
  };
}

it('counts the annotations of both records where a broken file has one article twice', async () => {
  const library = emptyLibrary();
  const [first] = record.annotations;
  if (first === undefined) throw new Error('The sample record has no annotation');
  const moreId = sampleId(70);
  const more = { ...first, id: moreId, annotation: { ...first.annotation, id: moreId } };
  await restore(library, [record, { ...record, annotations: [more] }]);
  const card = await (await library.database()).get('cards', id);
  expect(card?.annotationCount).toBe(record.annotations.length + 1);
});

it('adds a record of another id to the article of its page', async () => {
  const library = emptyLibrary();
  await restore(library, [record]);
  await restore(library, [twin()]);
  expect(must(await readRecords(library, null)).map(({ saved }) => saved.id)).toEqual([id]);
});

describe('an id that belongs to another page here', () => {
  const elsewhere = {
    ...record.saved,
    pageKeys: ['https://other.example/'],
    updatedAt: sampleDay(20),
  };

  it('is refused, and nothing is stored', async () => {
    const library = emptyLibrary();
    await restore(library, [record]);
    const forged = { ...record, saved: elsewhere };
    const fresh = { ...twin(), saved: { ...twin().saved, pageKeys: ['https://third.example/'] } };
    expect(await restore(library, [fresh, forged])).toMatchObject({
      failure: { code: 'import-invalid-record', detail: expect.stringContaining('articles[1]') },
    });
    expect(must(await readRecords(library, null))).toEqual([record]);
  });

  it('of an annotation leaves that one where it is', async () => {
    const library = emptyLibrary();
    await restore(library, [record]);
    const other = twin();
    const thief = {
      ...other,
      saved: { ...other.saved, pageKeys: ['https://other.example/'] },
      annotations: record.annotations.map((each) => ({ ...each, articleId: other.saved.id })),
    };
    await restore(library, [thief]);
    const { annotations } = must(await getArticle(library, id));
    expect(annotations).toEqual(record.annotations);
  });
});

it('tells beforehand what it would do, and does nothing', async () => {
  const library = emptyLibrary();
  const counts = await read(library, async (transaction) => {
    const run = startPreview(transaction, { mode: 'restore', now: sampleDay(25) });
    await run.take([record]);
    return success(run.outcome().counts);
  });
  expect(must(counts)).toMatchObject({ articles: 1, annotations: 1 });
  expect(must(await readRecords(library, null))).toEqual([]);
});

it('takes records in parts, and tells the place of a bad one in the whole', async () => {
  const library = emptyLibrary();
  await restore(library, [record]);
  const elsewhere = { ...record.saved, pageKeys: ['https://other.example/'] };
  const refused = await write(library, async (transaction) => {
    const run = startImport(transaction, { mode: 'restore', now: sampleDay(25) });
    await run.take(Array.from({ length: 250 }, (_, index) => numbered(index)));
    return run.take([numbered(250), { ...record, saved: elsewhere }]);
  });
  expect(refused).toMatchObject({
    failure: { code: 'import-invalid-record', detail: expect.stringContaining('articles[251]') },
  });
  expect(must(await readRecords(library, null))).toEqual([record]);
});

/** One of many articles. */
function numbered(index: number): ArticleRecord {
  const [articleId, versionId] = [sampleId(1000 + index), sampleId(9000 + index)];
  const pageKeys = [`https://harbour.example/${index}`];
  return {
    saved: { ...record.saved, id: articleId, pageKeys, currentVersionId: versionId },
    versions: record.versions.map((version) => ({ ...version, id: versionId, articleId })),
    bodies: record.bodies.map((body) => ({ ...body, versionId })),
    annotations: [],
  };
}

describe('images in a record', () => {
  const [ferry, harbour] = ['ferry', 'harbour'].map((name) =>
    sampleImage(`https://harbour.example/${name}.png`),
  );
  if (ferry === undefined || harbour === undefined) throw new Error('There are two of them');
  const imageIn = async (library: LibraryConnection, source: string, articleId = id) =>
    must(await readImage(library, { articleId, source }));

  it('are stored with the article, byte by byte', async () => {
    const library = emptyLibrary();
    const counts = await countsOf(library, [{ ...record, images: [ferry, harbour] }]);
    expect(counts).toMatchObject({ articles: 1, changed: 0 });
    expect(await imageIn(library, ferry.source)).toEqual(ferry);
    expect(must(await countImages(library))).toMatchObject({ kept: 2, wanted: 0 });
    expect(must(await readRecords(library, null))).toEqual([record]);
  });

  it('come to an article that is here, which counts as changed, once', async () => {
    const library = emptyLibrary();
    await restore(library, [record]);
    const withImages = { ...record, images: [ferry] };
    expect(await countsOf(library, [withImages])).toMatchObject({ changed: 1, unchanged: 0 });
    expect(await imageIn(library, ferry.source)).toEqual(ferry);
    expect(await countsOf(library, [withImages])).toMatchObject({ changed: 0, unchanged: 1 });
    expect(must(await getArticle(library, id)).saved).toEqual(record.saved);
  });

  it('take the place of none that is kept, but of those that are wanted or could not be had', async () => {
    const library = emptyLibrary();
    const image = { ...record.saved.article, image: harbour.source };
    await restore(library, [
      {
        ...record,
        images: [ferry],
        versions: record.versions.map((version) => ({ ...version, article: image })),
      },
    ]);
    await updateArticle(library, { id, edits: { keepImages: true }, now: sampleDay(24) });
    await putFound(library, { articleId: id, source: harbour.source }, null);
    expect(must(await countImages(library))).toMatchObject({ kept: 1, failed: 1 });
    const gifs = [ferry, harbour].map(({ source }) => sampleImage(source, 'image/gif'));
    await restore(library, [{ ...record, images: gifs }]);
    expect((await imageIn(library, ferry.source)).type).toBe('image/png');
    expect((await imageIn(library, harbour.source)).type).toBe('image/gif');
    expect(must(await countImages(library))).toMatchObject({ kept: 2, failed: 0 });
  });

  it('belong to the article of the page that is here', async () => {
    const library = emptyLibrary();
    await restore(library, [record]);
    const other = sampleId(60);
    const moved = {
      ...record,
      saved: { ...record.saved, id: other },
      versions: record.versions.map((version) => ({ ...version, articleId: other })),
      annotations: record.annotations.map((each) => ({ ...each, articleId: other })),
      images: [ferry],
    };
    await restore(library, [
      {
        ...moved,
        saved: { ...moved.saved, currentVersionId: sampleId(61) },
        versions: moved.versions.map((version) => ({ ...version, id: sampleId(61) })),
        bodies: moved.bodies.map((body) => ({ ...body, versionId: sampleId(61) })),
      },
    ]);
    expect(await imageIn(library, ferry.source)).toEqual(ferry);
  });

  it('are counted beforehand, and not stored by it', async () => {
    const library = emptyLibrary();
    await restore(library, [record]);
    const importing = { mode: 'restore', now: sampleDay(25) } as const;
    const outcome = must(
      await read(library, async (transaction) => {
        const preview = startPreview(transaction, importing);
        await preview.take([{ ...record, images: [ferry] }]);
        return success(preview.outcome());
      }),
    );
    expect(outcome.counts.changed).toBe(1);
    expect(must(await countImages(library)).kept).toBe(0);
  });
});
