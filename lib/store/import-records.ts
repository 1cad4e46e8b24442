import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import { annotationChanges, mergedArticle, rehomed } from '@/lib/library/merge-import';
import type { ImportMode, ImportOutcome } from '@/lib/library/operations';
import type { ArticleRecord, SavedArticle, Version } from '@/lib/library/saved-article';
import { putBody } from './bodies';
import { putFirstCard, refreshCard } from './cards';
import { findSaved } from './find-saved';
import { putImageFiles, unkeptOf } from './images';
import { isChange, outcomeOf, type Plan, withoutBodies } from './import-plan';
import type { LibraryConnection } from './open-library';
import type { Reading, Writing } from './schema';
import { write } from './transact';

export type Importing = {
  readonly mode: ImportMode;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** What earlier transactions took of the same file. */
  readonly earlier?: { readonly ids: ReadonlySet<Id>; readonly count: number };
};

/** An import under way in one transaction. */
export type ImportRun = {
  /**
   * Merges validated records into the library; see `mergedArticle`, `annotationChanges`. A record belongs to the article
   * that has its id, else to the one of its page. Versions never change, so one that is here stays.
   * `import-invalid-record` where an id belongs to another page here.
   */
  take(records: readonly ArticleRecord[]): Promise<Result<null>>;
  outcome(): ImportOutcome;
};

/** Records whose look-ups are under way together: a round trip for each would add up over a large file. */
const PIECE = 100;

/** Adds validated records in one transaction: all or nothing. Failures: those of `take`, the store's. */
export function importRecords(
  connection: LibraryConnection,
  { records, ...importing }: Importing & { readonly records: readonly ArticleRecord[] },
): Promise<Result<ImportOutcome>> {
  return write(connection, async (transaction) => {
    const run = startImport(transaction, importing);
    const taken = await run.take(records);
    return taken.ok ? success(run.outcome()) : taken;
  });
}

/** Begins an import that stores what it takes. */
export function startImport(transaction: Writing, importing: Importing): ImportRun {
  return runImport(transaction, importing, (plans) => putPlans(transaction, plans));
}

/** Begins an import that stores nothing: it tells what the real one would do. */
export function startPreview(transaction: Reading, importing: Importing): ImportRun {
  return runImport(transaction, importing, async () => undefined);
}

function runImport(
  transaction: Reading | Writing,
  importing: Importing,
  carryOut: (plans: readonly Plan[]) => Promise<void>,
): ImportRun {
  const plans: Plan[] = [];
  const incomingIds = new Set<Id>(importing.earlier?.ids);
  const first = importing.earlier?.count ?? 0;
  const latest = new Map<Id, SavedArticle>();
  const takePiece = async (records: readonly ArticleRecord[]): Promise<Result<null>> => {
    for (const { saved } of records) incomingIds.add(saved.id);
    const homes = await Promise.all(
      records.map((record) => homeOf(transaction, { record, incomingIds })),
    );
    const planned: Plan[] = [];
    for (const [index, home] of homes.entries()) {
      const plan = await planOf(transaction, home, { importing, latest });
      if (plan === null)
        return failed('import-invalid-record', clashAt(first + plans.length + index));
      latest.set(plan.after.id, plan.after);
      planned.push(plan);
    }
    await carryOut(planned);
    plans.push(...planned.map(withoutBodies));
    return success(null);
  };
  return {
    async take(records) {
      for (let start = 0; start < records.length; start += PIECE) {
        const taken = await takePiece(records.slice(start, start + PIECE));
        if (!taken.ok) return taken;
      }
      return success(null);
    },
    outcome: () => outcomeOf(plans),
  };
}

function clashAt(index: number): string {
  return `articles[${index}].saved.id: expected no id of another page`;
}

/** A record and the article here that it belongs to. */
type Home = {
  readonly record: ArticleRecord;
  readonly here: SavedArticle | null;
  readonly annotationsHere: readonly (AnnotationRecord | undefined)[];
  readonly versionsHere: readonly (Version | undefined)[];
};

