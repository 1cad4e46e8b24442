import { withVersion } from '@/lib/annotation/create-annotation';
import { type Result, success } from '@/lib/base/result';
import { mergeCapturedFields, withArticleEdits } from '@/lib/library/apply-edits';
import type { SaveArticle, SavedPage } from '@/lib/library/operations';
import type { SavedArticle, Version } from '@/lib/library/saved-article';
import { putCard } from './cards';
import type { LibraryConnection } from './open-library';
import type { Writing } from './schema';
import { write } from './transact';

export type Saving = SaveArticle & {
  /** By which the page is known again; see `pageKeysOf`. */
  readonly pageKeys: readonly string[];
  /** Lower-case hex SHA-256 of the capture's canonical text. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly now: string;
};

/**
 * Stores article, version, body, annotation and card in one transaction. A page known by any of its keys keeps its id,
 * its first saving time, its tags and what the person corrected, comes back from the trash, and gets a new version only
 * when its text changed. Repeating a save changes nothing more.
 */
export function saveArticle(
  connection: LibraryConnection,
  saving: Saving,
): Promise<Result<SavedPage>> {
  return write(connection, async (transaction) => {
    const known = await knownArticle(transaction, saving);
    const current =
      known === undefined
        ? undefined
        : await transaction.objectStore('versions').get(known.currentVersionId);
    const version =
      current !== undefined && current.sha256 === saving.sha256
        ? current
        : await putVersion(transaction, saving, known?.id ?? saving.articleId);
    const saved = withArticleEdits(
      known === undefined
        ? newArticle(saving, version)
        : recapturedArticle(known, { saving, version }),
      saving.edits,
      saving.now,
    );
    await transaction.objectStore('articles').put(saved);
    await putAnnotation(transaction, { saving, version, saved });
    await putCard(transaction, saved);
    return success({ saved, version });
  });
}

async function knownArticle(
  transaction: Writing,
  { articleId, pageKeys }: Saving,
): Promise<SavedArticle | undefined> {
  const articles = transaction.objectStore('articles');
  for (const key of pageKeys) {
    const found = await articles.index('pageKeys').get(key);
    if (found !== undefined) return found;
  }
  return articles.get(articleId);
}

async function putVersion(
  transaction: Writing,
  { capture, versionId, sha256, now }: Saving,
  articleId: string,
): Promise<Version> {
  const version: Version = {
    id: versionId,
    articleId,
    capturedAt: now,
    article: capture.article,
    sha256,
    textLength: capture.content.text.length,
    truncated: capture.truncated,
  };
  await transaction.objectStore('versions').put(version);
  await transaction.objectStore('bodies').put({ versionId, ...capture.content });
  return version;
}

function newArticle({ articleId, pageKeys, capture, now }: Saving, version: Version): SavedArticle {
  return {
    id: articleId,
    pageKeys,
    article: capture.article,
    tags: [],
    comment: '',
    status: 'to-read',
    currentVersionId: version.id,
    savedAt: now,
    updatedAt: now,
    trashedAt: null,
  };
}

function recapturedArticle(
  known: SavedArticle,
  { saving, version }: { readonly saving: Saving; readonly version: Version },
): SavedArticle {
  return {
    ...known,
    pageKeys: [...new Set([...known.pageKeys, ...saving.pageKeys])],
    article: mergeCapturedFields(known.article, saving.capture.article),
    currentVersionId: version.id,
    trashedAt: null,
  };
}

async function putAnnotation(
  transaction: Writing,
  page: { readonly saving: Saving; readonly version: Version; readonly saved: SavedArticle },
): Promise<void> {
  const { annotation } = page.saving;
  if (annotation === null) return;
  await transaction.objectStore('annotations').put({
    id: annotation.id,
    articleId: page.saved.id,
    annotation: withVersion(annotation, page.version.id),
    trashedAt: null,
  });
}
