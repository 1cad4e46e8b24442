import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '@/lib/annotation/annotation';
import { commentOf, labelIdOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import type { Label } from '@/lib/annotation/label';
import { t } from '@/lib/platform/i18n';
import { CloseIcon, CopyIcon, DeleteIcon } from './icons';
import { LabelSwatches } from './LabelSwatches';

/** Ms of rest after which what was typed is saved. */
const SAVE_AFTER_MS = 400;

type Props = {
  readonly annotation: Annotation;
  readonly labels: readonly Label[];
  readonly focus: 'comment' | 'tags' | null;
  /** Resolves when the edit is on disk; false = it could not be saved. */
  readonly onEdit: (edits: AnnotationEdits) => Promise<boolean>;
  readonly onDelete: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
};

/** One annotation, opened on the page. What is typed is saved while typing, and when the card goes. */
export function AnnotationCard({ annotation, labels, focus, onEdit, ...actions }: Props) {
  const [comment, setComment] = useState(commentOf(annotation));
  const [tags, setTags] = useState(tagsOf(annotation).join(', '));
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  const unsaved = useRef<AnnotationEdits | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = async () => {
    clearTimeout(timer.current);
    const edits = unsaved.current;
    if (edits === null) return;
    unsaved.current = null;
    setState('saving');
    const isSaved = await onEdit(edits);
    if (!isSaved) unsaved.current = { ...edits, ...(unsaved.current ?? {}) };
    setState(isSaved ? 'saved' : 'failed');
  };
  const edit = (edits: AnnotationEdits) => {
    unsaved.current = { ...unsaved.current, ...edits };
    clearTimeout(timer.current);
    timer.current = setTimeout(save, SAVE_AFTER_MS);
  };
  const lastSave = useRef(save);
  lastSave.current = save;
  useEffect(() => {
    const flush = () => void lastSave.current();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return (
    <section class="card" role="dialog" aria-label={t('cardName')}>
      <header>
        <LabelSwatches
          labels={labels}
          chosenId={labelIdOf(annotation)}
          onChoose={(labelId) => {
            edit({ labelId });
            void save();
          }}
        />
        <button
          type="button"
          class="action"
          aria-label={t('cardClose')}
          title={t('cardClose')}
          onClick={(event) => event.isTrusted && actions.onClose()}
        >
          <CloseIcon />
        </button>
      </header>
      <blockquote>{quoteOf(annotation)}</blockquote>
      <label>
        <span class="name">{t('cardComment')}</span>
        <textarea
          rows={3}
          ref={(element) => focusOnce(element, focus === 'comment')}
          value={comment}
          onInput={({ currentTarget: { value } }) => {
            setComment(value);
            edit({ comment: value });
          }}
        />
      </label>
      <label>
        <span class="name">{t('cardTags')}</span>
        <input
          type="text"
          ref={(element) => focusOnce(element, focus === 'tags')}
          placeholder={t('cardTagsHint')}
          value={tags}
          onInput={({ currentTarget: { value } }) => {
            setTags(value);
            edit({ tags: value.split(/[,，、;；]/) });
          }}
        />
      </label>
      <footer>
        <span role="status" class={state === 'failed' ? 'state failed' : 'state'}>
          {stateText(state)}
        </span>
        <button
          type="button"
          class="action"
          aria-label={t('toolbarCopy')}
          title={t('toolbarCopy')}
          onClick={(event) => event.isTrusted && actions.onCopy()}
        >
          <CopyIcon />
        </button>
        <button
          type="button"
          class="action"
          aria-label={t('cardDelete')}
          title={t('cardDelete')}
          onClick={(event) => event.isTrusted && actions.onDelete()}
        >
          <DeleteIcon />
        </button>
      </footer>
    </section>
  );
}

function focusOnce(element: HTMLElement | null, isWanted: boolean): void {
  if (element === null || !isWanted || element.dataset.focused !== undefined) return;
  element.dataset.focused = '';
  element.focus({ preventScroll: true });
}

function stateText(state: 'idle' | 'saving' | 'saved' | 'failed'): string {
  switch (state) {
    case 'idle':
      return '';
    case 'saving':
      return t('cardSaving');
    case 'saved':
      return t('cardSaved');
    case 'failed':
      return t('cardNotSaved');
  }
}
