import type { Annotation } from '@/lib/annotation/annotation';
import { type AnnotationEdits, withEdits } from '@/lib/annotation/create-annotation';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import { request } from '@/lib/messages/request';
import { leaveUnsaved } from '@/lib/platform/unsaved-edits';

/** Changes annotations of the page that are in the library. */
export type AnnotationEditor = {
  /** As the person left it last, perhaps not saved yet; null = it is not on this page. */
  current(id: Id): Annotation | null;
  edit(id: Id, edits: AnnotationEdits): Promise<Result<Annotation>>;
  /** Stores it in an earlier state. */
  put(annotation: Annotation): Promise<Result<Annotation>>;
  remove(id: Id): Promise<Result<null>>;
  restore(id: Id): Promise<Result<null>>;
};

type Library = {
  articleId(): Id | null;
  stored(id: Id): Annotation | null;
};

const now = () => new Date().toISOString();

export function createAnnotationEditor(library: Library): AnnotationEditor {
  // Edits follow each other faster than the library tells of them, and one that could not be saved is not lost.
  const left = new Map<Id, Annotation>();
  const current = (id: Id): Annotation | null => {
    const stored = library.stored(id);
    const own = left.get(id);
    return stored !== null && own !== undefined && own.modified > stored.modified ? own : stored;
  };
  const put = async (annotation: Annotation): Promise<Result<Annotation>> => {
    const articleId = library.articleId();
    if (articleId === null) return failed('not-found');
    left.set(annotation.id, annotation);
    const stored = await request('annotation.save', { articleId, annotation });
    return stored.ok ? success(stored.value.annotation) : stored;
  };
  return {
    current,
    async edit(id, edits) {
      const annotation = current(id);
      if (annotation === null) return failed('not-found');
      const changed = withEdits(annotation, edits, now);
      left.set(id, changed);
      const edited = await request('annotation.edit', { id, edits });
      if (edited.ok) return success(edited.value.annotation);
      return leaveUnsaved({ id, edits }) ? success(changed) : edited;
    },
    put: (annotation) => put({ ...annotation, modified: now() }),
    remove: (id) => request('annotation.remove', { id }),
    restore: (id) => request('annotation.restore', { id }),
  };
}
