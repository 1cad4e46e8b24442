import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { WholeVersion } from '@/lib/library/operations';
import type { Version } from '@/lib/library/saved-article';
import { getBody } from './bodies';
import type { LibraryConnection } from './open-library';
import { read } from './transact';

/** All versions of an article, newest first; none for an unknown article. */
export function listVersions(
  connection: LibraryConnection,
  articleId: Id,
): Promise<Result<readonly Version[]>> {
  return read(connection, async (transaction) => {
    const versions = await transaction.objectStore('versions').index('articleId').getAll(articleId);
    return success(versions.sort((a, b) => (a.capturedAt > b.capturedAt ? -1 : 1)));
  });
}

/** One version with its text and HTML; `not-found` when it is gone. */
export function getVersion(connection: LibraryConnection, id: Id): Promise<Result<WholeVersion>> {
  return read(connection, async (transaction) => {
    const version = await transaction.objectStore('versions').get(id);
    const body = await getBody(transaction, id);
    if (version === undefined || body === undefined) return failed('not-found', `version ${id}`);
    return success({ version, body });
  });
}
