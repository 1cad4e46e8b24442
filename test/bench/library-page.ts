import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { eachTerm } from '@/lib/search/terms';
import { unitsOf } from '@/lib/search/units';
import type { StoredText } from '@/lib/store/schema';
import { inventQueries, inventRecord, inventVocabulary } from '../support/invented-library';

/*
 * What the bench runs within a page of the extension: it asks the background by messages, as the views do, and holds the
 * other engines beside.
 */

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } };
type Answer = { readonly ok: boolean; readonly value: never; readonly failure?: unknown };

async function ask<Value>(name: string, payload: unknown): Promise<Value> {
  const answer = await chrome.runtime.sendMessage({ name, payload });
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
  return answer.value as Value;
}

const vocabulary = inventVocabulary();
const jobId = '00000009-0000-4000-8000-000000000000';
/** Records a message: some megabytes. */
const PART = 200;
/** Ms between two looks at the library while it grows; a view reads its list again every two seconds. */
const LOOK_MS = 1000;

async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Status = { readonly articles: number; readonly unindexed: number };

/** Imports articles by the job, and waits until all are indexed; ms, and what lists took meanwhile. */
async function importAll(count: number) {
  const begun = performance.now();
  for (let at = 0; at < count; at += PART) {
    const records = Array.from({ length: Math.min(PART, count - at) }, (_, index) =>
      inventRecord(at + index, vocabulary),
    );
    await ask('import.add', { jobId, records });
  }
  const staged = performance.now() - begun;
  await ask('import.start', { jobId, mode: 'restore' });
  const lists: number[] = [];
  for (;;) {
    const wish = { query: '', order: 'saved', offset: 0, limit: 100, snippets: false };
    lists.push(await timed(() => ask('library.search', wish)));
    const jobs = await ask<readonly { state: string; failure: unknown }[]>('job.list', {});
    if (jobs[0]?.state === 'failed') throw new Error(JSON.stringify(jobs[0].failure));
    const status = await ask<Status>('library.status', {});
    if (jobs[0]?.state === 'done' && status.unindexed === 0) break;
    await sleep(LOOK_MS);
  }
  return { ms: performance.now() - begun, staged, lists };
}

const search = (query: string, snippets: boolean, limit = 50) =>
  ask<{ total: number; isTotalExact: boolean; rows: readonly { card: { id: string } }[] }>(
    'library.search',
    { query, order: 'relevance', offset: 0, limit, snippets },
  );

/** Times of mixed queries, each asked once before. */
async function warm(count: number, snippets: boolean): Promise<readonly number[]> {
  const queries = inventQueries(vocabulary, count);
  for (const query of queries) await search(query, snippets);
  const times: number[] = [];
  for (const query of queries) times.push(await timed(() => search(query, snippets)));
  return times;
}

/** Chinese queries against a plain look into every text: share of what must be found, and of what was rightly found. */
async function truth(count: number, queries: number) {
  const texts = Array.from({ length: count }, (_, number) => {
    const { saved, bodies, annotations } = inventRecord(number, vocabulary);
    const { article, tags, comment } = saved;
    const own = [article.headline, article.publisher?.name, article.section, ...tags, comment];
    const marked = annotations.map(({ annotation }) => JSON.stringify(annotation.body));
    return { id: saved.id, text: [...own, bodies[0]?.text, ...marked].join('\n') };
  });
  const wanted = inventQueries(vocabulary, queries * 13).filter((query) =>
    /^\p{Script=Han}{2,}$/u.test(query),
  );
  const shares = { short: [] as number[], long: [] as number[] };
  for (const query of wanted) {
    const truly = new Set(texts.filter(({ text }) => text.includes(query)).map(({ id }) => id));
    const { rows } = await search(query, false, 10_000);
    const right = rows.filter(({ card }) => truly.has(card.id)).length;
    if (query.length === 2) shares.short.push(truly.size === 0 ? 1 : right / truly.size);
    else shares.long.push(rows.length === 0 ? 1 : right / rows.length);
  }
  return shares;
}

/** Saves articles one by one; ms until saved, and until found. */
async function saveOnes(from: number, count: number) {
  const saved: number[] = [];
  const found: number[] = [];
  for (let number = from; number < from + count; number++) {
    const { saved: article, bodies, versions } = inventRecord(number, vocabulary);
    const [body] = bodies;
    const capture = {
      article: article.article,
      content: { text: `zzq${number} ${body?.text}`, html: body?.html, markup: null },
      isArticle: true,
      score: 1,
      truncated: false,
    };
    const ids = { articleId: article.id, versionId: versions[0]?.id };
    const begun = performance.now();
    await ask('article.save', { capture, ...ids, edits: {}, annotation: null });
    saved.push(performance.now() - begun);
    for (;;) {
      const { unindexed } = await ask<Status>('library.status', {});
      if (unindexed === 0) break;
      await sleep(10);
    }
    found.push(performance.now() - begun);
    const { total } = await search(`zzq${number} `, false);
    if (total !== 1) throw new Error(`zzq${number} was found ${total} times`);
  }
  return { saved, found };
}

