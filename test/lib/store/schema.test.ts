import { describe, expect, it, onTestFinished } from 'vitest';
import 'fake-indexeddb/auto';
import { connectLibrary } from '@/lib/store/open-library';
import { libraryStores, SCHEMA_VERSION } from '@/lib/store/schema';

describe('the schema', () => {
  it('has in an opened library every store that the records of a person are in', async () => {
    const connection = connectLibrary('schema-test');
    onTestFinished(() => connection.close());
    const database = await connection.database();
    const names: readonly string[] = [...database.objectStoreNames];
    expect(libraryStores.filter((store) => !names.includes(store))).toEqual([]);
    expect(database.version).toBe(SCHEMA_VERSION);
  });
});
