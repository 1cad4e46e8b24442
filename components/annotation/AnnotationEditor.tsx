import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { commentOf, labelIdOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import { type Label, labelById } from '@/lib/annotation/label';
import { type MessageKey, t } from '@/lib/platform/i18n';
import { TagField } from '../controls/TagField';
import type { TagSuggestion } from '../controls/tag-text';
import { useAutosave } from '../controls/use-autosave';
import { LabelChoice } from './LabelChoice';

type Props = {
  readonly record: AnnotationRecord;
  readonly labels: readonly Label[];
  readonly suggestions: readonly TagSuggestion[];
  readonly onEdit: (edits: AnnotationEdits) => Promise<boolean>;
  readonly onEnd: () => void;
};

type Outcome = 'none' | 'saving' | 'saved' | 'failed';

const outcomeKeys: Readonly<Record<Exclude<Outcome, 'none'>, MessageKey>> = {
  saving: 'cardSaving',
  saved: 'cardSaved',
  failed: 'cardNotSaved',
};

/** Comment, label and tags of one annotation, saved while they are changed. Give it a `key` for the annotation. */
export function AnnotationEditor({ record, labels, suggestions, onEdit, onEnd }: Props) {
  const { annotation } = record;
  // What is typed here stands over what the library tells, which may lag behind the typing.
  const [typed, setTyped] = useState<AnnotationEdits>({});
  const [outcome, setOutcome] = useState<Outcome>('none');
  const comment = useRef<HTMLTextAreaElement>(null);
  const { edit, flush } = useAutosave<AnnotationEdits>(async (edits) => {
    setOutcome('saving');
    setOutcome((await onEdit(edits)) ? 'saved' : 'failed');
  });
  useLayoutEffect(() => comment.current?.focus(), []);
  const change = (edits: AnnotationEdits) => {
    setTyped({ ...typed, ...edits });
    edit(edits);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    flush();
    onEnd();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape ends editing from any of the fields within.
    <div class="annotation-editor" onFocusOut={flush} onKeyDown={onKeyDown}>
      <label class="field">
        <span class="field-name">{t('fieldComment')}</span>
        <textarea
          ref={comment}
          rows={3}
          dir="auto"
          value={typed.comment ?? commentOf(annotation)}
          onInput={({ currentTarget: { value } }) => change({ comment: value })}
        />
      </label>
      <LabelChoice
        labels={labels}
        chosen={labelById(labels, typed.labelId ?? labelIdOf(annotation)).id}
        onChoose={(labelId) => {
          change({ labelId });
          flush();
        }}
      />
      <TagField
        name={t('fieldTags')}
        tags={typed.tags ?? tagsOf(annotation)}
        suggestions={suggestions}
        onChange={(tags) => change({ tags })}
      />
      <footer>
        <p class="quiet small grow" role="status">
          {outcome !== 'none' && t(outcomeKeys[outcome])}
        </p>
        <button type="button" class="button" onClick={onEnd}>
          {t('annotationEditEnd')}
        </button>
      </footer>
    </div>
  );
}
