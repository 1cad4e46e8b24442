import { openDB, unwrap } from 'idb';
import { createFirstStores } from './migrations/001-first';
import { createSearchStores } from './migrations/002-search';
import { createKeepingStores } from './migrations/003-keeping';
import { DATABASE_NAME, type LibraryDatabase, type LibrarySchema, SCHEMA_VERSION } from './schema';

export type LibraryConnection = {
  /**
   * The open database; opens it at the first call, and again after it was closed from outside. Rejects with the
   * browser's DOMException when it cannot be opened, or with `BlockedError` when an older version of ours does not let go
   * of it; the next call tries again.
   */
  database(): Promise<LibraryDatabase>;
  /** Resolves when the library may be written to; what has to be done before is done once. */
  readyToWrite(): Promise<void>;
  close(): Promise<void>;
};

/** Ms: an old context that gives way does so at once. */
const BLOCKED_MS = 5000;

/** Rejects some time after `blocked` was called: an old copy of ours holds the database and does not give way. */
function refusalWhenBlocked() {
  let refuse: (reason: DOMException) => void = () => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });
  const reason = new DOMException('Held by an older version', 'BlockedError');
  return { promise, blocked: () => void setTimeout(() => refuse(reason), BLOCKED_MS) };
}

export type ConnectionOptions = {
  /** Done before the first write. Must not reject. */
  readonly beforeWriting?: () => Promise<void>;
};

/**
 * A connection that opens the library when it is first needed. It gives way at once when another context wants to
 * upgrade or delete the database, so that it never blocks one.
 */
export function connectLibrary(
  name: string = DATABASE_NAME,
  { beforeWriting = async () => undefined }: ConnectionOptions = {},
): LibraryConnection {
  let opening: Promise<LibraryDatabase> | null = null;
  let preparing: Promise<void> | null = null;

  const close = async () => {
    const opened = opening;
    opening = null;
    // What could not be opened needs no closing.
    (await opened?.catch(() => null))?.close();
  };

  // Async, because browsers refuse either at once or later.
  const open = async () => {
    const { blocked, promise: refusal } = refusalWhenBlocked();
    const opened = openDB<LibrarySchema>(name, SCHEMA_VERSION, {
      blocked,
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
    const first = await Promise.race([opened, refusal.catch(() => null)]);
    if (first !== null) return first;
    // Once the way is free, the next call opens it anew.
    opened.then(
      (late) => late.close(),
      () => undefined,
    );
    return refusal;
  };

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
    readyToWrite() {
      preparing ??= beforeWriting();
      return preparing;
    },
    close,
  };
}
