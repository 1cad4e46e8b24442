import { withVersion } from '@/lib/annotation/create-annotation';
import { type Result, success } from '@/lib/base/result';
import { withArticleEdits } from '@/lib/library/apply-edits';
import {
  type IncomingCapture,
  newSavedArticle,
  versionOf,
  withCapture,
} from '@/lib/library/captured-article';
import type { SaveArticle, SavedPage } from '@/lib/library/operations';
import type { SavedArticle, Version } from '@/lib/library/saved-article';
import { putBody } from './bodies';
import { putCard } from './cards';
import { findSaved } from './find-saved';
import type { LibraryConnection } from './open-library';
import type { Writing } from './schema';
import { write } from './transact';

export type Saving = SaveArticle &
  IncomingCapture & {
    /** True = the saved article of a known page stays as it is; this one is kept beside it. */
    readonly isCopy?: boolean;
  };

/**
 * Stores article, version, body, annotation and card in one transaction. A page known by any of its keys, in the trash
 * too, is updated (see `withCapture`) and gets a new version only when its text changed. Repeating a save changes
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
    const version =
      (await currentVersion(transaction, { known, saving })) ??
      (await putVersion(transaction, { known, saving }));
    const saved = withArticleEdits(
      known === null ? newSavedArticle(saving, version) : withCapture(known, saving, version),
      saving.edits,
      saving.now,
    );
    await articles.put(saved);
    await putAnnotation(transaction, { saving, version });
    await putCard(transaction, saved);
    return success({ saved, version });
  });
}

type Known = { readonly known: SavedArticle | null; readonly saving: Saving };

/** The version stored last, if the page's text is still the same. */
async function currentVersion(
  transaction: Writing,
  { known, saving }: Known,
): Promise<Version | null> {
  if (known === null) return null;
  const current = await transaction.objectStore('versions').get(known.currentVersionId);
  return current?.sha256 === saving.sha256 ? current : null;
}

async function putVersion(transaction: Writing, { known, saving }: Known): Promise<Version> {
  const { versionId, articleId, capture } = saving;
  const version = versionOf(saving, { id: versionId, articleId: known?.id ?? articleId });
  await transaction.objectStore('versions').put(version);
  await putBody(transaction, { versionId, ...capture.content });
  return version;
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
