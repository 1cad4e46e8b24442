import type { Annotation, AnnotationRecord } from '@/lib/annotation/annotation';
import { commentOf, quoteOf } from '@/lib/annotation/annotation-parts';
import { uniqueTags } from '@/lib/annotation/create-annotation';
import { MAX_PAGE_KEYS } from './captured-article';
import type { ImportMode } from './operations';
import type { ArticleRecord, SavedArticle } from './saved-article';

/** The same record as one of the article with this id, which is here for the same page. */
export function rehomed(record: ArticleRecord, articleId: string): ArticleRecord {
  if (record.saved.id === articleId) return record;
  return {
    saved: { ...record.saved, id: articleId },
    versions: record.versions.map((version) => ({ ...version, articleId })),
    bodies: record.bodies,
    annotations: record.annotations.map((annotation) => ({ ...annotation, articleId })),
  };
}

/**
 * The article here with what the incoming one brings; the same object = nothing new. Restoring, the newer one wins as a
 * whole where both are one record (`isSame`). Otherwise what is here stays, and gets tags, addresses, comment that it
 * has not. One in the trash comes back.
 */
export function mergedArticle(
  here: SavedArticle,
  incoming: SavedArticle,
  {
    mode,
    isSame,
    now,
  }: { readonly mode: ImportMode; readonly isSame: boolean; readonly now: string },
): SavedArticle {
  // What is live in the file comes back from the trash; what is in the trash of the file takes nothing there.
  const trashedAt = incoming.trashedAt === null ? null : here.trashedAt;
  if (mode === 'restore' && isSame) {
    if (here.updatedAt < incoming.updatedAt) return incoming;
    return trashedAt === here.trashedAt ? here : { ...here, trashedAt };
  }
  const merged: SavedArticle = {
    ...here,
    pageKeys: [...new Set([...here.pageKeys, ...incoming.pageKeys])].slice(0, MAX_PAGE_KEYS),
    tags: uniqueTags([...here.tags, ...incoming.tags]),
    comment: joinedComment(here.comment, incoming.comment),
    trashedAt,
  };
  const isNew =
    here.trashedAt !== trashedAt ||
    merged.comment !== here.comment ||
    merged.tags.length > here.tags.length ||
    merged.pageKeys.length > here.pageKeys.length;
  return isNew ? { ...merged, updatedAt: now } : here;
}

function joinedComment(here: string, incoming: string): string {
  if (incoming.trim() === '' || here.includes(incoming)) return here;
  return here.trim() === '' ? incoming : `${here}\n\n${incoming}`;
}

/** An annotation on its way in; `before` null = it is new here. */
export type AnnotationChange = {
  readonly before: AnnotationRecord | null;
  readonly after: AnnotationRecord;
};

/**
 * What the incoming annotations change in those of the article. One with an id that is here replaces an older one when a
 * backup is restored; in files of other tools the id follows from words and comment, so that it brings nothing new, and
 * what the person made of it since stays. One of the same words and no other comment is known; one whose id is here on
 * another article stays where it is.
 */
export function annotationChanges(
  incoming: readonly AnnotationRecord[],
  {
    mode,
    sameId,
    sameArticle,
  }: {
    readonly mode: ImportMode;
    /** What is here by the id of each incoming one; undefined = nothing. */
    readonly sameId: readonly (AnnotationRecord | undefined)[];
    readonly sameArticle: readonly AnnotationRecord[];
  },
): readonly AnnotationChange[] {
  const known = new Set(
    sameArticle.filter(isLive).flatMap(({ annotation }) => tracesOf(annotation)),
  );
  return incoming.flatMap((record, index): readonly AnnotationChange[] => {
    const here = sameId[index];
    if (here === undefined) {
      const isKnown = known.has(traceOf(quoteOf(record.annotation), commentOf(record.annotation)));
      return isKnown ? [] : [{ before: null, after: record }];
    }
    if (here.articleId !== record.articleId) return [];
    if (mode === 'restore' && here.annotation.modified < record.annotation.modified) {
      return [{ before: here, after: record }];
    }
    const comesBack = here.trashedAt !== null && record.trashedAt === null;
    return comesBack ? [{ before: here, after: { ...here, trashedAt: null } }] : [];
  });
}

function isLive({ trashedAt }: AnnotationRecord): boolean {
  return trashedAt === null;
}

/** By which an annotation is known again: its words with its comment, and its words alone. */
function tracesOf(annotation: Annotation): readonly string[] {
  const quote = quoteOf(annotation);
  return [traceOf(quote, commentOf(annotation)), traceOf(quote, '')];
}

/** White space differs between tools, and between two readings of one page. */
function traceOf(quote: string, comment: string): string {
  return JSON.stringify([quote, comment].map((text) => text.replace(/\s+/g, ' ').trim()));
}
