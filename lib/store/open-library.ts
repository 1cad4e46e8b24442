import { openDB, unwrap } from 'idb';
import { createFirstStores } from './migrations/001-first';
import { createSearchStores } from './migrations/002-search';
import { createKeepingStores } from './migrations/003-keeping';
import { createImageStores } from './migrations/004-images';
import { DATABASE_NAME, type LibraryDatabase, type LibrarySchema, SCHEMA_VERSION } from './schema';

export type LibraryConnection = {
  /**
   * The open database; opens it at the first call, and again after it was closed from outside. Rejects with the
   * browser's DOMException when it cannot be opened, or with `BlockedError` when an older version of ours does not let go
   * of it; the next call tries again.
   */
  database(): Promise<LibraryDatabase>;
  /**
   * As `database`, for writing: what has to be done before the first write, and before the first after one that failed, is
   * done. Rejects where it cannot be done; the next call tries again.
   */
  writableDatabase(): Promise<LibraryDatabase>;
  /**
   * Does one after another what writes. Chromium takes a library for broken, and deletes all of it, when it was killed while
   * two transactions had something written and neither had ended: measured with Chromium 156.
   */
  inTurn<Value>(writing: () => Promise<Value>): Promise<Value>;
  /** A write did not go through, and may have left a part of itself behind. */
  noteFailedWrite(): void;
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
  /** Done before the first write, and before the first after one that failed. Where it rejects, nothing is written. */
  readonly beforeWriting?: () => Promise<void>;
  /** Done when a write has failed. Must not reject. */
  readonly afterFailedWrite?: () => Promise<void>;
};

const nothing = async () => undefined;

/**
 * A connection that opens the library when it is first needed. It gives way at once when another context wants to
 * upgrade or delete the database, so that it never blocks one.
 */
export function connectLibrary(
  name: string = DATABASE_NAME,
  { beforeWriting = nothing, afterFailedWrite = nothing }: ConnectionOptions = {},
): LibraryConnection {
  let noting: Promise<void> = Promise.resolve();
  let turn: Promise<unknown> = Promise.resolve();

  const close = async () => {
    const opened = opening.letGo();
    // What could not be opened needs no closing.
    (await opened?.catch(() => null))?.close();
  };

  const prepare = async () => {
    await noting;
    await beforeWriting();
  };
  const noteFailedWrite = () => {
    preparing.letGo();
    noting = afterFailedWrite();
    // Firefox takes no more writes on it after a full disk, and does not close it.
    void close();
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
        if (oldVersion < 4) createImageStores(unwrap(database));
      },
      blocking() {
        void close();
      },
      // As when the browser could not write to its disk.
      terminated: noteFailedWrite,
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

  const opening = createHold(open);
  const preparing = createHold(prepare);

  return {
    database: opening.get,
    async writableDatabase() {
      for (;;) {
        const mine = preparing.get();
        await mine;
        const opened = await opening.get();
        // The browser may have given the database up meanwhile.
        if (mine === preparing.get()) return opened;
      }
    },
    inTurn(writing) {
      const mine = turn.then(writing, writing);
      turn = mine;
      return mine;
    },
    noteFailedWrite,
    close,
  };
}

/** What was begun once serves every call, until it fails or is let go of; the next call begins it anew. */
function createHold<Value>(begin: () => Promise<Value>) {
  let held: Promise<Value> | null = null;
  return {
    get(): Promise<Value> {
      if (held !== null) return held;
      const mine = begin();
      held = mine;
      mine.catch(() => {
        if (held === mine) held = null;
      });
      return mine;
    },
    /** Gives what was held. */
    letGo(): Promise<Value> | null {
      const before = held;
      held = null;
      return before;
    },
  };
}
