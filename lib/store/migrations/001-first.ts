/** The first schema: cards for lists, articles, versions with their big bodies apart, annotations. */
export function createFirstStores(database: IDBDatabase): void {
  const cards = database.createObjectStore('cards', { keyPath: 'id' });
  cards.createIndex('savedAt', 'savedAt');
  const articles = database.createObjectStore('articles', { keyPath: 'id' });
  articles.createIndex('pageKeys', 'pageKeys', { multiEntry: true });
  const versions = database.createObjectStore('versions', { keyPath: 'id' });
  versions.createIndex('articleId', 'articleId');
  database.createObjectStore('bodies', { keyPath: 'versionId' });
  const annotations = database.createObjectStore('annotations', { keyPath: 'id' });
  annotations.createIndex('articleId', 'articleId');
}
