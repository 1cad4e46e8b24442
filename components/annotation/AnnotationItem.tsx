import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import {
  commentOf,
  labelIdOf,
  pictureOf,
  quoteOf,
  tagsOf,
} from '@/lib/annotation/annotation-parts';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import { type Label, labelById } from '@/lib/annotation/label';
import type { Article } from '@/lib/article/article';
import type { Placement } from '@/lib/library/placement';
import { labelName, t, uiLanguage } from '@/lib/platform/i18n';
import { fullTimeText, ownTimeText } from '../article/time-text';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import type { TagSuggestion } from '../controls/tag-text';
import { AnnotationEditor } from './AnnotationEditor';
import { CommentText } from './CommentText';
import { type PassageActions, PassageChange } from './PassageChange';
import { PictureLink } from './PictureLink';
import { Quote } from './Quote';

type Props = {
  readonly record: AnnotationRecord;
  /** The language its words are in. */
  readonly article: Pick<Article, 'language' | 'dir'>;
  readonly labels: readonly Label[];
  readonly suggestions: readonly TagSuggestion[];
  /** Ms. */
  readonly now: number;
  /** Whether the person points at it on the page. */
  readonly isPointed?: boolean;
  readonly onPoint?: (isPointed: boolean) => void;
  /** Null = it stands nowhere on the open page. */
  readonly onReveal: (() => void) | null;
  /** False = it could not be saved. */
  readonly onEdit: (edits: AnnotationEdits) => Promise<boolean>;
  readonly onDelete: () => void;
  /** What became of its words on the open page; null = there is no page, or it has not told. */
  readonly passage?:
    | (PassageActions & { readonly placement: Placement; readonly capturedAt: string })
    | null;
};

/** One annotation: label, quote, comment, tags, and what can be done with it. */
export function AnnotationItem(props: Props) {
  const { annotation } = props.record;
  const { created } = annotation;
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const item = useRef<HTMLLIElement>(null);
  const { isPointed = false, onPoint } = props;
  useEffect(() => {
    if (isPointed) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isPointed]);
  const label = labelById(props.labels, labelIdOf(annotation));
  const endEditing = () => {
    setEditing(false);
    edit.current?.focus();
  };
  return (
    <li
      ref={item}
      class={isPointed ? 'annotation pointed' : 'annotation'}
      style={{ '--label': label.color }}
      onPointerEnter={() => onPoint?.(true)}
      onPointerLeave={() => onPoint?.(false)}
      onFocusIn={() => onPoint?.(true)}
      onFocusOut={() => onPoint?.(false)}
    >
      <header>
        <span class="label-name small" data-mark={label.mark}>
          {labelName(label)}
        </span>
        <time
          class="quiet small grow"
          dateTime={created}
          title={fullTimeText(created, uiLanguage())}
        >
          {ownTimeText(created, props.now, uiLanguage())}
        </time>
        {props.onReveal !== null && (
          <IconButton icon="jump" name={t('annotationReveal')} onPress={props.onReveal} />
        )}
        <button
          ref={edit}
          type="button"
          class="icon-button"
          aria-label={t('annotationEdit')}
          title={t('annotationEdit')}
          aria-expanded={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          <Icon name="edit" />
        </button>
        <IconButton icon="delete" name={t('cardDelete')} onPress={props.onDelete} />
      </header>
      {props.passage?.placement.fate !== 'reworded' && (
        <Quote text={quoteOf(annotation)} {...props.article} />
      )}
      <PictureLink address={pictureOf(annotation)} />
      {props.passage && (
        <PassageChange {...props.passage} quote={quoteOf(annotation)} article={props.article} />
      )}
      {isEditing ? (
        <AnnotationEditor key={annotation.id} {...props} onEnd={endEditing} />
      ) : (
        <Notes comment={commentOf(annotation)} tags={tagsOf(annotation)} />
      )}
    </li>
  );
}

type NotesProps = { readonly comment: string; readonly tags: readonly string[] };

function Notes({ comment, tags }: NotesProps) {
  return (
    <>
      {comment !== '' && <CommentText comment={comment} />}
      {tags.length > 0 && (
        <p class="chips-line">
          {tags.map((tag) => (
            <bdi class="chip" key={tag}>
              {tag}
            </bdi>
          ))}
        </p>
      )}
    </>
  );
}
