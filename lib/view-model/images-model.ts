import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '@/lib/base/id';
import {
  type ArticleImages,
  type ImageCounts,
  imageCountsOf,
  type KeptImage,
} from '@/lib/library/kept-image';
import type { ViewSurroundings } from './surroundings';
import { createTurns } from './turns';

/** The images of one saved article. */
export type ImagesModel = {
  /** Those that are known; empty where none is to be kept, or nothing is read yet. */
  readonly images: ReadonlySignal<readonly KeptImage[]>;
  /** Null = nothing is read yet. `offered`: how many the present version names. */
  readonly counts: ReadonlySignal<(ImageCounts & Pick<ArticleImages, 'offered'>) | null>;
  /** Has them kept, or asked for again; false deletes what is kept. False = it could not be done. */
  keep(isWanted: boolean): Promise<boolean>;
};

/** `articleId` null = none is saved. */
export function createImagesModel(
  { request, onEvent, signal: ending }: Pick<ViewSurroundings, 'request' | 'onEvent' | 'signal'>,
  articleId: ReadonlySignal<Id | null>,
): ImagesModel {
  const found = signal<(ArticleImages & { readonly id: Id }) | null>(null);
  const nextLook = createTurns();
  const look = async (id: Id | null) => {
    const isLatest = nextLook();
    const listed = id === null ? null : await request('images.list', { articleId: id });
    if (!isLatest()) return;
    if (id === null || listed === null) found.value = null;
    else if (listed.ok) found.value = { id, ...listed.value };
  };
  ending.addEventListener(
    'abort',
    effect(() => void look(articleId.value)),
  );
  const onChange = ({ articleIds }: { readonly articleIds: readonly Id[] | null }) => {
    const id = articleId.peek();
    if (id !== null && (articleIds === null || articleIds.includes(id))) void look(id);
  };
  onEvent('images.changed', onChange, ending);
  // An import brings some along, and another version may name others.
  onEvent('library.changed', onChange, ending);
  const current = computed(() => (found.value?.id === articleId.value ? found.value : null));
  return {
    images: computed(() => current.value?.images ?? []),
    counts: computed(() => {
      if (current.value === null) return null;
      const { images, offered } = current.value;
      return { ...imageCountsOf(images), offered };
    }),
    async keep(keepImages) {
      const id = articleId.peek();
      if (id === null) return false;
      const updated = await request('article.update', { id, edits: { keepImages } });
      // Another one may be shown by now.
      await look(articleId.peek());
      return updated.ok;
    },
  };
}
