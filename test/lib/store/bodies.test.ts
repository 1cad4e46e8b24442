import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { getBody, putBody } from '@/lib/store/bodies';
import { read, write } from '@/lib/store/transact';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleId } from '@/test/support/sample-records';

const body = { versionId: sampleId(2), text: 'Ferry', html: '<p>Ferry</p>', markup: null };

it('gives a body back whole, though its text is kept apart', async () => {
  const library = emptyLibrary();
  must(await write(library, async (transaction) => success(await putBody(transaction, body))));
  const [whole, stored, none] = must(
    await read(library, async (transaction) =>
      success([
        await getBody(transaction, body.versionId),
        await transaction.objectStore('bodies').get(body.versionId),
        await getBody(transaction, sampleId(9)),
      ]),
    ),
  );
  expect(whole).toEqual(body);
  expect(stored).not.toHaveProperty('text');
  expect(none).toBeUndefined();
});
