import { expect, it } from 'vitest';
import { getVersion, listVersions } from '@/lib/store/versions';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import { sampleCapture, sampleDay, sampleId } from '@/test/support/sample-records';

it('lists the versions of an article newest first, and gives the whole of each', async () => {
  const library = emptyLibrary();
  await save(library);
  await save(library, {
    versionId: sampleId(5),
    capture: sampleCapture({}, 'Rewritten.'),
    now: sampleDay(4),
  });
  const versions = must(await listVersions(library, sampleId(1)));
  expect(versions.map(({ id }) => id)).toEqual([sampleId(5), sampleId(2)]);
  const { version, body } = must(await getVersion(library, sampleId(5)));
  expect([version.capturedAt, body.text]).toEqual([sampleDay(4), 'Rewritten.']);
});

it('knows no version that is not there', async () => {
  const library = emptyLibrary();
  expect(must(await listVersions(library, sampleId(1)))).toEqual([]);
  expect(await getVersion(library, sampleId(2))).toMatchObject({
    ok: false,
    failure: { code: 'not-found' },
  });
});
