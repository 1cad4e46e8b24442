import { useState } from 'preact/hooks';
import type { LibraryCounts } from '@/lib/library/library-health';
import { t } from '@/lib/platform/i18n';
import type { HealthModel } from '@/lib/view-model/health-model';
import { countsText } from './keeping-text';

type Props = {
  readonly keeping: Pick<HealthModel, 'wipe'>;
  readonly counts: LibraryCounts;
  readonly onTold: (text: string) => void;
};

/** Deletes everything, after it was said what that is: nothing brings it back. */
export function WipeButton({ keeping, counts, onTold }: Props) {
  const [isAsking, setAsking] = useState(false);
  const wipe = async () => {
    setAsking(false);
    const gone = await keeping.wipe();
    if (gone === null) return;
    const [articles, , annotations] = countsText(gone);
    onTold(t('wiped', articles, annotations));
  };
  if (!isAsking) {
    return (
      <div class="row">
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {t('wipe')}
        </button>
        <span class="quiet small">{t('wipeHint')}</span>
      </div>
    );
  }
  return (
    <div class="row message fault" role="alert">
      <span>{t('wipeAsk', ...countsText(counts))}</span>
      <button type="button" class="button" onClick={() => void wipe()}>
        {t('wipeDo')}
      </button>
      <button type="button" class="button plain" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </div>
  );
}
