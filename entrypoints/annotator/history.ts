import type { Annotation } from '@/lib/annotation/annotation';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import { type UndoStep, withUndoStep } from '@/lib/annotation/undo-steps';
import type { Id } from '@/lib/base/id';
import type { Result } from '@/lib/base/result';
import type { PageSession } from './annotated-page';
import type { Draft } from './draft';

/** What may be done to the page's annotations, each of which can be undone. */
export type History = {
  annotate(range: Range, draft: Draft): Promise<Result<Annotation>>;
  edit(id: Id, edits: AnnotationEdits): Promise<Result<Annotation>>;
  remove(id: Id): Promise<Result<null>>;
  /** Null = there is nothing to undo. */
  undo(): Promise<Result<unknown>> | null;
};

export function createHistory(session: PageSession): History {
  let steps: readonly UndoStep[] = [];
  const done = <Value>(result: Result<Value>, step: (value: Value) => UndoStep | null) => {
    const taken = result.ok ? step(result.value) : null;
    if (taken !== null) steps = withUndoStep(steps, taken);
    return result;
  };
  return {
    annotate: async (range, draft) =>
      done(await session.annotate(range, draft), ({ id }) => ({ kind: 'made', id })),
    async edit(id, edits) {
      const before = session.current(id);
      const edited = await session.edit(id, edits);
      return done(edited, () => before && { kind: 'edited', id, before });
    },
    remove: async (id) => done(await session.remove(id), () => ({ kind: 'removed', id })),
    undo() {
      const step = steps.at(-1);
      if (step === undefined) return null;
      steps = steps.slice(0, -1);
      if (step.kind === 'made') return session.remove(step.id);
      return step.kind === 'removed' ? session.restore(step.id) : session.put(step.before);
    },
  };
}
