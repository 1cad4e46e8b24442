import { openDB, unwrap } from 'idb';
import { createFirstStores } from './migrations/001-first';
import { createSearchStores } from './migrations/002-search';
import { createKeepingStores } from './migrations/003-keeping';
import { DATABASE_NAME, type LibraryDatabase, type LibrarySchema, SCHEMA_VERSION } from './schema';

export type LibraryConnection = {
  /**
   * The open database; opens it at the first call, and again after it was closed from outside. Rejects with the
   * browser's DOMException when it cannot be opened; the next call tries again.
   */
  database(): Promise<LibraryDatabase>;
  close(): Promise<void>;
};

/**
 * A connection that opens the library when it is first needed. It gives way at once when another context wants to
 * upgrade or delete the database, so that it never blocks one.
 */
export function connectLibrary(name: string = DATABASE_NAME): LibraryConnection {
  let opening: Promise<LibraryDatabase> | null = null;

  const close = async () => {
    const opened = opening;
    opening = null;
    // What could not be opened needs no closing.
    (await opened?.catch(() => null))?.close();
  };

  // Async, because browsers refuse either at once or later.
  const open = async () =>
    openDB<LibrarySchema>(name, SCHEMA_VERSION, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        if (oldVersion < 1) createFirstStores(unwrap(database));
        if (oldVersion < 2) createSearchStores(unwrap(database), unwrap(transaction));
        if (oldVersion < 3) createKeepingStores(unwrap(database));
      },
      blocking() {
        void close();
      },
      terminated() {
        opening = null;
      },
    });

  return {
    database() {
      if (opening !== null) return opening;
      const opened = open();
      opening = opened;
      opened.catch(() => {
        if (opening === opened) opening = null;
      });
      return opened;
    },
    close,
  };
}
