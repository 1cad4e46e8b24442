import { useRef } from 'preact/hooks';
import { assertNever } from '@/lib/base/assert-never';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import type { ImportModel, ImportState } from '@/lib/view-model/import-model';
import { Icon } from '../controls/Icon';

type Props = { readonly importing: ImportModel };

/** Choosing a backup file, what is in it, and its way into the library. */
export function ImportBackup({ importing }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { state } = importing;
  const isPreview = state.value.kind === 'preview';
  return (
    <div class="import-backup">
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('backupImport')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void importing.read(() => file.text());
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      {!isPreview && (
        <button type="button" class="button" onClick={() => input.current?.click()}>
          <Icon name="import" />
          {t('backupImport')}
        </button>
      )}
      <ImportOutcome state={state.value} />
      {isPreview && (
        <p class="row">
          <button type="button" class="button primary" onClick={() => void importing.confirm()}>
            {t('importConfirm')}
          </button>
          <button type="button" class="button" onClick={() => importing.cancel()}>
            {t('cancel')}
          </button>
        </p>
      )}
    </div>
  );
}

function ImportOutcome({ state }: { readonly state: ImportState }) {
  return (
    <div role="status" class={state.kind === 'idle' ? undefined : 'message'}>
      {outcomeText(state)}
      {state.kind === 'failed' && state.failure.detail !== '' && (
        <p class="quiet small" lang="en" dir="ltr">
          {state.failure.detail}
        </p>
      )}
    </div>
  );
}

function outcomeText(state: ImportState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'reading':
      return t('importReading');
    case 'preview':
      return t(
        'importPreview',
        tCount('articleCount', state.articles),
        tCount('annotationCount', state.annotations),
      );
    case 'importing':
      return t('importRunning');
    case 'done':
      return t(
        'importDone',
        tCount('articleCount', state.counts.articles),
        tCount('annotationCount', state.counts.annotations),
        tCount('articleCount', state.counts.unchanged),
      );
    case 'failed':
      return failureText(state.failure);
    default:
      return assertNever(state);
  }
}
