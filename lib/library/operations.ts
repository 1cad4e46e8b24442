import type { Annotation, AnnotationRecord } from '@/lib/annotation/annotation';
import type { Capture } from '@/lib/article/article';
import type { Id } from '@/lib/base/id';
import type {
  ArticleCard,
  ArticleEdits,
  SavedArticle,
  Version,
  VersionBody,
} from './saved-article';

/** A saved page's annotations, as the annotator needs them to find them again. */
export type PageAnnotations = {
  readonly articleId: Id | null;
  readonly annotations: readonly Annotation[];
  /** Canonical text by version id, for the versions that the annotations were made on. */
  readonly texts: Readonly<Record<Id, string>>;
};

export type SavedPage = {
  readonly saved: SavedArticle;
  readonly version: Version;
};

export type ArticleDetails = SavedPage & {
  readonly annotations: readonly AnnotationRecord[];
  /** All of them, oldest first; a later one than the current says that the article changed since it was saved. */
  readonly versions: readonly Version[];
};

export type AddVersion = {
  readonly articleId: Id;
  /** For a version that is new; made by the caller so that it can be repeated. */
  readonly versionId: Id;
  readonly capture: Capture;
};

export type WholeVersion = { readonly version: Version; readonly body: VersionBody };

export type SaveArticle = {
  readonly capture: Capture;
  /** Ids for a first save, made by the caller so that the save can be repeated. Known pages keep theirs. */
  readonly articleId: Id;
  readonly versionId: Id;
  readonly edits: ArticleEdits;
  /** Stored in the same transaction; its `state` may name `versionId`, and is set to the version that was stored. */
  readonly annotation: Annotation | null;
};

export type LibraryQuery = {
  /** Every word must occur in headline, outlet, authors, tags, comment or quotes; `''` = all. */
  readonly words: string;
  /** Null = any. */
  readonly tag: string | null;
  readonly offset: number;
  readonly limit: number;
};

export type LibraryPage = {
  /** Newest first. */
  readonly cards: readonly ArticleCard[];
  /** Of the whole result, not of this page. */
  readonly total: number;
};

/** `count`: articles that have the tag, on themselves or on an annotation. */
export type TagCount = { readonly tag: string; readonly count: number };

export type ImportCounts = {
  readonly articles: number;
  readonly annotations: number;
  /** Articles that the library already had in the same or a newer state. */
  readonly unchanged: number;
};
