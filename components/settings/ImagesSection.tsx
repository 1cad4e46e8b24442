import { failureText, t } from '@/lib/platform/i18n';
import type { KeptTotal } from '@/lib/view-model/kept-total';
import { AskFirst } from '../controls/AskFirst';
import { Message } from '../controls/Message';
import { keptImagesText } from './keeping-text';
import { SettingCheck } from './SettingCheck';

type Props = {
  readonly keptTotal: KeptTotal;
  readonly isKeeping: boolean;
  readonly onKeeping: (isKeeping: boolean) => void;
};

/** Whether images are kept with what is saved, and how much room they take. */
export function ImagesSection({ keptTotal, isKeeping, onKeeping }: Props) {
  const counts = keptTotal.counts.value;
  const failure = keptTotal.failure.value;
  return (
    <>
      <p class="quiet">{t('optionsImagesHint')}</p>
      <SettingCheck name={t('optionsKeepImages')} isOn={isKeeping} onChange={onKeeping} />
      {failure !== null && <Message isFault>{failureText(failure)}</Message>}
      {counts !== null && (
        <div class="row">
          <span role="status">
            {counts.kept === 0 ? t('optionsImagesNone') : keptImagesText(counts)}
          </span>
          {counts.kept > 0 && (
            <AskFirst
              name={t('optionsImagesClear')}
              hint={null}
              question={t('optionsImagesAsk')}
              doName={t('imagesDelete')}
              onDo={() => void keptTotal.clear()}
            />
          )}
        </div>
      )}
    </>
  );
}
