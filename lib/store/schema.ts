import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { Id } from '@/lib/base/id';
import type { Job } from '@/lib/library/jobs';
import type { KeptImage } from '@/lib/library/kept-image';
import type { LibraryMark, Quarantined } from '@/lib/library/library-health';
import type { ImportUndo } from '@/lib/library/operations';
import type {
  ArticleCard,
  ArticleRecord,
  SavedArticle,
  Version,
  VersionBody,
} from '@/lib/library/saved-article';
import type { SavedSearch } from '@/lib/library/searching';
import type { SegmentRecord } from '@/lib/search/segment';

export const DATABASE_NAME = 'postil';

/** Raised with each migration in `migrations/`. */
export const SCHEMA_VERSION = 4;

/** A version's body as it is stored: the text is read far more often than the rest, so it is apart. */
export type StoredBody = Omit<VersionBody, 'text'>;
export type StoredText = Pick<VersionBody, 'versionId' | 'text'>;

/** A job with what only the background needs of it. */
export type StoredJob = Job & {
  /** Parts of an import that are in the library, the first of those staged. */
  readonly parts: number;
};

/** A part of an import: records that wait to be taken, or what it takes to give them back. */
export type Staged = {
  readonly jobId: Id;
  /** Empty once they were taken. */
  readonly records: readonly ArticleRecord[];
  /** Null = not yet. */
  readonly taken: TakenPart | null;
};

export type TakenPart = {
  /** Of the articles that the records brought. */
  readonly ids: readonly Id[];
  readonly undo: ImportUndo;
};

/** The article's id and the image's address. */
type ImageKey = [articleId: Id, source: string];

/** Small records apart from big bodies: listing 10,000 articles must not read 200 MB of text. */
export interface LibrarySchema extends DBSchema {
  /** Of articles outside the trash. */
  cards: { key: Id; value: ArticleCard; indexes: { savedAt: string } };
  /** Of articles in the trash. */
  trashedCards: { key: Id; value: ArticleCard };
  articles: { key: Id; value: SavedArticle; indexes: { pageKeys: string } };
  versions: { key: Id; value: Version; indexes: { articleId: Id } };
  bodies: { key: Id; value: StoredBody };
  texts: { key: Id; value: StoredText };
  annotations: {
    key: Id;
    value: AnnotationRecord;
    /** `trashedAt` has only those in the trash: null is no key. */
    indexes: { articleId: Id; trashedAt: string };
  };
  /** Images of articles, without their bytes. */
  images: { key: ImageKey; value: KeptImage; indexes: { articleId: Id; state: string } };
  /** Of those images that are kept. */
  imageBytes: { key: ImageKey; value: Uint8Array };
  searches: { key: Id; value: SavedSearch };
  jobs: { key: Id; value: StoredJob };
  staged: { key: number; value: Staged; indexes: { jobId: Id } };
  /** Ids of articles whose last change the search index does not have, in the order of the changes. */
  unindexed: { key: number; value: Id };
  segments: { key: number; value: SegmentRecord };
  /** Postings; the key tells segment and place, see `blockKey`. */
  blocks: { key: number; value: Uint8Array };
  /** By segment: which of its documents were deleted since, a bit each. */
  tombstones: { key: number; value: Uint8Array };
  /** One record, by which the library is known again. */
  marks: { key: LibraryMark['id']; value: LibraryMark };
  /** Records that could not be used, as they were found. */
  quarantine: { key: number; value: Quarantined };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

export type StoreName = StoreNames<LibrarySchema>;

export type Reading = IDBPTransaction<LibrarySchema, StoreName[], 'readonly'>;

export type Writing = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>;

/** What a person's own records are in. */
export const libraryStores: StoreName[] = [
  'cards',
  'trashedCards',
  'articles',
  'versions',
  'bodies',
  'texts',
  'annotations',
  'images',
  'imageBytes',
  'unindexed',
];
