import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { type Result, success } from '@/lib/base/result';
import type { ImportCounts } from '@/lib/library/operations';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { putBody } from './bodies';
import { refreshCard } from './cards';
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
  return write(connection, async (transaction) => success(await importInto(transaction, records)));
}

/** As `importRecords`, within a transaction. */
export async function importInto(
  transaction: Writing,
  records: readonly ArticleRecord[],
): Promise<ImportCounts> {
  const counts = { articles: 0, annotations: 0, unchanged: 0 };
  for (const record of records) {
    await importVersions(transaction, record);
    const isChanged = await importArticle(transaction, record);
    const annotations = await importAnnotations(transaction, record);
    if (isChanged) counts.articles++;
    counts.annotations += annotations;
    if (!isChanged && annotations === 0) counts.unchanged++;
  }
  return counts;
}

async function importVersions(
  transaction: Writing,
  { versions, bodies }: ArticleRecord,
): Promise<void> {
  const store = transaction.objectStore('versions');
  const here = await Promise.all(versions.map(({ id }) => store.getKey(id)));
  const missing = versions.filter((_version, index) => here[index] === undefined);
  const missingIds = new Set(missing.map(({ id }) => id));
  const missingBodies = bodies.filter(({ versionId }) => missingIds.has(versionId));
  await Promise.all([
    ...missing.map((version) => store.put(version)),
    ...missingBodies.map((body) => putBody(transaction, body)),
  ]);
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
  const store = transaction.objectStore('annotations');
  // All at once: a round trip for each would add up over a large backup.
  const here = await Promise.all(record.annotations.map(({ id }) => store.get(id)));
  const changed = record.annotations.flatMap((incoming, index) => {
    const newest = newerAnnotation(here[index], incoming);
    return newest === null ? [] : [{ ...newest, trashedAt: null }];
  });
  await Promise.all(changed.map((annotation) => store.put(annotation)));
  await refreshCard(transaction, record.saved.id);
  return changed.length;
}

/** Null = the one that is here stays as it is. */
function newerAnnotation(
  here: AnnotationRecord | undefined,
  incoming: AnnotationRecord,
): AnnotationRecord | null {
  if (here === undefined || here.annotation.modified < incoming.annotation.modified)
    return incoming;
  return here.trashedAt === null ? null : here;
}
