import type { Annotation, AnnotationRecord } from '@/lib/annotation/annotation';
import type { Capture } from '@/lib/article/article';
import type { Id } from '@/lib/base/id';
import type { KeptImage } from './kept-image';
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

/**
 * - restore: records of ours; of an article or annotation that is here already the newer one stays
 * - add: what another tool kept; what is here stays as it is and gets what it has not
 */
export type ImportMode = 'restore' | 'add';

/** What an import does, or would do. */
export type ImportCounts = {
  /** Articles that are new here. */
  readonly articles: number;
  /** Articles that are here and get something new: annotations, tags, a newer state. */
  readonly changed: number;
  /** Articles of which nothing is new. */
  readonly unchanged: number;
  /** Annotations that are new here, or newer than here. */
  readonly annotations: number;
  /** Annotations that are here already. */
  readonly knownAnnotations: number;
};

/** By which is told whether a person worked on something since. */
type ArticleStamp = Pick<SavedArticle, 'id' | 'updatedAt' | 'currentVersionId'>;
type AnnotationStamp = { readonly id: Id; readonly articleId: Id; readonly modified: string };

/** What is needed to take an import back, as long as nobody worked on what it brought. */
export type ImportUndo = {
  readonly createdArticles: readonly ArticleStamp[];
  readonly changedArticles: readonly {
    readonly before: SavedArticle;
    readonly after: ArticleStamp;
  }[];
  readonly createdAnnotations: readonly AnnotationStamp[];
  readonly changedAnnotations: readonly {
    readonly before: AnnotationRecord;
    readonly after: AnnotationStamp;
  }[];
  readonly createdVersions: readonly Id[];
  /** Absent in what was noted before images were kept. */
  readonly createdImages?: readonly (Pick<KeptImage, 'articleId' | 'source'> & {
    /** How the image stood before; absent = it was not known. */
    readonly before?: 'wanted' | 'failed';
  })[];
};

export type ImportOutcome = { readonly counts: ImportCounts; readonly undo: ImportUndo };

export type UndoCounts = {
  /** Articles that were taken away or set back. */
  readonly undone: number;
  /** Articles that stay, because they were worked on since. */
  readonly kept: number;
};
