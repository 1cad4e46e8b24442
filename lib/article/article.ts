/** A person or, where the page credits one, an organisation (`type`, as schema.org has it): an agency, a desk. */
export type Person = {
  readonly name: string;
  readonly url?: string;
  readonly type?: 'Organization';
};

export type Publisher = { readonly name: string; readonly url?: string };

export type TextDirection = 'ltr' | 'rtl';

/**
 * Whether a date's offset from UTC stands on the page, follows from the region whose clock the page shows, or is not
 * known (the date has none then).
 */
export const offsetBases = ['explicit', 'implied', 'unknown'] as const;
export type OffsetBasis = (typeof offsetBases)[number];

/**
 * What the page calls its article where readers see it, where it is shared, and in its structured data. Editors change
 * one and forget the others. Null = not there.
 */
export type Headlines = {
  readonly heading: string | null;
  readonly social: string | null;
  readonly data: string | null;
};

/** Where a field's value came from. `person` = corrected by hand; such fields survive a new capture of the page. */
export const fieldOrigins = [
  'json-ld',
  'microdata',
  'meta',
  'page',
  'url',
  'browser',
  'person',
] as const;
export type FieldOrigin = (typeof fieldOrigins)[number];

/** What a page says of its article, in schema.org NewsArticle's notions. */
export type ArticleFields = {
  /** Absolute http(s) address as visited, without fragment. */
  readonly url: string;
  /** Absolute http(s) address that the page declares for itself; null = declares none. */
  readonly canonicalUrl: string | null;
  /** Never empty: falls back to `<title>`, then to the address. */
  readonly headline: string;
  readonly description: string | null;
  readonly authors: readonly Person[];
  /** The author line as printed, e.g. `By Jane Doe and John Roe`. */
  readonly byline: string | null;
  /** Place (and agency, day) line that opens the text as printed, e.g. `SHANGHAI, Dec. 21 (Reuters)`. */
  readonly dateline: string | null;
  /** The site or outlet that publishes the page. */
  readonly publisher: Publisher | null;
  /** The outlet the text was taken from (来源), null = none named. Differs from the publisher on reprints. */
  readonly source: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  /**
   * ISO 8601 to the precision the page gives: `2021-12-21T20:12:02+08:00`, without offset where the page shows none
   * (`2021-12-21T20:12:02`), or a day (`2021-12-21`). Null = unknown; never invented.
   */
  readonly published: string | null;
  /** As `published`. */
  readonly modified: string | null;
  /** BCP 47 tag, e.g. `zh-CN`; null = unknown. */
  readonly language: string | null;
  readonly dir: TextDirection;
  /** Absolute http(s) address of the lead image; null = the article shows none. */
  readonly image: string | null;
  /** `news`, `opinion`, `live`, `review`, `sponsored` …; null = not told. */
  readonly genre: string | null;
  /** Null = the page does not tell. */
  readonly isAccessibleForFree: boolean | null;

  // What records of the first version and those of other tools do not have: absent = nobody looked.

  /** The wordings of the headline; `headline` is the one to cite. */
  readonly headlines?: Headlines;
  /** Who edited or checked the text (责任编辑, Editing by …): never its authors. */
  readonly editors?: readonly Person[];
  /** Null = there is no such date, or it is a bare day. */
  readonly publishedOffset?: OffsetBasis | null;
  /** As `publishedOffset`. */
  readonly modifiedOffset?: OffsetBasis | null;
  /** Corrections and notes of the editors as printed, e.g. `Correction: An earlier version …`, `更正：…`. */
  readonly corrections?: readonly string[];
};

export type ArticleFieldName = keyof ArticleFields;

/** One more answer to what a field is. */
export type FieldCandidate = {
  /** As text: a name, names with `; ` between them, an ISO 8601 date. */
  readonly text: string;
  readonly origin: FieldOrigin;
  readonly confidence: number;
};

export type Article = ArticleFields & {
  readonly origins: Readonly<Partial<Record<ArticleFieldName, FieldOrigin>>>;
  /** How far what the page says can be believed, 0..1, comparable within a field. A correction leaves it as it is. */
  readonly confidences?: Readonly<Partial<Record<ArticleFieldName, number>>>;
  /** What else the page gives for a field, the likeliest first. A correction leaves it as it is. */
  readonly candidates?: Readonly<Partial<Record<ArticleFieldName, readonly FieldCandidate[]>>>;
};

/** The article's body, three ways, all from the same blocks. */
export type ArticleContent = {
  /** Canonical text: the string that annotation offsets count in (UTF-16 code units). */
  readonly text: string;
  /** Sanitised structural HTML; cutting it into blocks again gives exactly `text`. */
  readonly html: string;
  /**
   * The article container's own markup, sanitised of everything that can act but with classes, inline styles,
   * comments and white space, for exporters that rebuild the page's source. Never rendered. Null = not kept.
   */
  readonly markup: string | null;
};

/** One reading of a page. */
export type Capture = {
  readonly article: Article;
  readonly content: ArticleContent;
  /** The detector's verdict, `score` 0..1. A person may save a page that is no article. */
  readonly isArticle: boolean;
  readonly score: number;
  /** True when the page was too large and the text stops before its end. */
  readonly truncated: boolean;
};
