import type { Id } from '@/lib/base/id';
import type { Annotation } from './annotation';

/** One thing that a person did and may take back. `before` = the annotation as it was. */
export type UndoStep =
  | { readonly kind: 'made'; readonly id: Id }
  | { readonly kind: 'edited'; readonly id: Id; readonly before: Annotation }
  | { readonly kind: 'removed'; readonly id: Id };

/** Far more than anyone remembers. */
const MAX_STEPS = 50;

/**
 * The steps with one more, the latest last. Edits of one annotation in a row are one step, since every rest while typing
 * saves.
 */
export function withUndoStep(steps: readonly UndoStep[], step: UndoStep): readonly UndoStep[] {
  const last = steps.at(-1);
  if (step.kind === 'edited' && last?.kind === 'edited' && last.id === step.id) return steps;
  return [...steps, step].slice(-MAX_STEPS);
}
