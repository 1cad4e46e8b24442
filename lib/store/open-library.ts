import { openDB } from 'idb';
import { createFirstStores } from './migrations/001-first';
import { DATABASE_NAME, type LibraryDatabase, type LibrarySchema, SCHEMA_VERSION } from './schema';

export type LibraryConnection = {
  /** The open database; opens it at the first call and again after it was closed from outside. */
  database(): Promise<LibraryDatabase>;
  close(): Promise<void>;
};

/**
 * Opens the library when it is first needed. When a newer version of the extension wants to upgrade the schema, this
 * connection gives way at once.
 */
export function connectLibrary(name: string = DATABASE_NAME): LibraryConnection {
  let opening: Promise<LibraryDatabase> | null = null;

  const open = () =>
    openDB<LibrarySchema>(name, SCHEMA_VERSION, {
      upgrade(database, oldVersion) {
        if (oldVersion < 1) createFirstStores(database as never);
      },
      blocking(_current, _blocked, event) {
        opening = null;
        (event.target as IDBDatabase).close();
      },
      terminated() {
        opening = null;
      },
    });

  return {
    database() {
      if (opening === null) {
        opening = open();
        opening.catch(() => {
          opening = null;
        });
      }
      return opening;
    },
    async close() {
      const database = await opening;
      opening = null;
      database?.close();
    },
  };
}
