import type { Id } from '@/lib/base/id';
import type { ImportUndo, UndoCounts } from '@/lib/library/operations';
import type { SavedArticle } from '@/lib/library/saved-article';
import { refreshCard } from './cards';
import { deleteImages, takeBackImage } from './images';
import type { Writing } from './schema';

/**
 * Takes an import back within a transaction. What a person worked on since stays: an article with edits, a new version
 * or an annotation of theirs, with its images; an annotation that was edited. Repeatable.
 */
export async function takeBack(transaction: Writing, undo: ImportUndo): Promise<UndoCounts> {
  const touched = new Set<Id>();
  await takeBackAnnotations(transaction, undo, touched);
  let undone = 0;
  const kept = new Set<Id>();
  for (const article of undo.createdArticles) {
    const outcome = await removeArticle(transaction, article);
    if (outcome === 'removed') undone++;
    if (outcome === 'kept') kept.add(article.id);
  }
  for (const { before, after } of undo.changedArticles) {
    const here = await transaction.objectStore('articles').get(after.id);
    if (here === undefined) continue;
    if (!isAsStamped(here, after)) {
      kept.add(after.id);
      continue;
    }
    await transaction.objectStore('articles').put(before);
    touched.add(after.id);
    undone++;
  }
  await removeVersions(transaction, undo.createdVersions);
  for (const image of undo.createdImages ?? []) {
    if (!kept.has(image.articleId)) await takeBackImage(transaction, image);
  }
  for (const id of new Set([...touched, ...kept])) await refreshCard(transaction, id);
  return { undone, kept: kept.size };
}

async function takeBackAnnotations(
  transaction: Writing,
  { createdAnnotations, changedAnnotations }: ImportUndo,
  touched: Set<Id>,
): Promise<void> {
  const store = transaction.objectStore('annotations');
  const isAsImported = async (imported: { readonly id: Id; readonly modified: string }) => {
    const here = await store.get(imported.id);
    return here !== undefined && here.annotation.modified === imported.modified;
  };
  for (const record of createdAnnotations) {
    if (!(await isAsImported(record))) continue;
    await store.delete(record.id);
    touched.add(record.articleId);
  }
  for (const { before, after } of changedAnnotations) {
    if (!(await isAsImported(after))) continue;
    await store.put(before);
    touched.add(after.articleId);
  }
}

type ArticleStamp = ImportUndo['createdArticles'][number];

/** `kept`: it was worked on since. */
async function removeArticle(
  transaction: Writing,
  imported: ArticleStamp,
): Promise<'removed' | 'kept' | 'gone'> {
  const { id } = imported;
  const here = await transaction.objectStore('articles').get(id);
  if (here === undefined) return 'gone';
  const left = await transaction.objectStore('annotations').index('articleId').count(id);
  if (left > 0 || !isAsStamped(here, imported)) return 'kept';
  const versions = await transaction.objectStore('versions').index('articleId').getAllKeys(id);
  await Promise.all([
    transaction.objectStore('articles').delete(id),
    transaction.objectStore('cards').delete(id),
    transaction.objectStore('trashedCards').delete(id),
    transaction.objectStore('unindexed').add(id),
    deleteImages(transaction, id),
    ...versions.flatMap((versionId) => [
      transaction.objectStore('versions').delete(versionId),
      transaction.objectStore('bodies').delete(versionId),
      transaction.objectStore('texts').delete(versionId),
    ]),
  ]);
  return 'removed';
}

/** Those that no article shows as its present one. */
async function removeVersions(transaction: Writing, ids: readonly Id[]): Promise<void> {
  for (const id of ids) {
    const version = await transaction.objectStore('versions').get(id);
    if (version === undefined) continue;
    const article = await transaction.objectStore('articles').get(version.articleId);
    if (article?.currentVersionId === id) continue;
    await transaction.objectStore('versions').delete(id);
    await transaction.objectStore('bodies').delete(id);
    await transaction.objectStore('texts').delete(id);
  }
}

function isAsStamped(here: SavedArticle, stamp: ArticleStamp): boolean {
  return here.updatedAt === stamp.updatedAt && here.currentVersionId === stamp.currentVersionId;
}