/** Until the merges that follow an import are done. */
async function settled() {
  for (;;) {
    const before = (await sizes()).segments;
    await sleep(3000);
    if ((await sizes()).segments === before) return;
  }
}

/**
 * Bytes of postings and of stored text, read in parts: all texts of a large library are more than Firefox hands over. The
 * bench alone looks into the database itself.
 */
async function sizes() {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('postil');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const read = <Value>(store: string, after: IDBValidKey | null) =>
    new Promise<readonly Value[]>((resolve, reject) => {
      const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
      const request = database.transaction(store).objectStore(store).getAll(range, PART);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  type Segment = { byteCount: number; articleIds: Uint8Array; firstTerms: string };
  const segments = await read<Segment>('segments', null);
  const isLatin = (text: string) => !/[\u0100-\uffff]/.test(text);
  let textBytes = 0;
  for (let after: IDBValidKey | null = null; ; ) {
    const texts: readonly StoredText[] = await read<StoredText>('texts', after);
    for (const { text } of texts) textBytes += text.length * (isLatin(text) ? 1 : 2);
    after = texts.at(-1)?.versionId ?? null;
    if (texts.length < PART) break;
  }
  database.close();
  return {
    segments: segments.length,
    index: segments.reduce(
      (sum, { byteCount, articleIds, firstTerms }) =>
        sum + byteCount + articleIds.length * 2.2 + firstTerms.length * 2,
      0,
    ),
    text: textBytes,
  };
}

const termsOf = (text: string) => {
  const terms: string[] = [];
  eachTerm(unitsOf(text), (term) => terms.push(term));
  return terms;
};

/** The in-memory libraries with our terms: index, restore from what they save, query. */
async function others(count: number, queryCount: number) {
  const documents = Array.from({ length: count }, (_, number) => {
    const { saved, bodies } = inventRecord(number, vocabulary);
    return { id: number, headline: saved.article.headline, text: bodies[0]?.text ?? '' };
  });
  const queries = inventQueries(vocabulary, queryCount).filter((query) => !/[:*"-]|OR/.test(query));
  const options = {
    fields: ['headline', 'text'],
    tokenize: termsOf,
    processTerm: (term: string) => term,
  };
  const mini = new MiniSearch(options);
  const miniIndex = await timed(() => mini.addAll(documents));
  const json = JSON.stringify(mini);
  let again = mini;
  const miniOpen = await timed(() => {
    again = MiniSearch.loadJSON(json, options);
    again.search(queries[0] ?? '', { combineWith: 'AND' });
  });
  const miniWarm: number[] = [];
  for (const query of queries)
    miniWarm.push(await timed(() => again.search(query, { combineWith: 'AND' })));

  const flexOptions = { encode: termsOf, tokenize: 'strict' as const };
  const flex = new FlexSearch.Index(flexOptions);
  const flexIndex = await timed(() => {
    for (const { id, headline, text } of documents) flex.add(id, `${headline}\n${text}`);
  });
  const saved = new Map<string, string>();
  await flex.export((key: string, data: string) => {
    saved.set(key, data);
  });
  const restored = new FlexSearch.Index(flexOptions);
  const flexOpen = await timed(() => {
    for (const [key, data] of saved) restored.import(key, data);
    restored.search(queries[0] ?? '');
  });
  const flexWarm: number[] = [];
  for (const query of queries)
    flexWarm.push(await timed(() => restored.search(query, { limit: 50 })));
  const flexBytes = [...saved.values()].reduce((sum, data) => sum + data.length, 0);
  return {
    minisearch: { index: miniIndex, bytes: json.length, open: miniOpen, warm: miniWarm },
    flexsearch: { index: flexIndex, bytes: flexBytes, open: flexOpen, warm: flexWarm },
  };
}

/** Makes the index anew; ms. */
async function reindex(): Promise<number> {
  const id = '0000000a-0000-4000-8000-000000000000';
  const begun = performance.now();
  await ask('library.reindex', { id });
  for (;;) {
    const jobs = await ask<readonly { id: string; state: string }[]>('job.list', {});
    if (jobs.find((job) => job.id === id)?.state === 'done') break;
    await sleep(50);
  }
  return performance.now() - begun;
}

/** What any message costs. */
async function floor(): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn++) {
    times.push(await timed(() => ask('library.find', { url: 'about:blank', canonicalUrl: null })));
  }
  return times;
}

const firstQuery = (query: string) => timed(() => search(query, false));
const firstRows = () =>
  timed(() =>
    ask('library.search', { query: '', order: 'saved', offset: 0, limit: 100, snippets: false }),
  );

Object.assign(window, {
  libraryBench: {
    importAll,
    settled,
    warm,
    truth,
    saveOnes,
    sizes,
    others,
    reindex,
    firstQuery,
    firstRows,
    floor,
  },
});
