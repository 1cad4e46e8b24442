import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';

type Props = {
  /** Markdown. */
  readonly comment: string;
  readonly isFocused: boolean;
  readonly onInput: (comment: string) => void;
  /** Clean nodes. */
  readonly render: (markdown: string) => DocumentFragment;
};

/** A comment in Markdown: as it reads when there is one, as it is written on demand. */
export function CommentField({ comment, isFocused, onInput, render }: Props) {
  const id = useId();
  const [isWriting, setWriting] = useState(isFocused || comment.trim() === '');
  const field = useRef<HTMLTextAreaElement>(null);
  const wantsFocus = useRef(false);
  // Before the field is seen: who types at once loses no letter, and the page learns none.
  useLayoutEffect(() => {
    if (!isFocused) return;
    wantsFocus.current = true;
    setWriting(true);
  }, [isFocused]);
  useLayoutEffect(() => {
    if (!isWriting || !wantsFocus.current) return;
    wantsFocus.current = false;
    field.current?.focus({ preventScroll: true });
  });
  const turn = () => {
    wantsFocus.current = !isWriting;
    setWriting(!isWriting);
  };
  return (
    <div class="field comment-field">
      <div class="field-name">
        <label for={id}>{t('cardComment')}</label>
        {comment.trim() !== '' && (
          <button
            type="button"
            class="text-button small"
            onClick={(event) => event.isTrusted && turn()}
          >
            {isWriting ? t('cardPreview') : t('cardWrite')}
          </button>
        )}
      </div>
      {isWriting ? (
        <textarea
          id={id}
          ref={field}
          rows={3}
          dir="auto"
          placeholder={t('cardCommentHint')}
          value={comment}
          onInput={({ currentTarget: { value } }) => onInput(value)}
        />
      ) : (
        <Preview nodes={render(comment)} />
      )}
    </div>
  );
}

function Preview({ nodes }: { readonly nodes: DocumentFragment }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.replaceChildren(nodes), [nodes]);
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a long comment scrolls, also by keyboard.
  return <div ref={box} class="preview" dir="auto" tabIndex={0} />;
}
