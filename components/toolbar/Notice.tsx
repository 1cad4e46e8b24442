import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';
import { Action } from './SelectionToolbar';

/** Ms that a notice stays; long enough to read it and reach its button. */
const SHOWN_MS = 8000;

type Props = {
  readonly text: string;
  /** Null = nothing to press. */
  readonly action: { readonly name: string; readonly run: () => void } | null;
  readonly onGone: () => void;
};

/** A sentence at the foot of the window that goes by itself, but not while it is pointed at or has the focus. */
export function Notice({ text, action, onGone }: Props) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text, isHeld]);
  return (
    <div
      class="notice"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span class="grow">{text}</span>
      {action !== null && (
        <button
          type="button"
          class="button plain strong"
          onClick={(event) => event.isTrusted && action.run()}
        >
          {action.name}
        </button>
      )}
      <Action icon="close" name={t('cardClose')} onPress={onGone} />
    </div>
  );
}
