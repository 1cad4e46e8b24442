import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { ImportCounts } from '@/lib/library/operations';
import type { ArticleRecord, VersionBody } from '@/lib/library/saved-article';
import { putCard } from './cards';
import { newestCards } from './lists';
import type { LibraryConnection } from './open-library';
import type { LibraryDatabase, Writing } from './schema';
import { read, write } from './transact';

/** Whole records, newest first; `ids: null` = all outside the trash. Ids that are gone are left out. */
export function readRecords(
  connection: LibraryConnection,
  ids: readonly Id[] | null,
): Promise<Result<readonly ArticleRecord[]>> {
  return read(connection, async (database) => {
    const wanted = ids === null ? null : new Set(ids);
    const records: ArticleRecord[] = [];
    for (const { id } of await newestCards(database)) {
      if (wanted !== null && !wanted.has(id)) continue;
      const record = await recordOf(database, id);
      if (record !== null) records.push(record);
    }
    return success(records);
  });
}

async function recordOf(database: LibraryDatabase, id: Id): Promise<ArticleRecord | null> {
  const saved = await database.get('articles', id);
  if (saved === undefined) return null;
  const versions = await database.getAllFromIndex('versions', 'articleId', id);
  const bodies = await Promise.all(versions.map((version) => database.get('bodies', version.id)));
  const annotations = await database.getAllFromIndex('annotations', 'articleId', id);
  return {
    saved,
    versions,
    bodies: bodies.filter((body): body is VersionBody => body !== undefined),
    annotations: annotations.filter(({ trashedAt }) => trashedAt === null),
  };
}

/**
 * Adds records in one transaction. A record whose article is here, outside the trash and at least as new, leaves the
 * article as it is; annotations are added either way, the newer of two with one id stays.
 */
export function importRecords(
  connection: LibraryConnection,
  records: readonly ArticleRecord[],
): Promise<Result<ImportCounts>> {
  return write(connection, async (transaction) => {
    const counts = { articles: 0, annotations: 0, unchanged: 0 };
    for (const record of records) {
      const isNew = await importArticle(transaction, record);
      const added = await importAnnotations(transaction, record);
      if (isNew) counts.articles++;
      counts.annotations += added;
      if (!isNew && added === 0) counts.unchanged++;
      const saved = await transaction.objectStore('articles').get(record.saved.id);
      if (saved !== undefined) await putCard(transaction, saved);
    }
    return success(counts);
  });
}

async function importArticle(transaction: Writing, record: ArticleRecord): Promise<boolean> {
  const articles = transaction.objectStore('articles');
  const here = await articles.get(record.saved.id);
  if (here !== undefined && here.trashedAt === null && here.updatedAt >= record.saved.updatedAt) {
    return false;
  }
  for (const version of record.versions) await transaction.objectStore('versions').put(version);
  for (const body of record.bodies) await transaction.objectStore('bodies').put(body);
  await articles.put(record.saved);
  return true;
}

async function importAnnotations(
  transaction: Writing,
  { annotations }: ArticleRecord,
): Promise<number> {
  const store = transaction.objectStore('annotations');
  let added = 0;
  for (const record of annotations) {
    const here = await store.get(record.id);
    const isNewer =
      here === undefined ||
      here.trashedAt !== null ||
      here.annotation.modified < record.annotation.modified;
    if (!isNewer) continue;
    await store.put(record);
    added++;
  }
  return added;
}
