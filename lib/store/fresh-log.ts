import { openDB } from 'idb';

/*
 * Chromium keeps IndexedDB in LevelDB, which goes on in the log of the session before. Where the browser was killed in the
 * middle of a write, that log ends in half a record; what is written after it makes the log unreadable as a whole, and the
 * browser then deletes everything that the extension has stored. Measured with Chromium 156: one kill in thirty. A log that
 * is full is put into a table and left behind, so filling it before the first write of a session takes the danger away.
 */

/** LevelDB's write buffer as Chromium sets it, in bytes, and some more to be sure. */
const LOG_BYTES = 4.3 * 1024 * 1024;
/** Larger values would be put into files of their own, beside the log. */
const PIECE_BYTES = 60 * 1024;
/** Ms: the full log is put into its table meanwhile. */
const TABLE_MS = 100;

const DATABASE = 'postil-ballast';
const STORE = 'pieces';

/**
 * Makes the browser begin a new log for the extension's databases. What does not work, as on a full disk, leaves things as
 * they were: the log is as good as before.
 */
export async function startFreshLog(): Promise<void> {
  try {
    await fillLog();
  } catch {
    // See above.
  }
}

async function fillLog(): Promise<void> {
  const database = await openDB(DATABASE, 1, {
    upgrade: (opened) => void opened.createObjectStore(STORE),
  });
  try {
    const filling = database.transaction(STORE, 'readwrite', { durability: 'relaxed' });
    for (let key = 0; key * PIECE_BYTES < LOG_BYTES; key++) {
      // What can be compressed would fill less of the log.
      void filling.store.put(crypto.getRandomValues(new Uint8Array(PIECE_BYTES)), key);
    }
    await filling.done;
    const clearing = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    void clearing.store.clear();
    await clearing.done;
  } finally {
    database.close();
  }
  await new Promise((resolve) => setTimeout(resolve, TABLE_MS));
}
