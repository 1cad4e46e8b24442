import type { Id } from '@/lib/base/id';
import type { VersionBody } from '@/lib/library/saved-article';
import type { Reading, Writing } from './schema';

/** Stores the body of a version: its text apart from the rest. */
export async function putBody(transaction: Writing, { text, ...body }: VersionBody): Promise<void> {
  await Promise.all([
    transaction.objectStore('bodies').put(body),
    transaction.objectStore('texts').put({ versionId: body.versionId, text }),
  ]);
}

/** The whole body of a version; undefined = it is gone. */
export async function getBody(
  transaction: Reading,
  versionId: Id,
): Promise<VersionBody | undefined> {
  const [body, stored] = await Promise.all([
    transaction.objectStore('bodies').get(versionId),
    transaction.objectStore('texts').get(versionId),
  ]);
  return body === undefined || stored === undefined ? undefined : { ...body, text: stored.text };
}
