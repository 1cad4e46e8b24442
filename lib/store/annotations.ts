import type { Annotation, AnnotationRecord } from '@/lib/annotation/annotation';
import { compareByPosition, versionIdOf } from '@/lib/annotation/annotation-parts';
import { type AnnotationEdits, withEdits } from '@/lib/annotation/create-annotation';
import { editsOfStored } from '@/lib/annotation/merge-edits';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { PageAnnotations } from '@/lib/library/operations';
import { putCard, refreshCard } from './cards';
import type { LibraryConnection } from './open-library';
import type { Writing } from './schema';
import { read, write } from './transact';

/**
 * Stores a new or changed annotation of a saved article. Both come back from the trash if they were there: what was just
 * written must not vanish with them. `not-found` when the article is gone. Repeatable.
 */
export function putAnnotation(
  connection: LibraryConnection,
  { articleId, annotation }: { readonly articleId: Id; readonly annotation: Annotation },
): Promise<Result<AnnotationRecord>> {
  return write(connection, (transaction) => storeAnnotation(transaction, articleId, annotation));
}

async function storeAnnotation(
  transaction: Writing,
  articleId: Id,
  annotation: Annotation,
): Promise<Result<AnnotationRecord>> {
  const articles = transaction.objectStore('articles');
  const saved = await articles.get(articleId);
  if (saved === undefined) return failed('not-found', articleId);
  const live = { ...saved, trashedAt: null };
  if (saved.trashedAt !== null) await articles.put(live);
  const record = { id: annotation.id, articleId, annotation, trashedAt: null };
  await transaction.objectStore('annotations').put(record);
  await putCard(transaction, live);
  return success(record);
}

/**
 * Changes what is stored of an annotation, see `editsOfStored`; one in the trash comes back. `not-found` when it or its
 * article is gone. Repeatable.
 */
export function editAnnotation(
  connection: LibraryConnection,
  { id, edits, now }: { readonly id: Id; readonly edits: AnnotationEdits; readonly now: string },
): Promise<Result<AnnotationRecord>> {
  return write(connection, async (transaction) => {
    const record = await transaction.objectStore('annotations').get(id);
    if (record === undefined) return failed('not-found', id);
    const merged = editsOfStored(record.annotation, edits);
    const annotation = withEdits(record.annotation, merged, () => now);
    return storeAnnotation(transaction, record.articleId, annotation);
  });
}

/** Moves an annotation to the trash (`trashedAt` = now) or back (null); `not-found` when it is gone. */
export function setAnnotationTrashed(
  connection: LibraryConnection,
  id: Id,
  trashedAt: string | null,
): Promise<Result<AnnotationRecord>> {
  return write(connection, async (transaction) => {
    const record = await transaction.objectStore('annotations').get(id);
    if (record === undefined) return failed('not-found', id);
    const changed = { ...record, trashedAt };
    await transaction.objectStore('annotations').put(changed);
    await refreshCard(transaction, record.articleId);
    return success(changed);
  });
}

/** How many annotations of an article are not in the trash; 0 for an unknown article. */
export function countAnnotations(
  connection: LibraryConnection,
  articleId: Id,
): Promise<Result<number>> {
  return read(connection, async (transaction) => {
    const card = await transaction.objectStore('cards').get(articleId);
    return success(card?.annotationCount ?? 0);
  });
}

/**
 * The annotations of an article outside the trash in document order, with the text of each version that they speak of;
 * a version that is gone has no text.
 */
export function readPageAnnotations(
  connection: LibraryConnection,
  articleId: Id,
): Promise<Result<PageAnnotations>> {
  return read(connection, async (transaction) => {
    const records = await transaction
      .objectStore('annotations')
      .index('articleId')
      .getAll(articleId);
    const annotations = records
      .filter(({ trashedAt }) => trashedAt === null)
      .map(({ annotation }) => annotation)
      .sort(compareByPosition);
    const texts: Record<Id, string> = {};
    for (const versionId of new Set(annotations.map(versionIdOf))) {
      if (versionId === null) continue;
      const body = await transaction.objectStore('texts').get(versionId);
      if (body !== undefined) texts[versionId] = body.text;
    }
    return success({ articleId, annotations, texts });
  });
}
