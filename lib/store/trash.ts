import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { TrashPage } from '@/lib/library/searching';
import { deleteImages } from './images';
import type { LibraryConnection } from './open-library';
import type { Writing } from './schema';
import { read, write } from './transact';

/** Everything deleted, last deleted first; of annotations those whose article is not in the trash itself. */
export function listTrash(connection: LibraryConnection): Promise<Result<TrashPage>> {
  return read(connection, async (transaction) => {
    const articles = await transaction.objectStore('trashedCards').getAll();
    const annotations = await transaction.objectStore('annotations').index('trashedAt').getAll();
    const cards = await Promise.all(
      annotations.map(({ articleId }) => transaction.objectStore('cards').get(articleId)),
    );
    const ofLive = annotations.flatMap((record, index) => {
      const card = cards[index];
      return card === undefined ? [] : [{ record, headline: card.headline }];
    });
    return success({
      articles: articles.sort((a, b) => ((a.trashedAt ?? '') > (b.trashedAt ?? '') ? -1 : 1)),
      annotations: ofLive.reverse(),
    });
  });
}

/**
 * Deletes for good what went to the trash before this instant (ISO 8601, UTC; null = everything in it). Gives how many
 * articles and annotations are gone.
 */
export function emptyTrash(
  connection: LibraryConnection,
  before: string | null,
): Promise<Result<number>> {
  return write(connection, async (transaction) => {
    const isDue = (trashedAt: string | null) =>
      trashedAt !== null && (before === null || trashedAt < before);
    const articles = (await transaction.objectStore('trashedCards').getAll()).filter((card) =>
      isDue(card.trashedAt),
    );
    for (const { id } of articles) await deleteArticle(transaction, id);
    const annotations = transaction.objectStore('annotations');
    const due = (await annotations.index('trashedAt').getAll()).filter((record) =>
      isDue(record.trashedAt),
    );
    await Promise.all(due.map(({ id }) => annotations.delete(id)));
    return success(articles.length + due.length);
  });
}

async function deleteArticle(transaction: Writing, id: Id): Promise<void> {
  const [versionIds, annotationIds] = await Promise.all([
    transaction.objectStore('versions').index('articleId').getAllKeys(id),
    transaction.objectStore('annotations').index('articleId').getAllKeys(id),
  ]);
  await Promise.all([
    transaction.objectStore('articles').delete(id),
    transaction.objectStore('trashedCards').delete(id),
    transaction.objectStore('unindexed').add(id),
    deleteImages(transaction, id),
    ...annotationIds.map((key) => transaction.objectStore('annotations').delete(key)),
    ...versionIds.flatMap((key) => [
      transaction.objectStore('versions').delete(key),
      transaction.objectStore('bodies').delete(key),
      transaction.objectStore('texts').delete(key),
    ]),
  ]);
}
