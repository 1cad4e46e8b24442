import type { ArticleFields } from '@/lib/article/article';
import type { BadRow, BadRowReason, RowPlace } from '@/lib/library/bad-row';
import type { ReadingStatus } from '@/lib/library/saved-article';

/** A marked passage of another tool. */
export type ImportedQuote = {
  readonly exact: string;
  /** `''` = not told. */
  readonly prefix: string;
  readonly suffix: string;
  /** Markdown; `''` = none. */
  readonly comment: string;
  readonly tags: readonly string[];
  /** Null = the tool has none of ours. */
  readonly labelId: string | null;
  /** ISO 8601, UTC; null = not told. */
  readonly created: string | null;
};

/** What another tool kept of one page. */
export type ImportedArticle = {
  readonly place: RowPlace;
  /** Absolute http(s) address. */
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly fields: Partial<Omit<ArticleFields, 'url' | 'canonicalUrl'>>;
  readonly tags: readonly string[];
  /** Markdown; `''` = none. */
  readonly comment: string;
  readonly status: ReadingStatus;
  /** ISO 8601, UTC; null = not told. */
  readonly savedAt: string | null;
  /** The text as HTML, uncleaned; null = not kept. */
  readonly html: string | null;
  readonly quotes: readonly ImportedQuote[];
};

/** An article of which only these things are known. */
export function importedArticle(
  known: Pick<ImportedArticle, 'place' | 'url'> & Partial<ImportedArticle>,
): ImportedArticle {
  return {
    canonicalUrl: null,
    fields: {},
    tags: [],
    comment: '',
    status: 'to-read',
    savedAt: null,
    html: null,
    quotes: [],
    ...known,
  };
}

/** A quote of which only these things are known. */
export function importedQuote(
  known: Pick<ImportedQuote, 'exact'> & Partial<ImportedQuote>,
): ImportedQuote {
  return {
    prefix: '',
    suffix: '',
    comment: '',
    tags: [],
    labelId: null,
    created: null,
    ...known,
  };
}

/** The row is left out, for this reason. */
export function badRow(place: RowPlace, reason: BadRowReason, detail = ''): BadRow {
  return { place, reason, detail };
}
