import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { Id } from '@/lib/base/id';
import type { ArticleCard, SavedArticle, Version, VersionBody } from '@/lib/library/saved-article';

export const DATABASE_NAME = 'postil';

/** Raised with each migration in `migrations/`. */
export const SCHEMA_VERSION = 1;

/** Small records apart from big bodies: listing 10,000 articles must not read 200 MB of text. */
export interface LibrarySchema extends DBSchema {
  cards: { key: Id; value: ArticleCard; indexes: { savedAt: string } };
  articles: { key: Id; value: SavedArticle; indexes: { pageKeys: string } };
  versions: { key: Id; value: Version; indexes: { articleId: Id } };
  bodies: { key: Id; value: VersionBody };
  annotations: { key: Id; value: AnnotationRecord; indexes: { articleId: Id } };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

export type Reading = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'readonly'>;

export type Writing = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'readwrite'>;

export const allStores: StoreNames<LibrarySchema>[] = [
  'cards',
  'articles',
  'versions',
  'bodies',
  'annotations',
];
