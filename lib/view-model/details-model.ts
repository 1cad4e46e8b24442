import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '@/lib/base/id';
import type { ArticleDetails } from '@/lib/library/operations';
import { type AnnotationEditing, createAnnotationEditing } from './annotation-editing';
import { type ArticleEditing, createArticleEditing } from './article-editing';
import { createImagesModel, type ImagesModel } from './images-model';
import { createPlainReading } from './plain-reading';
import type { ViewSurroundings } from './surroundings';
import { createTurns } from './turns';

/** The article whose details are open in a list. */
export type DetailsModel = {
  readonly openId: ReadonlySignal<Id | null>;
  /** Null = none is open, or it is not read yet. */
  readonly details: ReadonlySignal<ArticleDetails | null>;
  readonly failure: ReturnType<typeof createPlainReading>['failure'];
  readonly editing: ArticleEditing;
  readonly annotating: AnnotationEditing;
  readonly images: ImagesModel;
  /** Null closes it. */
  open(id: Id | null): Promise<void>;
};

export function createDetailsModel(around: ViewSurroundings): DetailsModel {
  const openId = signal<Id | null>(null);
  const nextLook = createTurns();
  const look = async () => {
    const id = openId.value;
    const isLatest = nextLook();
    if (id === null) return;
    const read = await around.request('article.get', { id });
    if (!isLatest()) return;
    reading.failure.value = read.ok ? null : read.failure;
    if (read.ok) reading.details.value = read.value;
  };
  const reading = createPlainReading(look);
  around.onEvent(
    'library.changed',
    ({ articleIds }) => {
      if (openId.value !== null && articleIds.includes(openId.value)) void look();
    },
    around.signal,
  );
  const editing = createArticleEditing(around, reading);
  return {
    openId,
    details: reading.details,
    failure: reading.failure,
    editing,
    annotating: createAnnotationEditing(around, reading),
    images: createImagesModel(
      around,
      computed(() => reading.details.value?.saved.id ?? null),
    ),
    async open(id) {
      if (id !== openId.value) {
        reading.details.value = null;
        reading.failure.value = null;
        editing.reset();
      }
      openId.value = id;
      await look();
    },
  };
}
