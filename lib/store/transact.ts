import { failed, type Result } from '@/lib/base/result';
import type { LibraryConnection } from './open-library';
import { allStores, type LibraryDatabase, type Writing } from './schema';

/**
 * Runs `work` in one transaction over all stores and resolves only when it is on disk (durability `strict`). Whatever
 * fails, a failed result of `work` included, aborts the transaction as a whole.
 */
export async function write<Value>(
  connection: LibraryConnection,
  work: (transaction: Writing) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return guard(async () => {
    const database = await connection.database();
    const transaction = database.transaction(allStores, 'readwrite', { durability: 'strict' });
    // The outcome is awaited below; without this an abort would count as an unhandled rejection meanwhile.
    transaction.done.catch(() => undefined);
    const result = await work(transaction).catch((error: unknown) => {
      abort(transaction);
      throw error;
    });
    if (!result.ok) {
      abort(transaction);
      return result;
    }
    await transaction.done;
    return result;
  });
}

/** Runs `work` with the database for reading. */
export async function read<Value>(
  connection: LibraryConnection,
  work: (database: LibraryDatabase) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return guard(async () => work(await connection.database()));
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It had failed by itself and is aborted already.
  }
}

async function guard<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return failed(codeOf(error.name), `${error.name}: ${error.message}`);
  }
}

/** https://w3c.github.io/IndexedDB/#exceptions; a private window of Firefox refuses with InvalidStateError. */
function codeOf(name: string): 'storage-full' | 'storage-unavailable' | 'storage-failed' {
  switch (name) {
    case 'QuotaExceededError':
      return 'storage-full';
    case 'InvalidStateError':
    case 'SecurityError':
    case 'VersionError':
    case 'NotAllowedError':
      return 'storage-unavailable';
    default:
      return 'storage-failed';
  }
}
