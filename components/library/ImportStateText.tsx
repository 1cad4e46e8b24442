import { assertNever } from '@/lib/base/assert-never';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import type { ImportState, Progress } from '@/lib/view-model/import-state';

/** What is going on with an import, told to screen readers too. */
export function ImportStateText({ state }: { readonly state: ImportState }) {
  const text = textOf(state);
  return (
    <div role="status" class={text === '' ? undefined : 'message'}>
      {text}
      {'progress' in state && <ProgressBar state={state} />}
      {'isStuck' in state && state.isStuck && <p>{t('jobStuck')}</p>}
      {state.kind === 'failed' && state.failure.detail !== '' && (
        <p class="quiet small" lang="en" dir="ltr">
          {state.failure.detail}
        </p>
      )}
    </div>
  );
}

function ProgressBar({
  state: { kind, progress },
}: {
  readonly state: {
    readonly kind: 'reading' | 'importing' | 'stopping';
    readonly progress: Progress;
  };
}) {
  const { done, total } = progress;
  if (total === 0) return <progress aria-label={t('importTitle')} />;
  const key = kind === 'reading' ? 'importChecked' : 'importWritten';
  return (
    <>
      <progress aria-label={t('importTitle')} max={total} value={done} />
      <p class="quiet small">{t(key, String(done), String(total))}</p>
    </>
  );
}

function textOf(state: ImportState): string {
  switch (state.kind) {
    case 'idle':
    case 'preview':
      return '';
    case 'locked':
      return t('importLocked', state.fileName);
    case 'reading':
      return t('importReadingFile', state.fileName);
    case 'importing':
      return t('importTitle');
    case 'done':
      return t(
        'importDoneNow',
        tCount('articleCount', state.counts.articles + state.counts.changed),
        tCount('annotationCount', state.counts.annotations),
      );
    case 'stopping':
    case 'undoing':
      return t('importUndoing');
    case 'undone':
      return undoneText(state.counts);
    case 'failed':
      return failureText(state.failure);
    default:
      return assertNever(state);
  }
}

function undoneText({ undone, kept }: { readonly undone: number; readonly kept: number }): string {
  const articles = tCount('articleCount', undone);
  return kept === 0
    ? t('importUndone', articles)
    : t('importUndoneKept', articles, tCount('articleCount', kept));
}
