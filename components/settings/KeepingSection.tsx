import { useState } from 'preact/hooks';
import { numberFormat } from '@/lib/base/intl-formats';
import { failureText, t, uiLanguage } from '@/lib/platform/i18n';
import type { HealthModel } from '@/lib/view-model/health-model';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { KeepingFacts } from './KeepingFacts';
import { WipeButton } from './WipeButton';

export type KeepingProps = {
  readonly keeping: HealthModel;
  /** Gives the records put apart to the person; gives what to tell of it. */
  readonly onExportBroken: () => Promise<string>;
  readonly onToast: (content: ToastContent) => void;
};

/** How the library is kept, and what may be done for it as a whole. */
export function KeepingSection({ keeping, onExportBroken, onToast }: KeepingProps) {
  const [isChecking, setChecking] = useState(false);
  const health = keeping.health.value;
  const contents = keeping.contents.value;
  const failure = keeping.failure.value;
  const tell = (text: string) => onToast({ text, undo: null });
  const check = async () => {
    setChecking(true);
    const counts = await keeping.check();
    setChecking(false);
    if (counts === null) return;
    const numbers = numberFormat(uiLanguage(), {});
    const { articles, broken, mended } = counts;
    const texts = [articles, broken, mended].map((count) => numbers.format(count));
    tell(t('keepingChecked', ...texts));
  };
  return (
    <>
      {failure !== null && <Message isFault>{failureText(failure)}</Message>}
      {health !== null && contents !== null && (
        <KeepingFacts health={health} contents={contents} storage={keeping.storage.value} />
      )}
      <div class="row">
        <button type="button" class="button" disabled={isChecking} onClick={() => void check()}>
          {isChecking ? t('keepingChecking') : t('keepingCheck')}
        </button>
        {contents !== null && contents.quarantined > 0 && (
          <>
            <button type="button" class="button" onClick={async () => tell(await onExportBroken())}>
              {t('keepingBrokenExport')}
            </button>
            <button
              type="button"
              class="button plain"
              onClick={() => void keeping.clearQuarantine()}
            >
              {t('keepingBrokenDelete')}
            </button>
          </>
        )}
      </div>
      {contents !== null && <WipeButton keeping={keeping} counts={contents.counts} onTold={tell} />}
    </>
  );
}
