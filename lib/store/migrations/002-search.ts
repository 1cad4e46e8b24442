/*
 * Search and trash: the text of a version apart from its markup, cards of the trash apart from those of the lists, the
 * search index, saved searches, background work.
 */

type StoredRecord = Record<string, unknown>;

/** Makes the stores of the second schema and brings what the first one holds into them. */
export function createSearchStores(database: IDBDatabase, transaction: IDBTransaction): void {
  database.createObjectStore('texts', { keyPath: 'versionId' });
  database.createObjectStore('trashedCards', { keyPath: 'id' });
  database.createObjectStore('searches', { keyPath: 'id' });
  database.createObjectStore('jobs', { keyPath: 'id' });
  const staged = database.createObjectStore('staged', { autoIncrement: true });
  staged.createIndex('jobId', 'jobId');
  database.createObjectStore('unindexed', { autoIncrement: true });
  database.createObjectStore('segments', { keyPath: 'id' });
  database.createObjectStore('blocks');
  database.createObjectStore('tombstones');
  transaction.objectStore('annotations').createIndex('trashedAt', 'trashedAt');
  moveTexts(transaction);
  transaction.objectStore('cards').clear();
  forEach(transaction.objectStore('articles'), (article) => {
    const starred = { ...article, starred: false };
    transaction.objectStore('articles').put(starred);
    transaction.objectStore('unindexed').put(article.id);
    putCard(transaction, starred);
  });
}

function moveTexts(transaction: IDBTransaction): void {
  forEach(transaction.objectStore('bodies'), ({ text, ...body }) => {
    transaction.objectStore('texts').put({ versionId: body.versionId, text });
    transaction.objectStore('bodies').put(body);
  });
}

/** The card as the second schema has it. */
function putCard(transaction: IDBTransaction, saved: StoredRecord): void {
  const annotations = transaction.objectStore('annotations').index('articleId');
  const version = transaction.objectStore('versions').get(saved.currentVersionId as string);
  const found = annotations.getAll(saved.id as string);
  found.onsuccess = () => {
    const live = (found.result as StoredAnnotation[]).filter(({ trashedAt }) => trashedAt === null);
    const store = saved.trashedAt === null ? 'cards' : 'trashedCards';
    transaction.objectStore(store).put({
      ...fieldsOf(saved),
      ...marksOf(saved, live),
      textLength: (version.result as StoredRecord | undefined)?.textLength ?? 0,
    });
  };
}

function fieldsOf(saved: StoredRecord): StoredRecord {
  const article = saved.article as StoredRecord;
  return {
    id: saved.id,
    headline: article.headline,
    url: article.url,
    publisher: (article.publisher as { name: string } | null)?.name ?? null,
    source: article.source,
    section: article.section,
    authors: (article.authors as { name: string }[]).map(({ name }) => name),
    published: article.published,
    language: article.language,
    tags: saved.tags,
    status: saved.status,
    starred: false,
    savedAt: saved.savedAt,
    trashedAt: saved.trashedAt,
  };
}

type StoredAnnotation = {
  readonly trashedAt: string | null;
  readonly annotation: { readonly body: readonly { value: string; purpose: string }[] };
};

function marksOf(saved: StoredRecord, annotations: readonly StoredAnnotation[]): StoredRecord {
  const bodies = annotations.flatMap(({ annotation }) => annotation.body);
  const valuesFor = (purpose: string) =>
    bodies.filter((body) => body.purpose === purpose).map(({ value }) => value);
  const labels: Record<string, number> = {};
  for (const { annotation } of annotations) {
    const named = annotation.body.find(({ purpose }) => purpose === 'classifying');
    const label = named?.value ?? 'highlight';
    labels[label] = (labels[label] ?? 0) + 1;
  }
  return {
    annotationCount: annotations.length,
    labels,
    annotationTags: [...new Set(valuesFor('tagging'))],
    hasComment: saved.comment !== '' || valuesFor('commenting').length > 0,
  };
}

function forEach(store: IDBObjectStore, work: (value: StoredRecord) => void): void {
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (cursor === null) return;
    work(cursor.value as StoredRecord);
    cursor.continue();
  };
}
