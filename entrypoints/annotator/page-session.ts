import type { Annotation } from '@/lib/annotation/annotation';
import { createAnnotation, withSelectors } from '@/lib/annotation/create-annotation';
import { failed, type Result } from '@/lib/base/result';
import type { PageAnnotations } from '@/lib/library/operations';
import { request } from '@/lib/messages/request';
import { createAnnotationEditor } from './annotation-editor';
import { passageOfRange, selectorsOfPassage } from './describe-range';
import { createSlicing } from './in-slices';
import { createVersionKeeper } from './keep-version';
import { type Placed, placingAnnotations } from './place-annotations';
import type { Reader } from './reader';
import { textsOf } from './reading';
import type { LivePageSession } from './reanchor';
import { createAnnotationSaver } from './save-annotation';

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
    if (reader.url() !== knownUrl) return refresh();
    // A page without annotations is not read.
    if (known.annotations.length > 0) await placeKnown();
  };

  const placeKnown = async (): Promise<void> => {
    const texts = textsOf(known.annotations.length > 0 ? reader.read() : null);
    const found = await slicing(placingAnnotations(known, texts));
    if (found === null) return;
    placed = found;
    onPlaced();
    keeper.offer(known);
    // Not waited for: what is painted can be pressed from now on, however busy the background is.
    void request('page.placed', {});
  };

  const refresh = async (): Promise<void> => {
    const address = reader.address();
    const found = await request('page.annotations', address);
    if (!found.ok) return;
    known = found.value;
    knownUrl = address.url;
    if (known.articleId === null) saver.forget();
    await placeKnown();
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
