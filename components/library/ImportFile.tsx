import { useRef, useState } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';
import type { ImportModel } from '@/lib/view-model/import-model';
import { Icon } from '../controls/Icon';
import { ImportPreview } from './ImportPreview';
import { ImportStateText } from './ImportStateText';
import { Unlock } from './Unlock';

type Props = { readonly importing: ImportModel };

/** The way of a file into the library: choose or drop, see what is in it, import, undo. */
export function ImportFile({ importing }: Props) {
  const state = importing.state.value;
  const isBusy = ['reading', 'importing', 'stopping', 'undoing'].includes(state.kind);
  const isHeld = state.kind === 'preview' || state.kind === 'locked';
  return (
    <div class="import-file">
      {!isBusy && !isHeld && <FileChoice importing={importing} />}
      <ImportStateText state={state} />
      {state.kind === 'locked' && (
        <Unlock
          isWrong={state.isWrong}
          onPassphrase={(passphrase) => void importing.unlock(passphrase)}
          onCancel={importing.cancel}
        />
      )}
      {state.kind === 'preview' && (
        <ImportPreview
          state={state}
          onConfirm={() => void importing.confirm()}
          onCancel={importing.cancel}
        />
      )}
      {(state.kind === 'reading' || state.kind === 'importing') && (
        <button type="button" class="button" onClick={importing.cancel}>
          {t('cancel')}
        </button>
      )}
      {state.kind === 'done' && state.undo !== null && (
        <button type="button" class="button" onClick={() => void importing.undo()}>
          {t('importUndo')}
        </button>
      )}
    </div>
  );
}

function FileChoice({ importing }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file !== undefined) void importing.read(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everybody's.
    <div
      class={isOver ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={importing.accept}
        aria-label={t('importChoose')}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <Icon name="import" />
        {importing.state.value.kind === 'idle' ? t('importChoose') : t('importAnother')}
      </button>
      <span class="quiet">{t('importDrop')}</span>
    </div>
  );
}
