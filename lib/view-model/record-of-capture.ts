import type { Capture } from '@/lib/article/article';
import { pageKeysOf } from '@/lib/article/page-keys';
import type { Surroundings } from '@/lib/base/id';
import { withArticleEdits } from '@/lib/library/apply-edits';
import { newSavedArticle, versionOf } from '@/lib/library/captured-article';
import type { ArticleEdits, ArticleRecord } from '@/lib/library/saved-article';

/** What an article that is only read becomes when it is exported without being saved. */
export function recordOfCapture(
  capture: Capture,
  edits: ArticleEdits,
  {
    newId,
    now,
    sha256,
  }: Surroundings & {
    /** Lower-case hex SHA-256 of the capture's canonical text. */
    readonly sha256: string;
  },
): ArticleRecord {
  const { article, content } = capture;
  const instant = now();
  const pageKeys = pageKeysOf(article.url, article.canonicalUrl);
  const incoming = { capture, pageKeys, sha256, now: instant };
  const version = versionOf(incoming, { id: newId(), articleId: newId() });
  return {
    saved: withArticleEdits(newSavedArticle(incoming, version), edits, instant),
    versions: [version],
    bodies: [{ versionId: version.id, ...content }],
    annotations: [],
  };
}
