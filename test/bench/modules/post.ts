import { extractArticle, markupOf } from '@/lib/article/extract';
import { pageKeysOf } from '@/lib/article/page-keys';
import { jekyllPost } from '@/lib/export/jekyll/jekyll';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { defaultSettings } from '@/lib/library/settings';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { parsePage } from '../parse-page';

const ID = '00000000-0000-4000-8000-000000000001';
const VERSION_ID = '00000000-0000-4000-8000-000000000002';
const NOW = '2026-11-24T08:00:00.000Z';

/** The article of a page as the Jekyll post that it came from, by the product's own way: extract, sanitise, serialise. */
export function exportPost(html: string, url: string): { fileName: string; text: string } {
  const { window } = parsePage(html, url);
  const extraction = extractArticle(window.document, url);
  const { article, text, html: structural, truncated } = extraction;
  const markup = markupOf(extraction);
  const sanitizer = createSanitizer(window);
  const record: ArticleRecord = {
    saved: {
      id: ID,
      pageKeys: pageKeysOf(url, article.canonicalUrl),
      article,
      tags: [],
      comment: '',
      status: 'to-read',
      starred: false,
      currentVersionId: VERSION_ID,
      savedAt: NOW,
      updatedAt: NOW,
      trashedAt: null,
    },
    versions: [
      {
        id: VERSION_ID,
        articleId: ID,
        capturedAt: NOW,
        article,
        sha256: '',
        textLength: text.length,
        truncated,
      },
    ],
    bodies: [
      {
        versionId: VERSION_ID,
        text,
        html: sanitizer.structural(structural),
        markup: markup === null ? null : sanitizer.markup(markup),
      },
    ],
    annotations: [],
  };
  const file = jekyllPost(record, {
    annotations: false,
    labelName: (id) => id,
    wordOf: (key) => key,
    exportedAt: NOW,
    version: '0',
    settings: defaultSettings,
    sha256Of: () => Promise.resolve(''),
  });
  return { fileName: file.name, text: file.text };
}
