/** Keeping what is here: a mark by which the library is known again, and a place apart for broken records. */
export function createKeepingStores(database: IDBDatabase): void {
  database.createObjectStore('marks', { keyPath: 'id' });
  database.createObjectStore('quarantine', { keyPath: 'id', autoIncrement: true });
}
