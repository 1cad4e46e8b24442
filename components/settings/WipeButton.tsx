import type { LibraryCounts } from '@/lib/library/library-health';
import { t } from '@/lib/platform/i18n';
import type { HealthModel } from '@/lib/view-model/health-model';
import { AskFirst } from '../controls/AskFirst';
import { countsText } from './keeping-text';

type Props = {
  readonly keeping: Pick<HealthModel, 'wipe'>;
  readonly counts: LibraryCounts;
  readonly onTold: (text: string) => void;
};

/** Deletes everything, after it was said what that is: nothing brings it back. */
export function WipeButton({ keeping, counts, onTold }: Props) {
  const wipe = async () => {
    const gone = await keeping.wipe();
    if (gone === null) return;
    const [articles, , annotations] = countsText(gone);
    onTold(t('wiped', articles, annotations));
  };
  return (
    <AskFirst
      name={t('wipe')}
      hint={t('wipeHint')}
      question={t('wipeAsk', ...countsText(counts))}
      doName={t('wipeDo')}
      onDo={() => void wipe()}
    />
  );
}