async function homeOf(
  transaction: Reading | Writing,
  {
    record,
    incomingIds,
  }: { readonly record: ArticleRecord; readonly incomingIds: ReadonlySet<Id> },
): Promise<Home> {
  const articles = transaction.objectStore('articles');
  const [byId, byKeys, annotationsHere, versionsHere] = await Promise.all([
    articles.get(record.saved.id),
    findSaved(articles.index('pageKeys'), record.saved.pageKeys),
    Promise.all(record.annotations.map(({ id }) => transaction.objectStore('annotations').get(id))),
    Promise.all(record.versions.map(({ id }) => transaction.objectStore('versions').get(id))),
  ]);
  // An article that the same file brings is restored for itself, even where two of them share an address.
  const here = byId ?? (byKeys !== null && !incomingIds.has(byKeys.id) ? byKeys : null);
  return { record, here, annotationsHere, versionsHere };
}

type Context = { readonly importing: Importing; readonly latest: ReadonlyMap<Id, SavedArticle> };

/** Null = an id of the record belongs to another page here. */
async function planOf(
  transaction: Reading | Writing,
  home: Home,
  { importing: { mode, now }, latest }: Context,
): Promise<Plan | null> {
  const { record, annotationsHere, versionsHere } = home;
  const here = home.here === null ? null : (latest.get(home.here.id) ?? home.here);
  const isSame = here?.id === record.saved.id;
  if (here !== null && isSame && !sharesPage(here, record.saved)) return null;
  const articleId = here?.id ?? record.saved.id;
  if (versionsHere.some((version) => version !== undefined && version.articleId !== articleId)) {
    return null;
  }
  const { saved, versions, bodies, annotations } = rehomed(record, articleId);
  const missing = versions.filter(
    (version, index) =>
      versionsHere[index] === undefined && (here === null || version.textLength > 0),
  );
  const missingIds = new Set(missing.map(({ id }) => id));
  const sameArticle =
    here === null || annotations.length === 0
      ? []
      : await transaction.objectStore('annotations').index('articleId').getAll(articleId);
  const known = { mode, sameId: annotationsHere, sameArticle };
  const changes = annotationChanges(annotations, known);
  const after = here === null ? saved : mergedArticle(here, saved, { mode, isSame, now });
  return {
    before: here,
    after: missingIds.has(saved.currentVersionId)
      ? await withText(transaction, after, saved.currentVersionId)
      : after,
    versions: missing,
    bodies: bodies.filter(({ versionId }) => missingIds.has(versionId)),
    annotations: changes,
    images: await unkeptOf(transaction, articleId, record.images ?? []),
    known: annotations.length - changes.length,
  };
}

/** An article of which only the address was known gets its text from the version that comes in. */
async function withText(
  transaction: Reading | Writing,
  article: SavedArticle,
  versionId: Id,
): Promise<SavedArticle> {
  if (article.currentVersionId === versionId) return article;
  const current = await transaction.objectStore('versions').get(article.currentVersionId);
  const hasText = current !== undefined && current.textLength > 0;
  return hasText ? article : { ...article, currentVersionId: versionId };
}

function sharesPage(here: SavedArticle, incoming: SavedArticle): boolean {
  return incoming.pageKeys.some((key) => here.pageKeys.includes(key));
}

async function putPlans(transaction: Writing, plans: readonly Plan[]): Promise<void> {
  const ids = plans.map(({ after }) => after.id);
  // A broken file may have one article twice, and then neither record has all of it.
  const isTwice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  await Promise.all(
    plans.map((plan) => putPlan(transaction, plan, { isWhole: !isTwice.has(plan.after.id) })),
  );
}

async function putPlan(
  transaction: Writing,
  plan: Plan,
  { isWhole }: { readonly isWhole: boolean },
): Promise<void> {
  const { before, after, versions, bodies, annotations, images } = plan;
  if (!isChange(plan)) return;
  await Promise.all([
    ...(before === after ? [] : [transaction.objectStore('articles').put(after)]),
    ...versions.map((version) => transaction.objectStore('versions').put(version)),
    ...bodies.map((body) => putBody(transaction, body)),
    ...annotations.map((change) => transaction.objectStore('annotations').put(change.after)),
    putImageFiles(transaction, after.id, images),
  ]);
  const version = versions.find(({ id }) => id === after.currentVersionId);
  if (before !== null || version === undefined || !isWhole) {
    return refreshCard(transaction, after.id);
  }
  const all = annotations.map((change) => change.after);
  await putFirstCard(transaction, after, { annotations: all, version });
}
