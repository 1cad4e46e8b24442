import { useState } from 'preact/hooks';
import type { Annotation } from '@/lib/annotation/annotation';
import { commentOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import type { MessageKey } from '@/lib/platform/i18n';
import { useAutosave } from '../controls/use-autosave';
import { useSeen } from '../controls/use-seen';

export type EditOutcome = 'none' | 'saving' | 'saved' | 'failed';

export const outcomeKeys: Readonly<Record<Exclude<EditOutcome, 'none'>, MessageKey>> = {
  saving: 'cardSaving',
  saved: 'cardSaved',
  failed: 'cardNotSaved',
};

/**
 * An annotation under the hands of a person: what is typed stands over what the library tells, which may lag behind the
 * typing, and is saved while they type. `onEdit` resolves when it is on disk; false = it could not be saved.
 */
export function useAnnotationEdits(
  annotation: Annotation,
  onEdit: (edits: AnnotationEdits) => Promise<boolean>,
) {
  const [typed, setTyped] = useState<AnnotationEdits>({});
  const [outcome, setOutcome] = useState<EditOutcome>('none');
  const seen = useSeen();
  const { edit, flush } = useAutosave<AnnotationEdits>(async (edits) => {
    setOutcome('saving');
    const before = seen.send(edits);
    const isSaved = await onEdit(before === undefined ? edits : { ...edits, seen: before });
    if (!isSaved) seen.giveBack(before);
    setOutcome(isSaved ? 'saved' : 'failed');
    return isSaved;
  });
  const change = (edits: AnnotationEdits) => {
    seen.begin({ comment: commentOf(annotation), tags: tagsOf(annotation) });
    setTyped((before) => ({ ...before, ...edits }));
    edit(edits);
  };
  return { typed, outcome, change, flush };
}
