import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { numberFormat } from '@/lib/base/intl-formats';
import { isBackupDue, type LibraryHealth } from '@/lib/library/library-health';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import type { HealthModel } from '@/lib/view-model/health-model';
import { fullTimeText } from '../article/time-text';
import { Message } from '../controls/Message';

type Props = {
  readonly keeping: HealthModel;
  /** The way to restore a backup: choosing its file here, or a link to where that is done. */
  readonly restoring: ComponentChildren;
  /** `images`: with those that are kept. Null = no reminder of backups here. */
  readonly onBackup: ((images: boolean) => Promise<unknown>) | null;
  /** Whether a backup that is due is made without being asked for, once for each time that this is shown. */
  readonly isAutomatic: boolean;
};

/** What has to be said of the library as a whole: that it is missing, or that much of it is in no backup. */
export function KeepingNotice({ keeping, restoring, onBackup, isAutomatic }: Props) {
  const health = keeping.health.value;
  const isDue = isDueNow(health);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isDue || !isAutomatic || hasBegun.current) return;
    hasBegun.current = true;
    // Without images: a file that comes by itself shall stay small.
    void inTurn(async () => {
      await keeping.read();
      if (isDueNow(keeping.health.value)) await onBackup?.(false);
    });
  }, [isDue, isAutomatic]);
  if (health === null) return null;
  if (health.lost !== null) {
    return (
      <Rescue lost={health.lost} onAnew={() => void keeping.startAnew()}>
        {restoring}
      </Rescue>
    );
  }
  if (onBackup === null || !isDue) return null;
  return (
    <Message>
      <p class="row">
        <span class="grow">{tCount('backupDue', health.changes)}</span>
        <button type="button" class="button" onClick={() => void onBackup(true)}>
          {t('backupNow')}
        </button>
      </p>
    </Message>
  );
}

function isDueNow(health: LibraryHealth | null): boolean {
  return health !== null && health.lost === null && isBackupDue(health);
}

/** One view after another: the second sees what the first has done, and does it where that one could not. */
async function inTurn(work: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request('auto-backup', work);
}

type RescueProps = {
  readonly lost: NonNullable<LibraryHealth['lost']>;
  readonly onAnew: () => void;
  readonly children: ComponentChildren;
};

function Rescue({ lost: { seenAt, articles, annotations }, onAnew, children }: RescueProps) {
  const numbers = numberFormat(uiLanguage(), {});
  const counts = [numbers.format(articles), numbers.format(annotations)] as const;
  return (
    <section class="rescue message fault" aria-labelledby="rescue">
      <h2 id="rescue">{t('rescueTitle')}</h2>
      <p>{t('rescueText', fullTimeText(seenAt, uiLanguage()), ...counts)}</p>
      <p>{t('rescueAdvice')}</p>
      {children}
      <button type="button" class="button plain" onClick={onAnew}>
        {t('rescueAnew')}
      </button>
    </section>
  );
}
