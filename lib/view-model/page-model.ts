import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { spanOf } from '@/lib/annotation/annotation-parts';
import type { Article } from '@/lib/article/article';
import { withCorrections } from '@/lib/library/apply-edits';
import type { Placement } from '@/lib/messages/protocol';
import { type AnnotationEditing, createAnnotationEditing } from './annotation-editing';
import { type ArticleEditing, createArticleEditing } from './article-editing';
import { createPageReading, type PageReading } from './page-reading';
import type { ViewSurroundings } from './surroundings';

export type ArrangedAnnotations = {
  /** In document order. */
  readonly placed: readonly AnnotationRecord[];
  /** Those that the open page no longer shows, oldest place first. */
  readonly unplaced: readonly AnnotationRecord[];
};

/** The page of one tab: what it is, what is saved of it, and what a person does with it. */
export type PageModel = Omit<PageReading, 'placements'> & {
  /** The article to show: the saved one, else the one just read with the corrections made before saving. */
  readonly article: ReadonlySignal<Article | null>;
  readonly annotations: ReadonlySignal<ArrangedAnnotations>;
  /** True = the page was too large and its text stops before its end. */
  readonly isCut: ReadonlySignal<boolean>;
  readonly editing: ArticleEditing;
  readonly annotating: AnnotationEditing;
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
    isCut: computed(() => (capture.value ?? details.value?.version)?.truncated === true),
    editing,
    annotating: createAnnotationEditing(around, reading),
  };
}

/**
 * In document order: by the place on the open page, or, where the page has not told, by the place they were made at;
 * those of which only the quote is known come last, oldest first.
 */
export function arrangedAnnotations(
  records: readonly AnnotationRecord[],
  placements: readonly Placement[],
): ArrangedAnnotations {
  const spans = new Map(placements.map(({ annotationId, span }) => [annotationId, span]));
  const placeOf = ({ id, annotation }: AnnotationRecord) => spans.get(id) ?? spanOf(annotation);
  const inOrder = [...records].sort((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    if (first !== null && second !== null) {
      return first.start - second.start || first.end - second.end;
    }
    if (first !== null || second !== null) return first === null ? 1 : -1;
    return a.annotation.created < b.annotation.created ? -1 : 1;
  });
  return {
    placed: inOrder.filter(({ id }) => spans.get(id) !== null),
    unplaced: inOrder.filter(({ id }) => spans.get(id) === null),
  };
}

export type { PageState } from '@/lib/messages/protocol';
