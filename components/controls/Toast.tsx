import { useEffect } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';

/** Ms: long enough to read the sentence and reach its button. */
const SHOWN_MS = 8000;

export type ToastContent = { readonly text: string; readonly undo: (() => void) | null };

type Props = { readonly content: ToastContent | null; readonly onGone: () => void };

/** What was just done, with a way back. */
export function Toast({ content, onGone }: Props) {
  useEffect(() => {
    if (content === null) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [content]);
  return (
    <div role="status" class={content === null ? 'visually-hidden' : 'toast'}>
      {content?.text}
      {content !== null && content.undo !== null && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            content.undo?.();
            onGone();
          }}
        >
          {t('undo')}
        </button>
      )}
    </div>
  );
}
