import { isBackupDue } from '@/lib/library/library-health';
import { t, tCount } from '@/lib/platform/i18n';
import type { HealthModel } from '@/lib/view-model/health-model';
import { Message } from '../controls/Message';

type Props = {
  readonly keeping: HealthModel;
  /** Where the whole of it is said, and something can be done about it. */
  readonly libraryHref: string;
};

/** Points from a small view to what `KeepingNotice` says in the library: whoever never opens that learns of it here. */
export function KeepingPointer({ keeping, libraryHref }: Props) {
  const health = keeping.health.value;
  if (health === null) return null;
  const isLost = health.lost !== null;
  if (!isLost && !isBackupDue(health)) return null;
  return (
    <Message isFault={isLost}>
      <p>{isLost ? t('rescueTitle') : tCount('backupDue', health.changes)}</p>
      <a class="text-button small" href={libraryHref} target="_blank" rel="noopener">
        {t('libraryInTab')}
      </a>
    </Message>
  );
}
