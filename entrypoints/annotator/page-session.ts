import type { Annotation } from '@/lib/annotation/annotation';
import { createAnnotation, withSelectors } from '@/lib/annotation/create-annotation';
import { failed, type Result } from '@/lib/base/result';
import type { PageAnnotations } from '@/lib/library/operations';
import { request } from '@/lib/messages/request';
import { type AnnotationEditor, createAnnotationEditor } from './annotation-editor';
import { passageOfRange, selectorsOfPassage } from './describe-range';
import type { Draft } from './draft';
import { createSlicing } from './in-slices';
import { createVersionKeeper } from './keep-version';
import { type Placed, placingAnnotations } from './place-annotations';
import { type Reader, textsOf } from './reading';
import type { LivePageSession } from './reanchor';
import { createAnnotationSaver } from './save-annotation';

/** The annotations of the page in this tab, and what may be done to them. */
export type PageSession = AnnotationEditor & {
  placed(): readonly Placed[];
  /** Reads the page's annotations from the library and finds them on the page. */
  refresh(): Promise<void>;
  /** Finds the annotations already read on the page as it is now. */
  place(): Promise<void>;
  annotate(range: Range, draft: Draft): Promise<Result<Annotation>>;
};

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();

export function createPageSession(reader: Reader, onPlaced: () => void): LivePageSession {
  let placed: readonly Placed[] = [];
  let knownUrl = '';
  let known: PageAnnotations = { articleId: null, annotations: [], texts: {} };
  const saver = createAnnotationSaver(reader, newId);
  const slicing = createSlicing();
  const keeper = createVersionKeeper(reader, newId);

  const place = async (): Promise<void> => {
    if (reader.read().url !== knownUrl) return refresh();
    const found = await slicing(placingAnnotations(known, textsOf(reader.read())));
    if (found === null) return;
    placed = found;
    onPlaced();
    keeper.offer(known);
    // Not waited for: what is painted can be pressed from now on, however busy the background is.
    void request('page.placed', {});
  };

  const refresh = async (): Promise<void> => {
    const { url, capture } = reader.read();
    const { canonicalUrl } = capture.article;
    const found = await request('page.annotations', { url, canonicalUrl });
    if (!found.ok) return;
    known = found.value;
    knownUrl = url;
    if (known.articleId === null) saver.forget();
    await place();
  };

  const editor = createAnnotationEditor({
    articleId: () => known.articleId,
    stored: (id) => placed.find((one) => one.annotation.id === id)?.annotation ?? null,
  });

  const save = async (annotation: Annotation): Promise<Result<Annotation>> => {
    const saved = await saver.save(annotation, known.articleId);
    if (saved.ok) await refresh();
    return saved;
  };
  const versionId = () => saver.versionId() ?? newId();

  return {
    placed: () => placed,
    refresh,
    place,
    async annotate(range, draft) {
      const passage =
        passageOfRange(textsOf(reader.read()), range) ??
        passageOfRange(textsOf(reader.readAgain()), range);
      if (passage === null) return failed('page-empty');
      const selector = selectorsOfPassage(passage);
      const input = { ...draft, source: reader.read().url, selector, tags: [] };
      return save(createAnnotation({ ...input, versionId: versionId() }, { newId, now }));
    },
    bind: (annotation, selector) =>
      save(withSelectors(annotation, { selector, versionId: versionId() }, now)),
    ...editor,
  };
}
