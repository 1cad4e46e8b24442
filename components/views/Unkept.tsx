import { t } from '@/lib/platform/i18n';
import { Message } from '../controls/Message';

type Props = {
  /** What is saved in private windows is kept from now on. */
  readonly onKeep: () => void;
};

/** Says of a private window that nothing of it is kept, until the person wants it otherwise. */
export function Unkept({ onKeep }: Props) {
  return (
    <Message>
      <p>{t('privateNothingKept')}</p>
      <button type="button" class="text-button" onClick={onKeep}>
        {t('privateKeep')}
      </button>
      <p class="quiet small">{t('privateWindow')}</p>
    </Message>
  );
}
