import { describe, expect, it } from 'vitest';
import { addVersion } from '@/lib/store/add-version';
import { getArticle, setArticleTrashed } from '@/lib/store/articles';
import type { LibraryConnection } from '@/lib/store/open-library';
import { readRecords } from '@/lib/store/records';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import { sampleCapture, sampleDay, sampleId, sampleText } from '@/test/support/sample-records';

const edited = `${sampleText}\nCorrection: it was a Tuesday.`;

const add = (library: LibraryConnection, text: string, day = 5) =>
  addVersion(library, {
    articleId: sampleId(1),
    versionId: sampleId(20 + day),
    capture: sampleCapture({ headline: 'Another headline' }, text),
    sha256: `hash of ${text}`,
    now: sampleDay(day),
  });

describe('addVersion', () => {
  it('keeps a changed text beside the saved one, which stays the article', async () => {
    const library = emptyLibrary();
    const { saved } = await save(library);
    const added = must(await add(library, edited));
    expect(added).toMatchObject({ id: sampleId(25), capturedAt: sampleDay(5) });
    const details = must(await getArticle(library, sampleId(1)));
    expect(details.saved).toEqual(saved);
    expect(details.version.id).toBe(sampleId(2));
    expect(details.versions.map(({ id }) => id)).toEqual([sampleId(2), sampleId(25)]);
    const [record] = must(await readRecords(library, null));
    expect(record?.bodies.map(({ text }) => text)).toEqual([sampleText, edited]);
  });

  it('keeps no text twice, though another came between', async () => {
    const library = emptyLibrary();
    await save(library);
    expect(must(await add(library, sampleText))).toBeNull();
    must(await add(library, edited, 5));
    expect(must(await add(library, edited, 6))).toBeNull();
    expect(must(await getArticle(library, sampleId(1))).versions).toHaveLength(2);
  });

  it('keeps nothing of a page that shows much less than was saved', async () => {
    const library = emptyLibrary();
    await save(library);
    expect(must(await add(library, 'Subscribe to read on.'))).toBeNull();
  });

  it('adds nothing to an article that is gone or in the trash', async () => {
    const library = emptyLibrary();
    expect(await add(library, edited)).toMatchObject({ failure: { code: 'not-found' } });
    await save(library);
    await setArticleTrashed(library, sampleId(1), sampleDay(3));
    expect(await add(library, edited)).toMatchObject({ failure: { code: 'not-found' } });
  });

  it('gives its version to a save of the same text, which makes it the article', async () => {
    const library = emptyLibrary();
    await save(library);
    must(await add(library, edited));
    const again = await save(library, {
      versionId: sampleId(40),
      capture: sampleCapture({}, edited),
      now: sampleDay(7),
    });
    expect(again.version.id).toBe(sampleId(25));
    expect(again.saved.currentVersionId).toBe(sampleId(25));
  });
});
