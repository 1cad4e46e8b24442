import { describe, expect, it, onTestFinished } from 'vitest';
import 'fake-indexeddb/auto';
import { connectLibrary } from '@/lib/store/open-library';
import { allStores, SCHEMA_VERSION } from '@/lib/store/schema';

describe('the schema', () => {
  it('names every store that an opened library has, so that a transaction reaches all', async () => {
    const connection = connectLibrary('schema-test');
    onTestFinished(() => connection.close());
    const database = await connection.database();
    expect([...database.objectStoreNames]).toEqual([...allStores].sort());
    expect(database.version).toBe(SCHEMA_VERSION);
  });
});
