import { useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { commentOf, labelIdOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import { type Label, labelById } from '@/lib/annotation/label';
import { labelName, t, uiLanguage } from '@/lib/platform/i18n';
import { ownTimeText } from '../article/time-text';
import { IconButton } from '../controls/IconButton';
import { TagField } from '../controls/TagField';
import { useAutosave } from '../controls/use-autosave';

type Props = {
  readonly record: AnnotationRecord;
  readonly labels: readonly Label[];
  readonly usedTags: readonly string[];
  /** Null = it stands nowhere on the open page. */
  readonly onReveal: (() => void) | null;
  /** False = it could not be saved. */
  readonly onEdit: (edits: AnnotationEdits) => Promise<boolean>;
  readonly onDelete: () => void;
  /** Ms. */
  readonly now: number;
};

/** One annotation: label, quote, comment, tags, and what can be done with it. */
export function AnnotationItem(props: Props) {
  const { record, labels, onReveal, onDelete } = props;
  const { annotation } = record;
  const [isEditing, setEditing] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const label = labelById(labels, labelIdOf(annotation));
  const quote = quoteOf(annotation);
  return (
    <li class="annotation" style={{ '--label': label.color }}>
      <header>
        <span class="label-name small" data-mark={label.mark}>
          {labelName(label)}
        </span>
        <time class="quiet small grow" dateTime={annotation.created} title={annotation.created}>
          {ownTimeText(annotation.created, props.now, uiLanguage())}
        </time>
        {onReveal !== null && (
          <IconButton icon="jump" name={t('annotationReveal')} onPress={onReveal} />
        )}
        <IconButton
          icon="edit"
          name={isEditing ? t('annotationEditEnd') : t('annotationEdit')}
          onPress={() => setEditing(!isEditing)}
        />
        <IconButton icon="delete" name={t('cardDelete')} onPress={onDelete} />
      </header>
      <blockquote class={isWhole ? 'quote' : 'quote cut'}>{quote}</blockquote>
      {quote.length > LONG_QUOTE && (
        <button type="button" class="button plain small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('quoteLess') : t('quoteMore')}
        </button>
      )}
      {isEditing ? (
        <AnnotationEditor {...props} />
      ) : (
        <>
          {commentOf(annotation) !== '' && <p class="comment">{commentOf(annotation)}</p>}
          {tagsOf(annotation).length > 0 && (
            <p class="chips-line">
              {tagsOf(annotation).map((tag) => (
                <span class="chip" key={tag}>
                  {tag}
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </li>
  );
}

/** UTF-16 code units that surely fill more than the three lines shown. */
const LONG_QUOTE = 140;

function AnnotationEditor({ record: { annotation }, labels, usedTags, onEdit }: Props) {
  const [comment, setComment] = useState(commentOf(annotation));
  const [tags, setTags] = useState(tagsOf(annotation));
  const [state, setState] = useState('');
  const { edit, flush } = useAutosave<AnnotationEdits>(async (edits) => {
    setState(t('saving'));
    setState((await onEdit(edits)) ? t('cardSaved') : t('cardNotSaved'));
  });
  return (
    <div class="annotation-editor">
      <label class="field">
        <span class="field-name">{t('fieldLabel')}</span>
        <select
          value={labelIdOf(annotation) ?? ''}
          onChange={({ currentTarget }) => {
            edit({ labelId: currentTarget.value });
            flush();
          }}
        >
          {labels.map((label) => (
            <option key={label.id} value={label.id}>
              {labelName(label)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-name">{t('fieldComment')}</span>
        <textarea
          rows={3}
          value={comment}
          onInput={({ currentTarget: { value } }) => {
            setComment(value);
            edit({ comment: value });
          }}
          onBlur={flush}
        />
      </label>
      <TagField
        name={t('fieldTags')}
        tags={tags}
        suggestions={usedTags}
        onChange={(changed) => {
          setTags(changed);
          edit({ tags: changed });
        }}
      />
      <p class="quiet small" role="status">
        {state}
      </p>
    </div>
  );
}
