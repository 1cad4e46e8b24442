import type { AnnotationRecord } from '@/lib/annotation/annotation';
import {
  commentOf,
  compareByPosition,
  labelIdOf,
  quoteOf,
  tagsOf,
} from '@/lib/annotation/annotation-parts';
import { DEFAULT_LABEL_ID } from '@/lib/annotation/label';
import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { Facts } from '@/lib/library/query/facts';
import type { LabelIdsOf } from '@/lib/library/query/fits-filter';
import { parseQuery } from '@/lib/library/query/parse-query';
import type { AnnotationPage, AnnotationWish } from '@/lib/library/searching';
import { isWithinTag } from '@/lib/library/tags';
import { noFields } from '@/lib/search/document';
import { type FilterTest, fitsDocument } from '@/lib/search/fits-document';
import { everyLeaf, type Plan, planQuery } from '@/lib/search/plan';
import { read } from '../transact';
import { type FindParts, filterTests, findAll } from './find';

/** Articles whose annotations are read at once. */
const BATCH = 50;

/** Annotations that fit, of as many articles as it takes to fill the page. */
export async function readAnnotationPage(
  parts: FindParts,
  wish: AnnotationWish,
  labelIdsOf: LabelIdsOf,
): Promise<Result<AnnotationPage>> {
  const { query, fault } = parseQuery(wish.query);
  if (fault !== null) return success({ rows: [], cards: [], total: 0, fault });
  const plan = planQuery(query);
  const all = await findAll(parts, { plan, labelIdsOf });
  if (!all.ok) return all;
  const articles = all.value.found.flatMap(({ articleId }) => {
    const facts = all.value.facts.byId.get(articleId);
    if (facts === undefined || facts.annotationCount === 0) return [];
    if (wish.labelId !== null && !facts.labels.includes(wish.labelId)) return [];
    const { tag } = wish;
    return tag === null || facts.tags.some((own) => isWithinTag(own, tag)) ? [facts] : [];
  });
  const fits = annotationTest(wish, {
    plan: plan.plan,
    facts: all.value.facts.byId,
    test: filterTests(labelIdsOf),
  });
  const isPlain = wish.labelId === null && wish.tag === null && everyLeaf(plan.plan).length === 0;
  // Without a filter of annotations the counts tell where the page begins.
  const { skipped, from } = isPlain
    ? skipTo(
        articles.map(({ annotationCount }) => annotationCount),
        wish.offset,
      )
    : { skipped: 0, from: 0 };
  const rows: AnnotationRecord[] = [];
  const end = wish.offset + wish.limit;
  let at = from;
  while (at < articles.length && skipped + rows.length < end) {
    const ids = articles.slice(at, at + BATCH).map(({ id }) => id);
    at += ids.length;
    const batch = await readAnnotations(parts, ids);
    if (!batch.ok) return batch;
    rows.push(...batch.value.filter(fits));
  }
  const page = rows.slice(wish.offset - skipped, end - skipped);
  const cards = await readCards(parts, page);
  if (!cards.ok) return cards;
  const counted = isPlain ? articles.reduce((sum, facts) => sum + facts.annotationCount, 0) : null;
  const isEnd = at >= articles.length;
  const total = counted ?? (isEnd ? skipped + rows.length : null);
  return success({ rows: page, cards: cards.value, total, fault: null });
}

function annotationTest(
  { labelId, tag }: AnnotationWish,
  { plan, facts, test }: { plan: Plan; facts: ReadonlyMap<Id, Facts>; test: FilterTest },
): (record: AnnotationRecord) => boolean {
  return ({ annotation, articleId }) => {
    if (labelId !== null && (labelIdOf(annotation) ?? DEFAULT_LABEL_ID) !== labelId) return false;
    const tags = tagsOf(annotation);
    if (tag !== null && !tags.some((own) => isWithinTag(own, tag))) return false;
    const fields = {
      ...noFields,
      quote: [quoteOf(annotation)],
      comment: [commentOf(annotation)],
      tag: tags,
    };
    const document = { fields, facts: facts.get(articleId) ?? null };
    return fitsDocument(plan, document, { places: [], filterTest: test });
  };
}

/** The first article that has annotations of the page, and how many those before it have. */
function skipTo(counts: readonly number[], offset: number) {
  let skipped = 0;
  let from = 0;
  while (from < counts.length && skipped + (counts[from] ?? 0) <= offset) {
    skipped += counts[from] ?? 0;
    from++;
  }
  return { skipped, from };
}

function readAnnotations({ connection }: FindParts, ids: readonly Id[]) {
  return read(
    connection,
    async (transaction) => {
      const index = transaction.objectStore('annotations').index('articleId');
      const lists = await Promise.all(ids.map((id) => index.getAll(id)));
      return success(
        lists.flatMap((records) =>
          records
            .filter(({ trashedAt }) => trashedAt === null)
            .sort((a, b) => compareByPosition(a.annotation, b.annotation)),
        ),
      );
    },
    { stores: ['annotations'] },
  );
}

function readCards({ connection }: FindParts, rows: readonly AnnotationRecord[]) {
  const ids = [...new Set(rows.map(({ articleId }) => articleId))];
  return read(
    connection,
    async (transaction) => {
      const cards = await Promise.all(ids.map((id) => transaction.objectStore('cards').get(id)));
      return success(cards.filter((card) => card !== undefined));
    },
    { stores: ['cards'] },
  );
}
