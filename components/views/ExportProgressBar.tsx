import { numberFormat } from '@/lib/base/intl-formats';
import { t, uiLanguage } from '@/lib/platform/i18n';
import type { ExportProgress } from '@/lib/view-model/export-records';

type Props = {
  readonly progress: ExportProgress;
  readonly onCancel: () => void;
};

/** How far a long export is, and the way to end it. */
export function ExportProgressBar({ progress: { done, total }, onCancel }: Props) {
  const number = numberFormat(uiLanguage(), {});
  return (
    <p class="export-progress row">
      <progress value={done} max={total} aria-label={t('exportRunning')} />
      <span class="quiet small grow">
        {t('exportProgress', number.format(done), number.format(total))}
      </span>
      <button type="button" class="text-button small" onClick={onCancel}>
        {t('cancel')}
      </button>
    </p>
  );
}
