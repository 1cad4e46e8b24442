import { selectorsOfRange } from '@/entrypoints/annotator/describe-range';
import type { PageSession } from '@/entrypoints/annotator/page-session';
import { type Placed, placeAnnotations } from '@/entrypoints/annotator/place-annotations';
import { createAnnotation, withEdits } from '@/lib/annotation/create-annotation';
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
    async annotate(range, { labelId, comment }) {
      const text = map();
      const record = reader.record.peek();
      const shown = reader.shown.peek();
      if (text === null || record === null || shown === null) return failed('not-found');
      const selector = selectorsOfRange({ article: text, page: text }, range);
      if (selector === null) return failed('page-empty');
      const annotation = createAnnotation(
        {
          source: record.saved.article.url,
          selector,
          versionId: shown.version.id,
          labelId,
          comment,
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
    async edit(annotation, edits) {
      const record = reader.record.peek();
      if (record === null) return failed('not-found');
      const edited = withEdits(annotation, edits, now);
      const articleId = record.saved.id;
      const put = await request('annotation.save', { articleId, annotation: edited });
      return put.ok ? success(put.value.annotation) : put;
    },
    remove: (id) => request('annotation.remove', { id }),
    restore: (id) => request('annotation.restore', { id }),
  };
}
