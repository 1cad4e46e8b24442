import { describeSpan } from '@/lib/anchor/describe';
import type { TextSelectors } from '@/lib/anchor/selector';
import type { Annotation } from '@/lib/annotation/annotation';
import { createAnnotation, uniqueTags } from '@/lib/annotation/create-annotation';
import { DEFAULT_LABEL_ID } from '@/lib/annotation/label';
import type { Article, TextDirection } from '@/lib/article/article';
import { pageKeysOf } from '@/lib/article/page-keys';
import type { Id } from '@/lib/base/id';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { ImportedArticle, ImportedQuote } from './imported-article';

/** Lower-case hex SHA-256 of a text in UTF-8. */
export type Digest = (text: string) => Promise<string>;

type Making = {
  /** Cleaned; both `''` where the file has none. */
  readonly content: { readonly text: string; readonly html: string };
  readonly sha256Of: Digest;
  /** ISO 8601, UTC, for what the file gives no time of. */
  readonly now: string;
};

const RTL_LANGUAGE = /^(?:ar|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i;

/**
 * The record of an imported article. All ids follow from the page and the words, so that the same file gives the same
 * ids each time. Without text its version is empty and its quotes have no position: they wait to be placed at the next
 * visit. With text, a quote that stands there once gets its position.
 */
export async function articleRecordOf(
  imported: ImportedArticle,
  { content, sha256Of, now }: Making,
): Promise<ArticleRecord> {
  const pageKeys = pageKeysOf(imported.url, imported.canonicalUrl);
  const idOf = async (kind: string, ...parts: readonly string[]): Promise<Id> =>
    uuidOf(await sha256Of(JSON.stringify([kind, pageKeys[0], ...parts])));
  const id = await idOf('article');
  const sha256 = await sha256Of(content.text);
  const versionId = await idOf('version', sha256);
  const savedAt = imported.savedAt ?? now;
  const article = articleOf(imported);
  const annotations = new Map<Id, Annotation>();
  for (const quote of imported.quotes) {
    const annotationId = await idOf('annotation', foldedQuote(quote.exact), quote.comment);
    const made = { id: annotationId, source: imported.url, versionId, savedAt };
    annotations.set(annotationId, annotationOf(quote, content.text, made));
  }
  return {
    saved: {
      id,
      pageKeys,
      article,
      tags: uniqueTags(imported.tags),
      comment: imported.comment,
      status: imported.status,
      starred: false,
      currentVersionId: versionId,
      savedAt,
      updatedAt: savedAt,
      trashedAt: null,
    },
    versions: [
      {
        id: versionId,
        articleId: id,
        capturedAt: savedAt,
        article,
        sha256,
        textLength: content.text.length,
        truncated: false,
      },
    ],
    bodies: [{ versionId, ...content, markup: null }],
    annotations: [...annotations.values()].map((annotation) => ({
      id: annotation.id,
      articleId: id,
      annotation,
      trashedAt: null,
    })),
  };
}

/** White space differs between tools, and between two readings of one page. */
export function foldedQuote(exact: string): string {
  return exact.replace(/\s+/g, ' ').trim();
}

function articleOf({ url, canonicalUrl, fields }: ImportedArticle): Article {
  const language = fields.language ?? null;
  const dir: TextDirection = RTL_LANGUAGE.test(language ?? '') ? 'rtl' : 'ltr';
  return {
    url,
    canonicalUrl,
    description: null,
    authors: [],
    byline: null,
    dateline: null,
    publisher: null,
    source: null,
    section: null,
    keywords: [],
    published: null,
    modified: null,
    language,
    dir,
    image: null,
    genre: null,
    isAccessibleForFree: null,
    ...fields,
    headline: fields.headline ?? url,
    origins: {},
  };
}

type Made = {
  readonly id: Id;
  readonly source: string;
  readonly versionId: Id;
  readonly savedAt: string;
};

function annotationOf(quote: ImportedQuote, text: string, made: Made): Annotation {
  const created = quote.created ?? made.savedAt;
  return createAnnotation(
    {
      source: made.source,
      selector: selectorOf(quote, text),
      versionId: made.versionId,
      labelId: quote.labelId ?? DEFAULT_LABEL_ID,
      comment: quote.comment,
      tags: quote.tags,
    },
    { newId: () => made.id, now: () => created },
  );
}

function selectorOf({ exact, prefix, suffix }: ImportedQuote, text: string): TextSelectors {
  const start = text.indexOf(exact);
  const isOnce = start !== -1 && text.indexOf(exact, start + 1) === -1;
  if (isOnce) return describeSpan(text, { start, end: start + exact.length });
  return [{ type: 'TextQuoteSelector', exact, prefix, suffix }];
}

/** A UUID of version 8 from a digest: https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
function uuidOf(sha256: string): Id {
  const hex = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}8${sha256.slice(17, 32)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
