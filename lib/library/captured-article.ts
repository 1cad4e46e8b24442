import type { Capture } from '@/lib/article/article';
import type { Id } from '@/lib/base/id';
import { mergeCapturedFields } from './apply-edits';
import { isMuchShorter } from './placement';
import type { SavedArticle, Version } from './saved-article';

/** Addresses kept of one page; those of long ago give way, or a page with ever new parameters would grow for ever. */
export const MAX_PAGE_KEYS = 20;

/** A capture on its way into the library. */
export type IncomingCapture = {
  readonly capture: Capture;
  /** By which the page is known again, the visited one first; see `pageKeysOf`. Never empty. */
  readonly pageKeys: readonly string[];
  /** Lower-case hex SHA-256 of the capture's canonical text. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly now: string;
};

/** What was captured, as a version of the article with this id. */
export function versionOf(
  { capture, sha256, now }: Omit<IncomingCapture, 'pageKeys'>,
  { id, articleId }: { readonly id: Id; readonly articleId: Id },
): Version {
  return {
    id,
    articleId,
    capturedAt: now,
    article: capture.article,
    sha256,
    textLength: capture.content.text.length,
    truncated: capture.truncated,
  };
}

/** Whether a capture shows too little to stand for the version: it was cut, or most of the text is not there. */
export function isLesserCapture(
  { content, truncated }: Capture,
  version: Pick<Version, 'textLength' | 'truncated'>,
): boolean {
  return (
    (truncated && !version.truncated) || isMuchShorter(content.text.length, version.textLength)
  );
}

/** A page saved for the first time. */
export function newSavedArticle(
  { capture, pageKeys, now }: IncomingCapture,
  version: Pick<Version, 'id' | 'articleId'>,
): SavedArticle {
  return {
    id: version.articleId,
    pageKeys,
    article: capture.article,
    tags: [],
    comment: '',
    status: 'to-read',
    starred: false,
    currentVersionId: version.id,
    savedAt: now,
    updatedAt: now,
    trashedAt: null,
  };
}

/**
 * A known page captured again: it keeps its id, its first saving time, its tags and what the person corrected, gets the
 * new addresses, and comes back from the trash. Its fields and its text become the new ones, unless the capture shows
 * less of the article than the version that is `current` (a paywall, a page that loads its text bit by bit).
 */
export function withCapture(
  known: SavedArticle,
  { capture, pageKeys, now }: IncomingCapture,
  versions: { readonly stored: Pick<Version, 'id'>; readonly current: Version | null },
): SavedArticle {
  const { stored, current } = versions;
  const kept = {
    ...known,
    pageKeys: [...new Set([...pageKeys, ...known.pageKeys])].slice(0, MAX_PAGE_KEYS),
    updatedAt: now,
    trashedAt: null,
  };
  if (current !== null && isLesserCapture(capture, current)) return kept;
  return {
    ...kept,
    article: mergeCapturedFields(known.article, capture.article),
    currentVersionId: stored.id,
  };
}
