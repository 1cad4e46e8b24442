import { describe, expect, it } from 'vitest';
import { spanOf, versionIdOf } from '@/lib/annotation/annotation-parts';
import { readPageAnnotations } from '@/lib/store/annotations';
import { findByPageKeys, getArticle, setArticleTrashed, updateArticle } from '@/lib/store/articles';
import { listCards } from '@/lib/store/lists';
import { readRecords } from '@/lib/store/records';
import { saveArticle } from '@/lib/store/save-article';
import { emptyLibrary, must, sampleSaving, save } from '@/test/support/sample-library';
import {
  sampleAnnotation,
  sampleCapture,
  sampleDay,
  sampleId,
  sampleText,
} from '@/test/support/sample-records';

const wholeList = { words: '', tag: null, offset: 0, limit: 100 };

describe('a page saved for the first time', () => {
  it('is stored with its version, body, annotation and card', async () => {
    const library = emptyLibrary();
    const annotation = sampleAnnotation();
    const { saved, version } = await save(library, { annotation, edits: { tags: ['harbour'] } });

    const [record] = must(await readRecords(library, null));
    expect(record).toEqual({
      saved,
      versions: [version],
      bodies: [{ versionId: version.id, ...sampleCapture().content }],
      annotations: [{ id: annotation.id, articleId: saved.id, annotation, trashedAt: null }],
    });
    expect(saved).toMatchObject({ id: sampleId(1), tags: ['harbour'], savedAt: sampleDay(1) });
    expect(must(await listCards(library, wholeList))).toMatchObject({
      cards: [{ id: saved.id, annotationCount: 1, textLength: sampleText.length }],
      total: 1,
    });
  });

  it('is stored once when the save is repeated', async () => {
    const library = emptyLibrary();
    const first = await save(library, { annotation: sampleAnnotation() });
    const second = await save(library, { annotation: sampleAnnotation() });
    expect(second).toEqual(first);
    const records = must(await readRecords(library, null));
    expect(
      records.map(({ versions, annotations }) => [versions.length, annotations.length]),
    ).toEqual([[1, 1]]);
  });
});

describe('a page that is known', () => {
  it('is found by any of its keys and keeps its id, first time and tags', async () => {
    const library = emptyLibrary();
    const canonical = 'https://harbour.example/ferry';
    await save(library, {
      pageKeys: ['https://harbour.example/a', canonical],
      edits: { tags: ['a'] },
    });
    const { saved } = await save(library, {
      articleId: sampleId(10),
      versionId: sampleId(11),
      pageKeys: ['https://harbour.example/b', canonical],
      now: sampleDay(5),
    });
    expect(saved).toMatchObject({
      id: sampleId(1),
      tags: ['a'],
      savedAt: sampleDay(1),
      updatedAt: sampleDay(5),
    });
    for (const key of ['https://harbour.example/a', 'https://harbour.example/b', canonical]) {
      expect(must(await findByPageKeys(library, [key]))?.id).toBe(sampleId(1));
    }
    expect(must(await listCards(library, wholeList)).total).toBe(1);
  });

  it('keeps what the person corrected and takes the rest from the new capture', async () => {
    const library = emptyLibrary();
    await save(library);
    await updateArticle(library, {
      id: sampleId(1),
      edits: { fields: { headline: 'Ferry is back' } },
      now: sampleDay(2),
    });
    const capture = sampleCapture({ headline: 'Ferry! Click!', section: 'Traffic' });
    const { saved } = await save(library, { capture, now: sampleDay(3) });
    expect(saved.article).toMatchObject({
      headline: 'Ferry is back',
      section: 'Traffic',
      origins: { headline: 'person', publisher: 'meta' },
    });
  });

  it('gets no new version while its text is the same', async () => {
    const library = emptyLibrary();
    await save(library);
    const { version } = await save(library, { versionId: sampleId(20), now: sampleDay(4) });
    expect(version).toMatchObject({ id: sampleId(2), capturedAt: sampleDay(1) });
  });

  it('gets a version when its text changed, and keeps the one before with its annotations', async () => {
    const library = emptyLibrary();
    const earlier = sampleAnnotation();
    await save(library, { annotation: earlier });
    const rewritten = 'The ferry stopped.\n\nThe harbour office closed it.';
    const { version } = await save(library, {
      versionId: sampleId(20),
      capture: sampleCapture({}, rewritten),
      annotation: sampleAnnotation({ id: sampleId(21), versionId: sampleId(20), exact: 'ferry' }),
    });
    expect(version.id).toBe(sampleId(20));
    const page = must(await readPageAnnotations(library, sampleId(1)));
    expect(
      page.annotations.map((annotation) => [spanOf(annotation)?.start, versionIdOf(annotation)]),
    ).toEqual([
      [4, sampleId(20)],
      [spanOf(earlier)?.start, sampleId(2)],
    ]);
    expect(page.texts).toEqual({ [sampleId(2)]: sampleText, [sampleId(20)]: rewritten });
  });

  it('has a new annotation speak of the version that is stored, not of the one that was not needed', async () => {
    const library = emptyLibrary();
    await save(library);
    const annotation = sampleAnnotation({ versionId: sampleId(20) });
    await save(library, { versionId: sampleId(20), annotation });
    const page = must(await readPageAnnotations(library, sampleId(1)));
    expect(page.annotations.map(versionIdOf)).toEqual([sampleId(2)]);
  });

  it('comes back from the trash', async () => {
    const library = emptyLibrary();
    await save(library, { annotation: sampleAnnotation() });
    await setArticleTrashed(library, sampleId(1), sampleDay(2));
    await save(library, { articleId: sampleId(30), now: sampleDay(3) });
    const { saved, annotations } = must(await getArticle(library, sampleId(1)));
    expect(saved.trashedAt).toBeNull();
    expect(annotations).toHaveLength(1);
  });
});

it('leaves nothing behind when one part cannot be stored', async () => {
  const library = emptyLibrary();
  const annotation = { ...sampleAnnotation(), id: undefined as unknown as string };
  const refused = await saveArticle(library, sampleSaving({ annotation }));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'storage-failed' } });
  expect(must(await readRecords(library, null))).toEqual([]);
  expect(await getArticle(library, sampleId(1))).toMatchObject({ ok: false });
});
