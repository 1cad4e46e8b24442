import { type Result, success } from '@/lib/base/result';
import type { ImportCounts } from '@/lib/library/operations';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { putCard } from './cards';
import type { LibraryConnection } from './open-library';
import type { Writing } from './schema';
import { write } from './transact';

/**
 * Adds validated records in one transaction. Of an article or annotation that is here already the newer one stays; what
 * is in the trash here comes back. Versions never change, so one that is here stays. `unchanged` counts the records of
 * which nothing was new.
 */
export function importRecords(
  connection: LibraryConnection,
  records: readonly ArticleRecord[],
): Promise<Result<ImportCounts>> {
  return write(connection, async (transaction) => {
    const counts = { articles: 0, annotations: 0, unchanged: 0 };
    for (const record of records) {
      await importVersions(transaction, record);
      const isChanged = await importArticle(transaction, record);
      const annotations = await importAnnotations(transaction, record);
      if (isChanged) counts.articles++;
      counts.annotations += annotations;
      if (!isChanged && annotations === 0) counts.unchanged++;
    }
    return success(counts);
  });
}

async function importVersions(transaction: Writing, record: ArticleRecord): Promise<void> {
  const versions = transaction.objectStore('versions');
  for (const version of record.versions) {
    if ((await versions.get(version.id)) !== undefined) continue;
    await versions.put(version);
    const body = record.bodies.find(({ versionId }) => versionId === version.id);
    if (body !== undefined) await transaction.objectStore('bodies').put(body);
  }
}

/** True = the library has the article as it was not before. */
async function importArticle(transaction: Writing, { saved }: ArticleRecord): Promise<boolean> {
  const articles = transaction.objectStore('articles');
  const here = await articles.get(saved.id);
  const isHereNewer = here !== undefined && here.updatedAt >= saved.updatedAt;
  if (isHereNewer && here.trashedAt === null) return false;
  await articles.put({ ...(isHereNewer ? here : saved), trashedAt: null });
  return true;
}

/** The number of annotations that the library has as it had not before; the card follows. */
async function importAnnotations(transaction: Writing, record: ArticleRecord): Promise<number> {
  const annotations = transaction.objectStore('annotations');
  let changed = 0;
  for (const incoming of record.annotations) {
    const here = await annotations.get(incoming.id);
    const isHereNewer =
      here !== undefined && here.annotation.modified >= incoming.annotation.modified;
    if (isHereNewer && here.trashedAt === null) continue;
    await annotations.put({ ...(isHereNewer ? here : incoming), trashedAt: null });
    changed++;
  }
  const saved = await transaction.objectStore('articles').get(record.saved.id);
  if (saved !== undefined) await putCard(transaction, saved);
  return changed;
}
