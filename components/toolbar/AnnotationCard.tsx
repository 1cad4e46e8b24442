import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '@/lib/annotation/annotation';
import {
  commentOf,
  labelIdOf,
  pictureOf,
  quoteOf,
  tagsOf,
} from '@/lib/annotation/annotation-parts';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import { type Label, labelById } from '@/lib/annotation/label';
import { labelName, t } from '@/lib/platform/i18n';
import { PictureLink } from '../annotation/PictureLink';
import { outcomeKeys, useAnnotationEdits } from '../annotation/use-annotation-edits';
import { TagField } from '../controls/TagField';
import type { TagSuggestion } from '../controls/tag-text';
import { CommentField } from './CommentField';
import { LabelSwatches } from './LabelSwatches';
import { Action } from './SelectionToolbar';

export type CardFocus = 'comment' | 'tags' | 'card' | null;

export type CardContent = {
  readonly annotation: Annotation;
  readonly labels: readonly Label[];
  readonly suggestions: readonly TagSuggestion[];
  /** Its place among those on the page, from 1. */
  readonly place: { readonly number: number; readonly count: number };
  readonly focus: CardFocus;
  /** True = the page may notice what is typed. */
  readonly isHeard: boolean;
};

type Props = CardContent & {
  readonly renderComment: (markdown: string) => DocumentFragment;
  /** Resolves when the edit is on disk; false = it could not be saved. */
  readonly onEdit: (edits: AnnotationEdits) => Promise<boolean>;
  readonly onStep: (by: 1 | -1) => void;
  readonly onDelete: () => void;
  readonly onCopy: () => void;
  readonly onCopyLink: () => void;
  /** Puts what could not be saved on the clipboard. */
  readonly onCopyNote: (note: string) => void;
  readonly onClose: () => void;
};

/** One annotation, opened on the page. What is typed is saved while typing, and when card or page go. */
export function AnnotationCard(props: Props) {
  const { annotation, labels, suggestions, place, focus, isHeard, ...on } = props;
  const card = useRef<HTMLElement>(null);
  const { typed, outcome, change, flush } = useAnnotationEdits(annotation, on.onEdit);
  // Before the card is seen: who types at once loses no letter.
  useLayoutEffect(() => focusIn(card.current, focus), [focus]);
  const label = labelById(labels, typed.labelId ?? labelIdOf(annotation));
  const { number, count } = place;
  const numbers = [String(number), String(count)] as const;

  return (
    <section
      ref={card}
      class="card"
      data-typed={typed.comment === undefined ? undefined : annotation.id}
      role="dialog"
      aria-label={t('cardNameAt', ...numbers, labelName(label))}
      tabIndex={-1}
    >
      <header>
        <b class="small">{labelName(label)}</b>
        <span class="quiet small grow">{t('cardPosition', ...numbers)}</span>
        <Action icon="up" name={t('cardPrevious')} onPress={() => on.onStep(-1)} />
        <Action icon="down" name={t('cardNext')} onPress={() => on.onStep(1)} />
        <Action icon="close" name={t('cardClose')} onPress={on.onClose} />
      </header>
      <blockquote dir="auto" style={{ '--label': label.color }}>
        {quoteOf(annotation)}
      </blockquote>
      <PictureLink address={pictureOf(annotation)} />
      <LabelSwatches
        labels={labels}
        chosenId={label.id}
        onChoose={(labelId) => {
          change({ labelId });
          flush();
        }}
      />
      {isHeard && <p class="quiet small">{t('cardHeard')}</p>}
      <CommentField
        comment={typed.comment ?? commentOf(annotation)}
        isFocused={focus === 'comment'}
        render={on.renderComment}
        onInput={(comment) => change({ comment })}
      />
      <TagField
        name={t('cardTags')}
        tags={typed.tags ?? tagsOf(annotation)}
        suggestions={suggestions}
        onChange={(tags) => change({ tags })}
      />
      <footer>
        <p role="status" class={outcome === 'failed' ? 'state failed' : 'state'}>
          {outcome !== 'none' && t(outcomeKeys[outcome])}
          {outcome === 'failed' && (
            <>
              <button type="button" class="text-button small" onClick={flush}>
                {t('tryAgain')}
              </button>
              <button
                type="button"
                class="text-button small"
                onClick={() => on.onCopyNote(typed.comment ?? commentOf(annotation))}
              >
                {t('cardCopyNote')}
              </button>
            </>
          )}
        </p>
        <Action icon="copy" name={t('toolbarCopy')} onPress={on.onCopy} />
        <Action icon="link" name={t('toolbarCopyLink')} onPress={on.onCopyLink} />
        <Action icon="delete" name={t('cardDelete')} onPress={on.onDelete} />
      </footer>
    </section>
  );
}

function focusIn(card: HTMLElement | null, focus: CardFocus): void {
  const field = focus === 'tags' ? card?.querySelector<HTMLElement>('.tag-field input') : null;
  if (focus === 'tags') field?.focus({ preventScroll: true });
  else if (focus === 'card') card?.focus({ preventScroll: true });
}
