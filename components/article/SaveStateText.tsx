import { assertNever } from '@/lib/base/assert-never';
import { failureText, t, uiLanguage } from '@/lib/platform/i18n';
import type { SaveState } from '@/lib/view-model/save-state';

/** What became of the last change, also told to screen readers. */
export function SaveStateText({ state }: { readonly state: SaveState }) {
  return (
    <p class="quiet small save-state" role="status">
      {textOf(state)}
    </p>
  );
}

function textOf(state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'saving':
      return t('saving');
    case 'saved':
      return t(
        'savedAt',
        new Intl.DateTimeFormat(uiLanguage(), { timeStyle: 'short' }).format(new Date(state.at)),
      );
    case 'failed':
      return failureText(state.failure);
    default:
      return assertNever(state);
  }
}
