import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { tagsOf } from '@/lib/annotation/annotation-parts';
import { withEdits } from '@/lib/annotation/create-annotation';
import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { SavedArticle } from '@/lib/library/saved-article';
import { isWithinTag, withRenamedTag } from '@/lib/library/tags';
import { refreshCard } from './cards';
import type { LibraryConnection } from './open-library';
import type { Writing } from './schema';
import { write } from './transact';

export type TagChange = {
  /** Each with its children; several of them become one. */
  readonly from: readonly string[];
  /** Null = taken away. */
  readonly to: string | null;
  readonly now: string;
};

/**
 * Renames, merges or takes away tags on every article and annotation, those in the trash too, in one transaction. Gives
 * the ids of the articles that changed.
 */
export function changeTags(
  connection: LibraryConnection,
  change: TagChange,
): Promise<Result<readonly Id[]>> {
  return write(connection, async (transaction) => {
    const changed = new Set<Id>();
    for (const id of await articlesWithTag(transaction, change)) {
      const saved = await transaction.objectStore('articles').get(id);
      if (saved !== undefined && (await changeArticle(transaction, saved, change))) changed.add(id);
    }
    const trashed = await transaction.objectStore('annotations').index('trashedAt').getAll();
    for (const record of trashed) {
      if (await changeAnnotation(transaction, record, change)) changed.add(record.articleId);
    }
    for (const id of changed) await refreshCard(transaction, id);
    return success([...changed]);
  });
}

async function articlesWithTag(transaction: Writing, { from }: TagChange): Promise<readonly Id[]> {
  const cards = [
    ...(await transaction.objectStore('cards').getAll()),
    ...(await transaction.objectStore('trashedCards').getAll()),
  ];
  return cards
    .filter(({ tags, annotationTags }) => hasOneOf([...tags, ...annotationTags], from))
    .map(({ id }) => id);
}

async function changeArticle(
  transaction: Writing,
  saved: SavedArticle,
  change: TagChange,
): Promise<boolean> {
  const records = await transaction.objectStore('annotations').index('articleId').getAll(saved.id);
  const changes = records.map((record) => changeAnnotation(transaction, record, change));
  const isOnAnnotation = (await Promise.all(changes)).includes(true);
  if (!hasOneOf(saved.tags, change.from)) return isOnAnnotation;
  const tags = renamed(saved.tags, change);
  await transaction.objectStore('articles').put({ ...saved, tags, updatedAt: change.now });
  return true;
}

/** True = it had one of the tags. */
async function changeAnnotation(
  transaction: Writing,
  record: AnnotationRecord,
  change: TagChange,
): Promise<boolean> {
  const tags = tagsOf(record.annotation);
  if (!hasOneOf(tags, change.from)) return false;
  const edits = { tags: renamed(tags, change) };
  const annotation = withEdits(record.annotation, edits, () => change.now);
  await transaction.objectStore('annotations').put({ ...record, annotation });
  return true;
}

function renamed(tags: readonly string[], { from, to }: TagChange): readonly string[] {
  return from.reduce((left, tag) => withRenamedTag(left, tag, to), tags);
}

function hasOneOf(tags: readonly string[], wanted: readonly string[]): boolean {
  return tags.some((tag) => wanted.some((parent) => isWithinTag(tag, parent)));
}
