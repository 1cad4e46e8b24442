import { openDB } from 'idb';

/*
 * Chromium keeps IndexedDB in LevelDB, which goes on in the log of the session before. Where the browser was killed in the
 * middle of a write, that log ends in half a record; what is written after it makes the log unreadable as a whole, and the
 * browser then deletes everything that the extension has stored. Measured with Chromium 156: one kill in thirty. A log that
 * is full is put into a table and left behind, so filling it before the first write of a session takes the danger away.
 * A disk that is full cuts writes in half as well: there it is done before the next write that can be made.
 */

/** LevelDB's write buffer as Chromium sets it, in bytes, and some more to be sure. */
const LOG_BYTES = 4.3 * 1024 * 1024;
/** Larger values would be put into files of their own, beside the log. */
const PIECE_BYTES = 60 * 1024;
/**
 * LevelDB puts a full log into its table beside the next writes, and only waits for that before it leaves a second one: until
 * then a kill would still find the old log needed.
 */
const LOGS = 2;

const DATABASE = 'postil-ballast';
const STORE = 'pieces';

/**
 * Makes the browser begin a new log for the extension's databases. Rejects with the browser's DOMException where there is
 * no room for it: what is written then can be what makes the log unreadable.
 */
export async function startFreshLog(): Promise<void> {
  const database = await openDB(DATABASE, 1, {
    upgrade: (opened) => void opened.createObjectStore(STORE),
  });
  try {
    for (let log = 0; log < LOGS; log++) {
      const filling = database.transaction(STORE, 'readwrite', { durability: 'relaxed' });
      for (let key = 0; key * PIECE_BYTES < LOG_BYTES; key++) {
        // What can be compressed would fill less of the log.
        const piece = crypto.getRandomValues(new Uint8Array(PIECE_BYTES));
        // The transaction tells what failed.
        filling.store.put(piece, key).catch(() => undefined);
      }
      await filling.done;
    }
    const clearing = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    clearing.store.clear().catch(() => undefined);
    await clearing.done;
  } finally {
    database.close();
  }
}
