import type { Annotation } from '@/lib/annotation/annotation';
import {
  type AnnotationEdits,
  createAnnotation,
  withEdits,
} from '@/lib/annotation/create-annotation';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { PageAnnotations } from '@/lib/library/operations';
import { request } from '@/lib/messages/request';
import { selectorsOfRange } from './describe-range';
import { type Placed, placeAnnotations } from './place-annotations';
import type { Reader } from './reading';

export type Draft = { readonly labelId: string; readonly comment: string };

/** The annotations of the page in this tab, and what may be done to them. */
export type PageSession = {
  placed(): readonly Placed[];
  /** Reads the page's annotations from the library and finds them on the page. */
  refresh(): Promise<void>;
  /** Finds the annotations already read on the page as it is now. */
  place(): Promise<void>;
  annotate(range: Range, draft: Draft): Promise<Result<Annotation>>;
  edit(annotation: Annotation, edits: AnnotationEdits): Promise<Result<Annotation>>;
  remove(id: Id): Promise<Result<null>>;
  restore(id: Id): Promise<Result<null>>;
};

type SavedText = { readonly articleId: Id; readonly versionId: Id; readonly text: string };

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();

export function createPageSession(reader: Reader, onPlaced: () => void): PageSession {
  let placed: readonly Placed[] = [];
  let knownUrl = '';
  let known: PageAnnotations = { articleId: null, annotations: [], texts: {} };
  let savedText: SavedText | null = null;

  const place = async (): Promise<void> => {
    if (reader.read().url !== knownUrl) return refresh();
    placed = placeAnnotations(known, reader.read());
    onPlaced();
    await request('page.placed', {});
  };

  const refresh = async (): Promise<void> => {
    const { url, extraction } = reader.read();
    const { canonicalUrl } = extraction.article;
    const found = await request('page.annotations', { url, canonicalUrl });
    if (!found.ok) return;
    known = found.value;
    knownUrl = url;
    if (known.articleId === null) savedText = null;
    await place();
  };

  /** The first annotation saves the page too; the next ones on the same text go by themselves. */
  const save = async (annotation: Annotation): Promise<Result<Annotation>> => {
    const { capture } = reader.read();
    if (savedText !== null && savedText.text === capture.content.text) {
      const put = await request('annotation.save', {
        articleId: savedText.articleId,
        annotation,
      });
      return put.ok ? success(put.value.annotation) : put;
    }
    const page = await request('article.save', {
      capture,
      articleId: known.articleId ?? newId(),
      versionId: newId(),
      edits: {},
      annotation,
    });
    if (!page.ok) return page;
    const { saved, version } = page.value;
    savedText = { articleId: saved.id, versionId: version.id, text: capture.content.text };
    return success(annotation);
  };

  return {
    placed: () => placed,
    refresh,
    place,
    async annotate(range, { labelId, comment }) {
      const reading = reader.read();
      const selector = selectorsOfRange(reading, range);
      if (selector === null) return failed('page-empty');
      const versionId = savedText?.versionId ?? newId();
      const annotation = createAnnotation(
        { source: reading.url, selector, versionId, labelId, comment, tags: [] },
        { newId, now },
      );
      const saved = await save(annotation);
      if (saved.ok) await refresh();
      return saved;
    },
    async edit(annotation, edits) {
      const { articleId } = known;
      if (articleId === null) return failed('not-found');
      const edited = withEdits(annotation, edits, now);
      const put = await request('annotation.save', { articleId, annotation: edited });
      return put.ok ? success(put.value.annotation) : put;
    },
    remove: (id) => request('annotation.remove', { id }),
    restore: (id) => request('annotation.restore', { id }),
  };
}
