import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { SeenFields } from '@/lib/annotation/merge-edits';
import type { Article, ArticleFields } from '@/lib/article/article';
import type { Id } from '@/lib/base/id';
import type { ImageFile } from './kept-image';

export const readingStatuses = ['to-read', 'reading', 'done', 'archived'] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

export type SavedArticle = {
  readonly id: Id;
  /** Normalised addresses by which the page is known again; the first is the visited one. Never empty. */
  readonly pageKeys: readonly string[];
  readonly article: Article;
  /** The person's own, unlike `article.keywords`. Unique, in the order given. */
  readonly tags: readonly string[];
  /** Markdown; `''` = none. */
  readonly comment: string;
  readonly status: ReadingStatus;
  readonly starred: boolean;
  readonly currentVersionId: Id;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly updatedAt: string;
  /** ISO 8601, UTC; null = not in the trash. */
  readonly trashedAt: string | null;
};

/** What was captured at one visit, without its body. */
export type Version = {
  readonly id: Id;
  readonly articleId: Id;
  /** ISO 8601, UTC. */
  readonly capturedAt: string;
  readonly article: Article;
  /** Lower-case hex SHA-256 of the canonical text in UTF-8. */
  readonly sha256: string;
  /** UTF-16 code units of the canonical text. */
  readonly textLength: number;
  readonly truncated: boolean;
};

/** The big part of a version, in a store of its own; see `ArticleContent`. */
export type VersionBody = {
  readonly versionId: Id;
  readonly text: string;
  readonly html: string;
  readonly markup: string | null;
};

/** What a list row shows; derived from the saved article and its annotations, kept small. */
export type ArticleCard = {
  readonly id: Id;
  readonly headline: string;
  readonly url: string;
  readonly publisher: string | null;
  readonly source: string | null;
  readonly section: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly status: ReadingStatus;
  readonly starred: boolean;
  readonly savedAt: string;
  readonly trashedAt: string | null;
  /** Annotations outside the trash. */
  readonly annotationCount: number;
  /** Of these annotations: how many have each label, by its id. */
  readonly labels: Readonly<Record<string, number>>;
  /** Tags of these annotations, without repeats. */
  readonly annotationTags: readonly string[];
  /** True = the article or one of these annotations has a comment. */
  readonly hasComment: boolean;
  /** Of these annotations: how many have only their quote, and no place in the text. Absent = nobody counted. */
  readonly unplacedCount?: number;
  readonly textLength: number;
};

/** Everything that belongs to one saved article: what is exported, backed up and restored together. */
export type ArticleRecord = {
  readonly saved: SavedArticle;
  readonly versions: readonly Version[];
  readonly bodies: readonly VersionBody[];
  readonly annotations: readonly AnnotationRecord[];
  /** Images that are kept of it. Absent = none, or nobody asked for them. */
  readonly images?: readonly ImageFile[];
};

/** What a person may change of a saved article. Absent = unchanged. */
export type ArticleEdits = {
  readonly tags?: readonly string[];
  readonly comment?: string;
  readonly status?: ReadingStatus;
  readonly starred?: boolean;
  /** True: its images are to be kept, and those that could not be had are asked for again. False: none is. */
  readonly keepImages?: boolean;
  /** Corrected fields; each gets the origin `person`. */
  readonly fields?: Partial<Omit<ArticleFields, 'url'>>;
  /** What the editor showed when it began; with it, what others wrote meanwhile is kept. */
  readonly seen?: SeenFields;
};
