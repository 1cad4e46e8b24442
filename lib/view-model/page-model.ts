import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { spanOf } from '@/lib/annotation/annotation-parts';
import type { Article } from '@/lib/article/article';
import { withCorrections } from '@/lib/library/apply-edits';
import type { ArticleDetails } from '@/lib/library/operations';
import { isOnPage, type Placement } from '@/lib/library/placement';
import type { Version } from '@/lib/library/saved-article';
import { type AnnotationEditing, createAnnotationEditing } from './annotation-editing';
import { type ArticleEditing, createArticleEditing } from './article-editing';
import { createImagesModel, type ImagesModel } from './images-model';
import { createPageReading, type PageReading } from './page-reading';
import { createPointing, type Pointing } from './pointing';
import type { ViewSurroundings } from './surroundings';

export type ArrangedAnnotations = {
  /** In document order. */
  readonly placed: readonly AnnotationRecord[];
  /** Those that the open page no longer shows, oldest place first. */
  readonly unplaced: readonly AnnotationRecord[];
};

/** The page of one tab: what it is, what is saved of it, and what a person does with it. */
export type PageModel = PageReading & {
  /** The article to show: the saved one, else the one just read with the corrections made before saving. */
  readonly article: ReadonlySignal<Article | null>;
  readonly annotations: ReadonlySignal<ArrangedAnnotations>;
  /** The latest version, where the page was seen to say something else since it was saved; null = it was not. */
  readonly changedSince: ReadonlySignal<Version | null>;
  /** True = the page was too large and its text stops before its end. */
  readonly isCut: ReadonlySignal<boolean>;
  readonly editing: ArticleEditing;
  readonly annotating: AnnotationEditing;
  readonly images: ImagesModel;
  readonly pointing: Pointing;
};

export function createPageModel(around: ViewSurroundings): PageModel {
  const reading = createPageReading(around);
  const editing = createArticleEditing(around, reading);
  const { state, capture, details, placements } = reading;

  const address = computed(() => state.value?.url ?? null);
  const stop = effect(() => {
    // What was entered for one page does not belong to the next.
    address.value;
    editing.reset();
  });
  around.signal.addEventListener('abort', stop);

  return {
    ...reading,
    article: computed(() => {
      if (details.value !== null) return details.value.saved.article;
      if (capture.value === null) return null;
      return withCorrections(capture.value.article, editing.draft.value.fields);
    }),
    annotations: computed(() =>
      arrangedAnnotations(details.value?.annotations ?? [], placements.value),
    ),
    changedSince: computed(() => laterVersion(details.value)),
    isCut: computed(() => (capture.value ?? details.value?.version)?.truncated === true),
    editing,
    annotating: createAnnotationEditing(around, reading),
    images: createImagesModel(
      around,
      computed(() => details.value?.saved.id ?? null),
    ),
    pointing: createPointing(around, reading.tabId),
  };
}

function laterVersion(details: ArticleDetails | null): Version | null {
  if (details === null) return null;
  const last = details.versions.at(-1);
  return last !== undefined && last.capturedAt > details.version.capturedAt ? last : null;
}

/**
 * In document order: by the place on the open page, or, where the page has not told, by the place they were made at;
 * those of which only the quote is known come last, oldest first.
 */
export function arrangedAnnotations(
  records: readonly AnnotationRecord[],
  placements: readonly Placement[],
): ArrangedAnnotations {
  const placed = new Map(placements.map((placement) => [placement.annotationId, placement]));
  const isThere = ({ id }: AnnotationRecord) => isOnPage(placed.get(id)?.fate ?? 'same');
  const placeOf = ({ id, annotation }: AnnotationRecord) =>
    placed.get(id)?.span ?? spanOf(annotation);
  const inOrder = [...records].sort((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    if (first !== null && second !== null) {
      return first.start - second.start || first.end - second.end;
    }
    if (first !== null || second !== null) return first === null ? 1 : -1;
    return a.annotation.created < b.annotation.created ? -1 : 1;
  });
  return {
    placed: inOrder.filter(isThere),
    unplaced: inOrder.filter((record) => !isThere(record)),
  };
}

export type { PageState } from '@/lib/messages/protocol';
