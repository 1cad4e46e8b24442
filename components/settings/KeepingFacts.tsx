import type { ComponentChildren } from 'preact';
import type { LibraryContents, LibraryHealth, StorageState } from '@/lib/library/library-health';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import { fullTimeText } from '../article/time-text';
import { bytesText, countsText } from './keeping-text';

type Props = {
  readonly health: LibraryHealth;
  readonly contents: LibraryContents;
  /** Null = not read yet. */
  readonly storage: StorageState | null;
};

/** What there is, how much room it takes, and how safe it is. */
export function KeepingFacts({ health, contents, storage }: Props) {
  const { backedUpAt, changes } = health;
  const { counts, quarantined } = contents;
  return (
    <dl class="facts-list">
      <Fact name={t('keepingSaved')}>{t('keepingSavedCounts', ...countsText(counts))}</Fact>
      <Fact name={t('keepingRoom')}>{storage !== null && roomText(storage)}</Fact>
      <Fact name={t('keepingKept')}>
        {storage !== null && (storage.isPersisted ? t('keepingKeptYes') : t('keepingKeptNo'))}
      </Fact>
      <Fact name={t('keepingBackup')}>
        <p>
          {backedUpAt === null ? t('keepingBackupNever') : fullTimeText(backedUpAt, uiLanguage())}
        </p>
        {changes > 0 && backedUpAt !== null && <p>{tCount('keepingChanges', changes)}</p>}
      </Fact>
      <Fact name={t('keepingBroken')}>
        {quarantined === 0 ? t('keepingBrokenNone') : tCount('keepingBrokenSome', quarantined)}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function roomText({ usedBytes, quotaBytes }: StorageState): string {
  if (usedBytes === null || quotaBytes === null) return t('keepingRoomUnknown');
  const language = uiLanguage();
  return t('keepingRoomOf', bytesText(usedBytes, language), bytesText(quotaBytes, language));
}
