import type { FailureCode } from '@/lib/base/failure';
import { failed, type Result, success } from '@/lib/base/result';
import type { LibraryConnection } from './open-library';
import {
  type LibraryDatabase,
  libraryStores,
  type Reading,
  type StoreName,
  type Writing,
} from './schema';

/** What a transaction may differ in. */
export type Scope = {
  /** Those of a person's own records, unless told. */
  readonly stores?: readonly StoreName[];
  /** `relaxed` for what can be made again from the library: resolves before it is on disk. */
  readonly durability?: 'strict' | 'relaxed';
};

/**
 * Runs `work` in one transaction and resolves only when it is on disk (unless `relaxed`); no other one writes meanwhile.
 * Whatever fails, a failed result of `work` included, undoes the transaction as a whole. Failures: `storage-full`,
 * `storage-newer`, `storage-blocked`, `storage-unavailable`, `storage-failed`.
 */
export function write<Value>(
  connection: LibraryConnection,
  work: (transaction: Writing) => Promise<Result<Value>>,
  scope: Scope = {},
): Promise<Result<Value>> {
  return connection.inTurn(() => writeNow(connection, work, scope));
}

async function writeNow<Value>(
  connection: LibraryConnection,
  work: (transaction: Writing) => Promise<Result<Value>>,
  { stores = libraryStores, durability = 'strict' }: Scope,
): Promise<Result<Value>> {
  const open = () => connection.writableDatabase();
  const written = await withDatabase(open, async (database) => {
    const transaction = database.transaction([...stores], 'readwrite', { durability });
    // The outcome is awaited below; without this an abort would count as an unhandled rejection meanwhile.
    transaction.done.catch(() => undefined);
    const result = await work(transaction).catch((error: unknown) => {
      abort(transaction);
      // Requests cut off by a full disk fail with AbortError; only the transaction tells why.
      throw transaction.error ?? error;
    });
    if (!result.ok) {
      abort(transaction);
      return result;
    }
    await transaction.done;
    return result;
  });
  if (!written.ok && written.failure.code.startsWith('storage-')) connection.noteFailedWrite();
  return written;
}

/** Runs `work` on one state of the library. `work` awaits nothing but the transaction. Failures: as `write`. */
export async function read<Value>(
  connection: LibraryConnection,
  work: (transaction: Reading) => Promise<Result<Value>>,
  { stores = libraryStores }: Pick<Scope, 'stores'> = {},
): Promise<Result<Value>> {
  return withDatabase(connection.database, (database) => {
    const transaction = database.transaction([...stores]);
    // An abort shows in the requests that `work` awaits.
    transaction.done.catch(() => undefined);
    return work(transaction);
  });
}

async function withDatabase<Value>(
  open: () => Promise<LibraryDatabase>,
  work: (database: LibraryDatabase) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  // Whatever keeps the database shut, nothing of it can be read or written.
  const opened = await attempt(async () => success(await open()), {
    otherwise: 'storage-unavailable',
  });
  if (!opened.ok) return opened;
  return attempt(() => work(opened.value), { otherwise: 'storage-failed' });
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It had failed by itself and is aborted already.
  }
}

async function attempt<Value>(
  work: () => Promise<Result<Value>>,
  { otherwise }: { readonly otherwise: FailureCode },
): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const full = NO_SPACE.test(error.message) ? 'storage-full' : undefined;
    return failed(codes[error.name] ?? full ?? otherwise, `${error.name}: ${error.message}`);
  }
}

/** Chromium has no name for a disk that is full: `IO error: …: FILE_ERROR_NO_SPACE`. */
const NO_SPACE = /NO_SPACE|no space left/i;

/**
 * https://w3c.github.io/IndexedDB/#exceptions; `InvalidStateError`: the connection was closed from outside; `VersionError`:
 * a newer version of the extension wrote it; `BlockedError`: ours, see `connectLibrary`.
 */
const codes: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: 'storage-full',
  InvalidStateError: 'storage-unavailable',
  VersionError: 'storage-newer',
  BlockedError: 'storage-blocked',
};
