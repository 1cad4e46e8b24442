import { useState } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';

type Props = {
  /** True = the one given before does not open the file. */
  readonly isWrong: boolean;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onCancel: () => void;
};

/** Asks for the passphrase of an encrypted backup. */
export function Unlock({ isWrong, onPassphrase, onCancel }: Props) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="row passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onPassphrase(passphrase);
      }}
    >
      <label class="field">
        <span class="field-name">{t('passphrase')}</span>
        <input
          type="password"
          autocomplete="off"
          value={passphrase}
          aria-invalid={isWrong}
          onInput={({ currentTarget: { value } }) => setPassphrase(value)}
        />
      </label>
      <button type="submit" class="button primary">
        {t('passphraseOpen')}
      </button>
      <button type="button" class="button plain" onClick={onCancel}>
        {t('cancel')}
      </button>
      {isWrong && (
        <p class="refusal" role="alert">
          {t('passphraseWrong')}
        </p>
      )}
    </form>
  );
}
