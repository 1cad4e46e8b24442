import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { AnnotationChange } from '@/lib/library/merge-import';
import type { ImportCounts, ImportOutcome, ImportUndo } from '@/lib/library/operations';
import type { SavedArticle, Version, VersionBody } from '@/lib/library/saved-article';
import type { IncomingImage } from './images';

/** What is to be written of one record. */
export type Plan = {
  readonly before: SavedArticle | null;
  readonly after: SavedArticle;
  readonly versions: readonly Version[];
  readonly bodies: readonly VersionBody[];
  readonly annotations: readonly AnnotationChange[];
  /** Those that are not kept here. */
  readonly images: readonly IncomingImage[];
  readonly known: number;
};

/** Bodies and images are stored by now, and too big to be kept for all articles. */
export function withoutBodies(plan: Plan): Plan {
  return {
    ...plan,
    bodies: [],
    images: plan.images.map((image) => ({ ...image, data: '' })),
  };
}

/** What the plans do to the library, and what it takes to take that back. */
export function outcomeOf(plans: readonly Plan[]): ImportOutcome {
  return { counts: countsOf(plans), undo: undoOf(plans) };
}

/** Whether anything is new in it. */
export function isChange({ before, after, versions, annotations, images }: Plan): boolean {
  const isMore = versions.length > 0 || annotations.length > 0 || images.length > 0;
  return before !== after || isMore;
}

function countsOf(plans: readonly Plan[]): ImportCounts {
  const isNew = ({ before }: Plan) => before === null;
  const changed = plans.filter((plan) => !isNew(plan) && isChange(plan)).length;
  const articles = plans.filter(isNew).length;
  return {
    articles,
    changed,
    unchanged: plans.length - articles - changed,
    annotations: plans.reduce((sum, plan) => sum + plan.annotations.length, 0),
    knownAnnotations: plans.reduce((sum, plan) => sum + plan.known, 0),
  };
}

function undoOf(plans: readonly Plan[]): ImportUndo {
  const annotations = plans.flatMap((plan) => plan.annotations);
  const changedArticles = plans.flatMap(({ before, after }) =>
    before === null || before === after ? [] : [{ before, after: stampOf(after) }],
  );
  const changedAnnotations = annotations.flatMap(({ before, after }) =>
    before === null ? [] : [{ before, after: annotationStampOf(after) }],
  );
  return {
    createdArticles: plans.flatMap(({ before, after }) =>
      before === null ? [stampOf(after)] : [],
    ),
    changedArticles,
    createdAnnotations: annotations.flatMap(({ before, after }) =>
      before === null ? [annotationStampOf(after)] : [],
    ),
    changedAnnotations,
    createdVersions: plans.flatMap(({ versions }) => versions.map(({ id }) => id)),
    createdImages: plans.flatMap(({ after, images }) =>
      images.map(({ source, before }) => ({
        ...{ articleId: after.id, source },
        ...(before === null ? {} : { before }),
      })),
    ),
  };
}

function stampOf({ id, updatedAt, currentVersionId }: SavedArticle) {
  return { id, updatedAt, currentVersionId };
}

function annotationStampOf({ id, articleId, annotation }: AnnotationRecord) {
  return { id, articleId, modified: annotation.modified };
}
