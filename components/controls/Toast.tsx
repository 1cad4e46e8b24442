import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';
import { IconButton } from './IconButton';

/** Ms: long enough to read the sentence and reach its button. */
const SHOWN_MS = 8000;

export type ToastContent = { readonly text: string; readonly undo: (() => void) | null };

type Props = { readonly content: ToastContent | null; readonly onGone: () => void };

/** What was just done, with a way back. Stays while it is pointed at or has the focus. */
export function Toast({ content, onGone }: Props) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (content === null || isHeld) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [content, isHeld]);
  const close = () => {
    setHeld(false);
    onGone();
  };
  return (
    <div
      role="status"
      class={content === null ? 'visually-hidden' : 'toast'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      {content !== null && (
        <>
          <span class="grow">{content.text}</span>
          {content.undo !== null && (
            <button
              type="button"
              class="button plain strong"
              onClick={() => {
                content.undo?.();
                close();
              }}
            >
              {t('undo')}
            </button>
          )}
          <IconButton icon="close" name={t('cardClose')} onPress={close} />
        </>
      )}
    </div>
  );
}
