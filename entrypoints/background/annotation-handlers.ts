import { success } from '@/lib/base/result';
import type { Handlers } from '@/lib/messages/serve';
import { editAnnotation, putAnnotation, setAnnotationTrashed } from '@/lib/store/annotations';
import { announceChange } from './announce-change';
import { library, now } from './library-context';

export const annotationHandlers: {
  readonly [Name in keyof Handlers & `annotation.${string}`]: Handlers[Name];
} = {
  async 'annotation.save'(annotation) {
    return announceChange(await putAnnotation(library, annotation), (put) => [put.articleId]);
  },
  async 'annotation.edit'(edit) {
    const edited = await editAnnotation(library, { ...edit, now: now() });
    return announceChange(edited, (record) => [record.articleId]);
  },
  async 'annotation.remove'({ id }) {
    const removed = await setAnnotationTrashed(library, id, now());
    announceChange(removed, (record) => [record.articleId]);
    return removed.ok ? success(null) : removed;
  },
  async 'annotation.restore'({ id }) {
    const restored = await setAnnotationTrashed(library, id, null);
    announceChange(restored, (record) => [record.articleId]);
    return restored.ok ? success(null) : restored;
  },
};
