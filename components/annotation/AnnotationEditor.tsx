import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { commentOf, labelIdOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import { type Label, labelById } from '@/lib/annotation/label';
import { t } from '@/lib/platform/i18n';
import { TagField } from '../controls/TagField';
import type { TagSuggestion } from '../controls/tag-text';
import { LabelChoice } from './LabelChoice';
import { outcomeKeys, useAnnotationEdits } from './use-annotation-edits';

type Props = {
  readonly record: AnnotationRecord;
  readonly labels: readonly Label[];
  readonly suggestions: readonly TagSuggestion[];
  readonly onEdit: (edits: AnnotationEdits) => Promise<boolean>;
  readonly onEnd: () => void;
};

/** Comment, label and tags of one annotation, saved while they are changed. Give it a `key` for the annotation. */
export function AnnotationEditor({ record, labels, suggestions, onEdit, onEnd }: Props) {
  const { annotation } = record;
  const { typed, outcome, change, flush } = useAnnotationEdits(annotation, onEdit);
  const comment = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => comment.current?.focus(), []);
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
