import { expect, it } from 'vitest';
import { countLibrary, countsOf, putMark, readMark } from '@/lib/store/marks';
import { write } from '@/lib/store/transact';
import { emptyLibrary, must, save } from '../../support/sample-library';
import { sampleAnnotation, sampleId } from '../../support/sample-records';

it('marks a library once', async () => {
  const library = emptyLibrary();
  expect(must(await readMark(library))).toBeNull();
  expect(must(await putMark(library, sampleId(1)))).toBe(sampleId(1));
  expect(must(await putMark(library, sampleId(2)))).toBe(sampleId(1));
  expect(must(await readMark(library))).toBe(sampleId(1));
});

it('counts what is there', async () => {
  const library = emptyLibrary();
  await save(library, { annotation: sampleAnnotation() });
  const counts = { articles: 1, trashed: 0, annotations: 1, versions: 1, searches: 0 };
  expect(must(await countLibrary(library))).toEqual({ counts, quarantined: 0 });
  const stores = ['cards', 'trashedCards', 'annotations', 'versions', 'searches'] as const;
  const within = await write(
    library,
    async (transaction) => ({ ok: true, value: await countsOf(transaction) }),
    { stores },
  );
  expect(must(within)).toEqual(counts);
});
