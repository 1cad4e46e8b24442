import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { getBody } from './bodies';
import { newestCards } from './lists';
import type { LibraryConnection } from './open-library';
import type { Reading } from './schema';
import { read } from './transact';

/** All articles, newest first; `trash: true` = those in the trash behind them. */
export function listIds(
  connection: LibraryConnection,
  trash: boolean,
): Promise<Result<readonly Id[]>> {
  return read(connection, async (transaction) => {
    const cards = await newestCards(transaction);
    const trashed = trash ? await transaction.objectStore('trashedCards').getAll() : [];
    return success([...cards, ...trashed].map(({ id }) => id));
  });
}

/**
 * Whole records in the order asked for, with what is in the trash of them; `ids: null` = all articles outside the trash,
 * newest first. Ids that are gone are left out. Each record is of one state of the library; between two of them there is
 * room for a write, which a long export must not hold up.
 */
export async function readRecords(
  connection: LibraryConnection,
  ids: readonly Id[] | null,
): Promise<Result<readonly ArticleRecord[]>> {
  const wanted = ids === null ? await listIds(connection, false) : success(ids);
  if (!wanted.ok) return wanted;
  const records: ArticleRecord[] = [];
  for (const id of wanted.value) {
    const record = await read(connection, async (transaction) =>
      success(await recordOf(transaction, id)),
    );
    if (!record.ok) return record;
    if (record.value !== null) records.push(record.value);
  }
  return success(records);
}

async function recordOf(transaction: Reading, id: Id): Promise<ArticleRecord | null> {
  const saved = await transaction.objectStore('articles').get(id);
  if (saved === undefined) return null;
  const versions = await transaction.objectStore('versions').index('articleId').getAll(id);
  const bodies = await Promise.all(versions.map((version) => getBody(transaction, version.id)));
  const annotations = await transaction.objectStore('annotations').index('articleId').getAll(id);
  return { saved, versions, bodies: bodies.filter((body) => body !== undefined), annotations };
}
