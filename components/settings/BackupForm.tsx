import { useState } from 'preact/hooks';
import type { ImageCounts } from '@/lib/library/kept-image';
import { t, uiLanguage } from '@/lib/platform/i18n';
import type { ExportWatch } from '@/lib/view-model/export-records';
import { Icon } from '../controls/Icon';
import { ExportProgressBar } from '../views/ExportProgressBar';
import { useExportRun } from '../views/use-export-run';
import { bytesText } from './keeping-text';

/** Characters of the shortest passphrase that is taken: a few words. */
const SHORTEST = 12;

/** How a person wants a backup. */
export type BackupWish = {
  /** Null = anyone may read the file. */
  readonly passphrase: string | null;
  /** With those that are kept. */
  readonly images: boolean;
};

type Props = {
  /** Null = nobody counted. */
  readonly imageCounts: ImageCounts | null;
  readonly onExport: (wish: BackupWish, watch: ExportWatch) => Promise<void>;
};

/** Exports a backup, on demand one that only a passphrase opens, or without images; while it runs, how far. */
export function BackupForm({ imageCounts, onExport }: Props) {
  const [isSecret, setSecret] = useState(false);
  const [images, setImages] = useState(true);
  const { progress, isBusy, run, cancel } = useExportRun();
  const [words, setWords] = useState({ passphrase: '', repeated: '' });
  const refusal = isSecret ? refusalOf(words) : null;
  const submit = async () => {
    const passphrase = isSecret ? words.passphrase : null;
    await run((watch) => onExport({ passphrase, images }, watch));
    setWords({ passphrase: '', repeated: '' });
  };
  return (
    <form
      class="backup-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (refusal === null && !isBusy) void submit();
      }}
    >
      {imageCounts !== null && imageCounts.kept > 0 && (
        <label class="row check">
          <input
            type="checkbox"
            checked={images}
            onChange={({ currentTarget: { checked } }) => setImages(checked)}
          />
          {t('backupImages', bytesText(imageCounts.bytes, uiLanguage()))}
        </label>
      )}
      <label class="row check">
        <input
          type="checkbox"
          checked={isSecret}
          onChange={({ currentTarget: { checked } }) => setSecret(checked)}
        />
        {t('backupEncrypt')}
      </label>
      {isSecret && (
        <>
          <p class="quiet small">{t('backupEncryptHint')}</p>
          <div class="row passphrase">
            <Passphrase
              name={t('passphrase')}
              value={words.passphrase}
              onValue={(passphrase) => setWords({ ...words, passphrase })}
            />
            <Passphrase
              name={t('passphraseRepeat')}
              value={words.repeated}
              onValue={(repeated) => setWords({ ...words, repeated })}
            />
          </div>
          <p class="refusal" role="status">
            {refusal ?? ''}
          </p>
        </>
      )}
      <button type="submit" class="button" disabled={refusal !== null || isBusy}>
        <Icon name="export" />
        {t('backupExport')}
      </button>
      {progress !== null && <ExportProgressBar progress={progress} onCancel={cancel} />}
    </form>
  );
}

type PassphraseProps = {
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

function Passphrase({ name, value, onValue }: PassphraseProps) {
  return (
    <label class="field">
      <span class="field-name">{name}</span>
      <input
        type="password"
        autocomplete="new-password"
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  );
}

/** Null = the file may be written. */
function refusalOf({ passphrase, repeated }: { passphrase: string; repeated: string }) {
  if (passphrase.length < SHORTEST) return t('passphraseShort', String(SHORTEST));
  return passphrase === repeated ? null : t('passphraseDiffers');
}
