import { assertNever } from '@/lib/base/assert-never';
import { failureText, t, uiLanguage } from '@/lib/platform/i18n';
import type { SaveState } from '@/lib/view-model/save-state';
import { dateFormat } from './date-format';

type Props = {
  readonly state: SaveState;
  /** What to say before anything was changed; `''` = nothing. */
  readonly idleText?: string;
  readonly onRetry: () => void;
  /** Null = there is nothing to take back. */
  readonly onUndo: (() => void) | null;
};

/** What became of the last change, also told to screen readers. */
export function SaveStateText({ state, idleText = '', onRetry, onUndo }: Props) {
  return (
    <div class={state.kind === 'failed' ? 'save-state message fault' : 'save-state quiet small'}>
      <p role="status">{state.kind === 'idle' ? idleText : textOf(state)}</p>
      {state.kind === 'saved' && onUndo !== null && (
        <button type="button" class="text-button" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
      {state.kind === 'failed' && (
        <button type="button" class="button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}

function textOf(state: Exclude<SaveState, { readonly kind: 'idle' }>): string {
  switch (state.kind) {
    case 'saving':
      return t('saving');
    case 'saved':
      return t(
        'savedAt',
        dateFormat(uiLanguage(), { timeStyle: 'short' }).format(new Date(state.at)),
      );
    case 'failed':
      return failureText(state.failure);
    default:
      return assertNever(state);
  }
}
