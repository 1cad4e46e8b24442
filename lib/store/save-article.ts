import { withVersion } from '@/lib/annotation/create-annotation';
import { type Result, success } from '@/lib/base/result';
import { withArticleEdits } from '@/lib/library/apply-edits';
import { type IncomingCapture, newSavedArticle, withCapture } from '@/lib/library/captured-article';
import { imagesOfVersion } from '@/lib/library/kept-image';
import type { SaveArticle, SavedPage } from '@/lib/library/operations';
import type { SavedArticle, Version } from '@/lib/library/saved-article';
import { putVersion, versionsOf } from './add-version';
import { putCard } from './cards';
import { findSaved } from './find-saved';
import { deleteImages, hasImages, wantImages } from './images';
import type { LibraryConnection } from './open-library';
import type { Writing } from './schema';
import { write } from './transact';

export type Saving = SaveArticle &
  IncomingCapture & {
    /** True = the saved article of a known page stays as it is; this one is kept beside it. */
    readonly isCopy?: boolean;
    /** True = the images of a page that is saved for the first time, or had none so far, are kept. */
    readonly keepImages?: boolean;
  };

/**
 * Stores article, version, body, annotation and card in one transaction. A page known by any of its keys, in the trash
 * too, is updated (see `withCapture`) and gets a new version only when none has its text. Repeating a save changes
 * nothing but `updatedAt`. Failures: the store's.
 */
export function saveArticle(
  connection: LibraryConnection,
  saving: Saving,
): Promise<Result<SavedPage>> {
  return write(connection, async (transaction) => {
    const articles = transaction.objectStore('articles');
    const known =
      (saving.isCopy === true
        ? null
        : await findSaved(articles.index('pageKeys'), saving.pageKeys)) ??
      (await articles.get(saving.articleId)) ??
      null;
    const articleId = known?.id ?? saving.articleId;
    const versions = await versionsOf(transaction, articleId);
    const version =
      versions.find(({ sha256 }) => sha256 === saving.sha256) ??
      (await putVersion(transaction, saving, { id: saving.versionId, articleId }));
    const saved = withArticleEdits(
      articleOf(saving, { known, versions, version }),
      saving.edits,
      saving.now,
    );
    await articles.put(saved);
    if (saving.edits.keepImages ?? (await areImagesWanted(transaction, saving, known))) {
      const { article, content } = saving.capture;
      await wantImages(transaction, articleId, [{ article, html: content.html }]);
    }
    if (saving.edits.keepImages === false) await deleteImages(transaction, articleId);
    await putAnnotation(transaction, { saving, version });
    await putCard(transaction, saved);
    return success({ saved, version });
  });
}

/** A page that never had an image to keep is as one that is saved for the first time: nobody said no. */
async function areImagesWanted(
  transaction: Writing,
  saving: Saving,
  known: SavedArticle | null,
): Promise<boolean> {
  const isSet = saving.keepImages === true;
  if (known === null) return isSet;
  if (await hasImages(transaction, known.id)) return true;
  if (!isSet) return false;
  const body = await transaction.objectStore('bodies').get(known.currentVersionId);
  return body !== undefined && imagesOfVersion(body.html, known.article).length === 0;
}

type Stored = {
  readonly known: SavedArticle | null;
  /** Those that were there before. */
  readonly versions: readonly Version[];
  readonly version: Version;
};

function articleOf(saving: Saving, { known, versions, version }: Stored): SavedArticle {
  if (known === null) return newSavedArticle(saving, version);
  const current = versions.find(({ id }) => id === known.currentVersionId) ?? null;
  return withCapture(known, saving, { stored: version, current });
}

async function putAnnotation(
  transaction: Writing,
  { saving, version }: { readonly saving: Saving; readonly version: Version },
): Promise<void> {
  const { annotation } = saving;
  if (annotation === null) return;
  await transaction.objectStore('annotations').put({
    id: annotation.id,
    articleId: version.articleId,
    annotation: withVersion(annotation, version.id),
    trashedAt: null,
  });
}
