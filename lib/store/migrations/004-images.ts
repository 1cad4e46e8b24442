/** Images of saved articles: what is known of each apart from its bytes. */
export function createImageStores(database: IDBDatabase): void {
  const images = database.createObjectStore('images', { keyPath: ['articleId', 'source'] });
  images.createIndex('articleId', 'articleId');
  images.createIndex('state', 'state');
  database.createObjectStore('imageBytes');
}
