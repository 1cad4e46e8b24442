import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { connectLibrary } from '@/lib/store/open-library';
import { checkLibrary } from '@/lib/store/quarantine';
import { readRecords } from '@/lib/store/records';
import { SCHEMA_VERSION } from '@/lib/store/schema';
import { listSearches } from '@/lib/store/searches';
import { createFinder } from '@/lib/store/searching/finder';
import { listTrash } from '@/lib/store/trash';
import { must } from '@/test/support/sample-library';
import { sampleAnnotation, sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

/*
 * Libraries as each schema before this one wrote them, made when it was the newest; they are never made anew.
 */

const folder = fileURLToPath(new URL('../../fixtures/databases', import.meta.url));

type StoredDatabase = {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | null;
        readonly autoIncrement: boolean;
        readonly indexes: readonly {
          readonly name: string;
          readonly keyPath: string;
          readonly multiEntry: boolean;
        }[];
        readonly keys: readonly IDBValidKey[] | null;
        readonly records: readonly unknown[];
      }
    >
  >;
};

const golden = readdirSync(folder).map((file) => ({
  file,
  stored: JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as StoredDatabase,
}));

/** Writes a database as it stood, without our migrations. */
async function restore(name: string, { version, stores }: StoredDatabase): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const [storeName, { indexes, keys, records, ...parameters }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(storeName, parameters);
      for (const { name: indexName, keyPath, multiEntry } of indexes) {
        store.createIndex(indexName, keyPath, { multiEntry });
      }
      for (const [index, record] of records.entries()) store.put(record, keys?.[index]);
    }
  };
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  opening.result.close();
}

it('are there for every schema before the newest', () => {
  const versions = golden.map(({ stored }) => stored.version).sort();
  expect(versions).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1));
});

it.each(golden)('$file opens in the newest version, whole', async ({ stored }) => {
  const name = `library-${crypto.randomUUID()}`;
  await restore(name, stored);
  const library = connectLibrary(name);
  onTestFinished(() => library.close());
  const record = sampleRecord();
  const annotation = sampleAnnotation({ tags: ['city'], comment: 'Says who? 谁说的？' });
  const annotations = [{ id: annotation.id, articleId: sampleId(1), annotation, trashedAt: null }];
  expect(must(await readRecords(library, null))).toEqual([{ ...record, annotations }]);
  expect(must(await listTrash(library)).articles.map(({ id }) => id)).toEqual([sampleId(30)]);
  expect(must(await listSearches(library))).toHaveLength(stored.version === 1 ? 0 : 1);
  // Rows may have got more since; they are made anew.
  expect(must(await checkLibrary(library, sampleDay(9))).counts).toMatchObject({
    articles: 2,
    broken: 0,
  });
  const wish = { query: '谁说的', order: 'saved', offset: 0, limit: 9, snippets: false } as const;
  const { rows } = must(await createFinder(library).search(wish, () => []));
  expect(rows.map(({ card }) => card.id)).toEqual([sampleId(1)]);
});
