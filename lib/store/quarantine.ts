import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { CheckCounts, Quarantined } from '@/lib/library/library-health';
import {
  faultsOf,
  type RecordFault,
  type StoredPart,
  type StoredParts,
} from '@/lib/library/record-faults';
import type { SavedArticle } from '@/lib/library/saved-article';
import { isCardTrue, putCard } from './cards';
import { dropStrayImages } from './images';
import type { LibraryConnection } from './open-library';
import { libraryStores, type Writing } from './schema';
import { read, write } from './transact';

const scope = { stores: [...libraryStores, 'quarantine'] } as const;

/** Articles checked in one transaction. */
const PIECE = 20;

/** What was found, and the articles that look different since. */
type Checked = { readonly counts: CheckCounts; readonly articleIds: readonly Id[] };

/**
 * Looks at every record and puts those apart that cannot be used, see `faultsOf`, so that the others can. Rows of the list
 * are made anew where they do not say what the records say. Nothing is thrown away.
 */
export async function checkLibrary(
  connection: LibraryConnection,
  now: string,
): Promise<Result<Checked>> {
  const first = await write(connection, (transaction) => checkOrphans(transaction, now), scope);
  if (!first.ok) return first;
  const ids = await read(
    connection,
    async (transaction) => success(await transaction.objectStore('articles').getAllKeys()),
    { stores: ['articles'] },
  );
  if (!ids.ok) return ids;
  let { broken, mended } = first.value;
  const articleIds = [...first.value.articleIds];
  for (let start = 0; start < ids.value.length; start += PIECE) {
    const piece = ids.value.slice(start, start + PIECE);
    const checked = await write(
      connection,
      (transaction) => checkArticles(transaction, piece, now),
      scope,
    );
    if (!checked.ok) return checked;
    broken += checked.value.broken;
    mended += checked.value.mended;
    articleIds.push(...checked.value.articleIds);
  }
  return success({ counts: { articles: ids.value.length, broken, mended }, articleIds });
}

/** Everything put apart, as it was found. */
export function readQuarantine(
  connection: LibraryConnection,
): Promise<Result<readonly Quarantined[]>> {
  return read(
    connection,
    async (transaction) => success(await transaction.objectStore('quarantine').getAll()),
    { stores: ['quarantine'] },
  );
}

/**
 * Deletes for good what was put apart; gives how many records. Images stay until then, for an article that was put apart
 * finds them again when it is brought back.
 */
export function clearQuarantine(connection: LibraryConnection): Promise<Result<number>> {
  return write(
    connection,
    async (transaction) => {
      const count = await transaction.objectStore('quarantine').count();
      await transaction.objectStore('quarantine').clear();
      await dropStrayImages(transaction);
      return success(count);
    },
    { stores: ['quarantine', 'articles', 'images', 'imageBytes'] },
  );
}

type Found = Pick<CheckCounts, 'broken' | 'mended'> & Pick<Checked, 'articleIds'>;

async function checkArticles(
  transaction: Writing,
  ids: readonly Id[],
  now: string,
): Promise<Result<Found>> {
  let [broken, mended] = [0, 0];
  const articleIds: Id[] = [];
  for (const id of ids) {
    const parts = await partsOf(transaction, id);
    const faults = faultsOf(parts);
    await putApart(transaction, faults, now);
    broken += faults.length;
    if (faults.length > 0) articleIds.push(id);
    if (faults.some(({ store }) => store === 'articles')) {
      await dropCards(transaction, id);
      continue;
    }
    // A record without faults has the shape.
    const saved = parts.saved as SavedArticle;
    if (await isCardTrue(transaction, saved)) continue;
    await putCard(transaction, saved);
    if (faults.length > 0) continue;
    mended += 1;
    articleIds.push(id);
  }
  return success({ broken, mended, articleIds });
}

async function partsOf(transaction: Writing, id: Id): Promise<StoredParts> {
  const partsIn = async (name: 'versions' | 'annotations'): Promise<readonly StoredPart[]> => {
    const index = transaction.objectStore(name).index('articleId');
    const [keys, records] = await Promise.all([index.getAllKeys(id), index.getAll(id)]);
    return keys.map((key, at) => ({ key, record: records[at] }));
  };
  const [saved, versions, annotations] = await Promise.all([
    transaction.objectStore('articles').get(id),
    partsIn('versions'),
    partsIn('annotations'),
  ]);
  const bodies = new Map<Id, unknown>();
  const texts = new Map<Id, unknown>();
  for (const { key } of versions) {
    bodies.set(key, await transaction.objectStore('bodies').get(key));
    texts.set(key, await transaction.objectStore('texts').get(key));
  }
  return { id, saved, versions, bodies, texts, annotations };
}

async function putApart(
  transaction: Writing,
  faults: readonly RecordFault[],
  foundAt: string,
): Promise<void> {
  for (const { store, key, record, reason } of faults) {
    await transaction.objectStore('quarantine').add({ store, reason, foundAt, record });
    await transaction.objectStore(store).delete(key);
  }
}

async function dropCards(transaction: Writing, id: Id): Promise<void> {
  await transaction.objectStore('cards').delete(id);
  await transaction.objectStore('trashedCards').delete(id);
  await transaction.objectStore('unindexed').add(id);
}

/** Parts of articles that are not there; rows of such are made from nothing and simply go. */
async function checkOrphans(transaction: Writing, now: string): Promise<Result<Found>> {
  const articles = new Set(await transaction.objectStore('articles').getAllKeys());
  const lost: Id[] = [];
  for (const name of ['cards', 'trashedCards'] as const) {
    const keys = await transaction.objectStore(name).getAllKeys();
    for (const id of keys.filter((key) => !articles.has(key))) {
      await dropCards(transaction, id);
      lost.push(id);
    }
  }
  const faults: RecordFault[] = [];
  for (const store of ['versions', 'annotations'] as const) {
    for (const key of await transaction.objectStore(store).getAllKeys()) {
      const record: unknown = await transaction.objectStore(store).get(key);
      const owner = (record as { readonly articleId?: unknown } | null)?.articleId;
      if (typeof owner === 'string' && articles.has(owner)) continue;
      faults.push({ store, key, record, reason: 'articleId: expected an article' });
    }
  }
  await putApart(transaction, faults, now);
  return success({ broken: faults.length, mended: lost.length, articleIds: lost });
}
