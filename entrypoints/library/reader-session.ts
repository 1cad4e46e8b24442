import type { PageSession } from '@/entrypoints/annotator/annotated-page';
import { createAnnotationEditor } from '@/entrypoints/annotator/annotation-editor';
import { passageOfRange, selectorsOfPassage } from '@/entrypoints/annotator/describe-range';
import { type Placed, placeAnnotations } from '@/entrypoints/annotator/place-annotations';
import { createAnnotation } from '@/lib/annotation/create-annotation';
import type { TextMap } from '@/lib/article/text-map';
import { failed, success } from '@/lib/base/result';
import { request } from '@/lib/messages/request';
import type { ReaderModel } from '@/lib/view-model/reader-model';

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();

type Surroundings = {
  /** Of the text that is shown; null = none is. */
  readonly map: () => TextMap | null;
  readonly onPlaced: () => void;
};

/** The annotations of the article in the reader, and what may be done to them. */
export function createReaderSession(
  reader: ReaderModel,
  { map, onPlaced }: Surroundings,
): PageSession {
  let placed: readonly Placed[] = [];

  const place = async (): Promise<void> => {
    const text = map();
    const record = reader.record.peek();
    placed = [];
    if (text !== null && record !== null) {
      const annotations = record.annotations.map(({ annotation }) => annotation);
      const texts = Object.fromEntries(
        record.bodies.map((body) => [body.versionId, body.text] as const),
      );
      const known = { articleId: record.saved.id, annotations, texts };
      placed = placeAnnotations(known, { article: text, page: text });
    }
    onPlaced();
  };

  return {
    placed: () => placed,
    refresh: place,
    place,
    async annotate(range, draft) {
      const text = map();
      const record = reader.record.peek();
      const shown = reader.shown.peek();
      if (text === null || record === null || shown === null) return failed('not-found');
      const passage = passageOfRange({ article: text, page: text }, range);
      if (passage === null) return failed('page-empty');
      const selector = selectorsOfPassage(passage);
      const annotation = createAnnotation(
        {
          ...draft,
          source: record.saved.article.url,
          selector,
          versionId: shown.version.id,
          tags: [],
        },
        { newId, now },
      );
      const articleId = record.saved.id;
      const saved = await request('annotation.save', { articleId, annotation });
      if (!saved.ok) return saved;
      await reader.look();
      return success(saved.value.annotation);
    },
    ...createAnnotationEditor({
      articleId: () => reader.record.peek()?.saved.id ?? null,
      stored: (id) => placed.find((one) => one.annotation.id === id)?.annotation ?? null,
    }),
  };
}
