import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import { type IncomingCapture, isLesserCapture, versionOf } from '@/lib/library/captured-article';
import type { AddVersion } from '@/lib/library/operations';
import type { Version } from '@/lib/library/saved-article';
import { putBody } from './bodies';
import { hasImages, wantImages } from './images';
import type { LibraryConnection } from './open-library';
import type { Writing } from './schema';
import { write } from './transact';

/**
 * Keeps what a saved page shows now as one more version; the saved article stays as it was saved. Null = a version has
 * this text already, or the page shows much less than was saved. `not-found` when the article is gone or in the trash.
 */
export function addVersion(
  connection: LibraryConnection,
  adding: AddVersion & Omit<IncomingCapture, 'pageKeys'>,
): Promise<Result<Version | null>> {
  const { articleId, versionId, capture, sha256 } = adding;
  return write(connection, async (transaction) => {
    const saved = await transaction.objectStore('articles').get(articleId);
    if (saved === undefined || saved.trashedAt !== null) return failed('not-found', articleId);
    const versions = await versionsOf(transaction, articleId);
    const current = versions.find(({ id }) => id === saved.currentVersionId);
    if (versions.some((version) => version.sha256 === sha256)) return success(null);
    if (current !== undefined && isLesserCapture(capture, current)) return success(null);
    const added = await putVersion(transaction, adding, { id: versionId, articleId });
    if (await hasImages(transaction, articleId)) {
      const { article, content } = capture;
      await wantImages(transaction, articleId, [{ article, html: content.html }]);
    }
    return success(added);
  });
}

/** All versions of an article, in no order. */
export function versionsOf(transaction: Writing, articleId: Id): Promise<readonly Version[]> {
  return transaction.objectStore('versions').index('articleId').getAll(articleId);
}

/** Stores a version with its body. */
export async function putVersion(
  transaction: Writing,
  incoming: Omit<IncomingCapture, 'pageKeys'>,
  ids: Pick<Version, 'id' | 'articleId'>,
): Promise<Version> {
  const version = versionOf(incoming, ids);
  await transaction.objectStore('versions').put(version);
  await putBody(transaction, { versionId: ids.id, ...incoming.capture.content });
  return version;
}
