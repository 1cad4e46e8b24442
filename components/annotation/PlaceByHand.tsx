import { useState } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';

type Props = {
  /** False = nothing is selected on the page. */
  readonly onPlace: () => Promise<boolean>;
};

/** Binds an annotation to the words that the person selects on the page. */
export function PlaceByHand({ onPlace }: Props) {
  const [step, setStep] = useState<'closed' | 'open' | 'nothing-selected'>('closed');
  if (step === 'closed') {
    return (
      <p class="passage-actions">
        <button type="button" class="text-button" onClick={() => setStep('open')}>
          {t('placeByHand')}
        </button>
      </p>
    );
  }
  const place = async () => setStep((await onPlace()) ? 'closed' : 'nothing-selected');
  return (
    <>
      <p class="small" role="status">
        {step === 'nothing-selected' && `${t('placeNothing')} `}
        {t('placeByHandHint')}
      </p>
      <p class="passage-actions">
        <button type="button" class="button" onClick={() => void place()}>
          {t('placeHere')}
        </button>
        <button type="button" class="text-button" onClick={() => setStep('closed')}>
          {t('cancel')}
        </button>
      </p>
    </>
  );
}
