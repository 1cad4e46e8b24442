import { expect, it } from 'vitest';
import { putFound } from '@/lib/store/images';
import { countLibrary, putMark, readMark } from '@/lib/store/marks';
import { wipeLibrary } from '@/lib/store/wipe';
import { bytesOf, sampleImage } from '../../support/sample-images';
import { emptyLibrary, must, save } from '../../support/sample-library';
import { sampleAnnotation, sampleCapture, sampleId } from '../../support/sample-records';

it('leaves nothing in any store, tells what went, and is no loss', async () => {
  const library = emptyLibrary();
  must(await putMark(library, sampleId(50)));
  const capture = sampleCapture({ image: 'https://harbour.example/ferry.png' });
  await save(library, { capture, keepImages: true, annotation: sampleAnnotation() });
  const image = { articleId: sampleId(1), source: 'https://harbour.example/ferry.png' };
  const found = { type: 'image/png', bytes: bytesOf(sampleImage(image.source)) } as const;
  expect(must(await putFound(library, image, found))).toBe(true);
  const full = await library.database();
  // What other parts fill by and by.
  await full.put('quarantine', {} as never);
  await full.put('blocks', new Uint8Array([1]), 1);
  const { counts, articleIds } = must(await wipeLibrary(library, sampleId(51)));
  expect(counts).toMatchObject({ articles: 1, annotations: 1, versions: 1 });
  expect(articleIds).toEqual([sampleId(1)]);
  expect(must(await readMark(library))).toBe(sampleId(51));
  expect(must(await countLibrary(library)).counts).toMatchObject({ articles: 0, versions: 0 });
  const database = await library.database();
  for (const name of [...database.objectStoreNames].filter((each) => each !== 'marks')) {
    expect([name, await database.count(name)]).toEqual([name, 0]);
  }
});
