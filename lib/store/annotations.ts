import type { Annotation, AnnotationRecord } from '@/lib/annotation/annotation';
import { compareByPosition, versionIdOf } from '@/lib/annotation/annotation-parts';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { PageAnnotations } from '@/lib/library/operations';
import { refreshCard } from './cards';
import type { LibraryConnection } from './open-library';
import { read, write } from './transact';

/** Stores a new or changed annotation of a saved article; `not-found` when the article is gone. Repeatable. */
export function putAnnotation(
  connection: LibraryConnection,
  { articleId, annotation }: { readonly articleId: Id; readonly annotation: Annotation },
): Promise<Result<AnnotationRecord>> {
  return write(connection, async (transaction) => {
    const saved = await transaction.objectStore('articles').get(articleId);
    if (saved === undefined) return failed('not-found', articleId);
    const record = { id: annotation.id, articleId, annotation, trashedAt: null };
    await transaction.objectStore('annotations').put(record);
    await refreshCard(transaction, articleId);
    return success(record);
  });
}

/** Moves an annotation to the trash (`trashedAt` = now) or back (null). */
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

/** How many annotations of an article are not in the trash. */
export function countAnnotations(
  connection: LibraryConnection,
  articleId: Id,
): Promise<Result<number>> {
  return read(connection, async (database) => {
    const card = await database.get('cards', articleId);
    return success(card?.annotationCount ?? 0);
  });
}

/** The annotations of an article in document order, with the text of each version that they speak of. */
export function readPageAnnotations(
  connection: LibraryConnection,
  articleId: Id,
): Promise<Result<PageAnnotations>> {
  return read(connection, async (database) => {
    const records = await database.getAllFromIndex('annotations', 'articleId', articleId);
    const annotations = records
      .filter(({ trashedAt }) => trashedAt === null)
      .map((record) => record.annotation)
      .sort(compareByPosition);
    const versionIds = new Set(annotations.map(versionIdOf).filter((id) => id !== null));
    const bodies = await Promise.all([...versionIds].map((id) => database.get('bodies', id)));
    const texts = Object.fromEntries(
      bodies.filter((body) => body !== undefined).map((body) => [body.versionId, body.text]),
    );
    return success({ articleId, annotations, texts });
  });
}
