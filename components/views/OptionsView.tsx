import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Shortcut } from '@/lib/library/shortcut';
import { t } from '@/lib/platform/i18n';
import type { ExportWatch } from '@/lib/view-model/export-records';
import type { HealthModel } from '@/lib/view-model/health-model';
import type { ImportModel } from '@/lib/view-model/import-model';
import type { JobsModel } from '@/lib/view-model/jobs-model';
import type { KeptTotal } from '@/lib/view-model/kept-total';
import type { SettingsModel } from '@/lib/view-model/settings-model';
import { Toast, type ToastContent } from '../controls/Toast';
import { ImportFile } from '../library/ImportFile';
import { JobList } from '../library/JobList';
import { BackupForm, type BackupWish } from '../settings/BackupForm';
import { HostList } from '../settings/HostList';
import { ImagesSection } from '../settings/ImagesSection';
import { KeepingSection } from '../settings/KeepingSection';
import { LabelList } from '../settings/LabelList';
import { SettingCheck } from '../settings/SettingCheck';
import { ShortcutList } from '../settings/ShortcutList';
import { TemplateField, type TemplateProps } from '../settings/TemplateField';
import { ThemeChoice } from '../settings/ThemeChoice';

type Props = {
  readonly model: SettingsModel;
  readonly importing: ImportModel;
  readonly jobs: JobsModel;
  readonly version: string;
  /** Gives what to tell of it; see `BackupForm`. */
  readonly onExport: (wish: BackupWish, watch: ExportWatch) => Promise<string>;
  readonly keeping: HealthModel;
  readonly keptTotal: KeptTotal;
  /** Gives the records put apart to the person; gives what to tell of it. */
  readonly onExportBroken: () => Promise<string>;
  readonly template: Pick<TemplateProps, 'starting' | 'preview'>;
  /** None where the browser has no commands. */
  readonly shortcuts: readonly Shortcut[];
  readonly onShortcuts: () => void;
};

/** Everything a person can set; each change is stored at once. */
export function OptionsView({ model, importing, version, template, keeping, jobs, ...on }: Props) {
  const { onExport, onExportBroken } = on;
  const [toast, setToast] = useState<ToastContent | null>(null);
  const { theme, pausedHosts, quietHosts, singleKeys, keepPrivate, autoBackup, keepImages } =
    model.settings.value;
  return (
    <main class="options">
      <h1 class="headline">{t('optionsTitle')}</h1>
      <Section id="theme" name={t('optionsTheme')}>
        <ThemeChoice theme={theme} onChoose={(chosen) => void model.change({ theme: chosen })} />
      </Section>
      <Section id="labels" name={t('toolbarLabels')}>
        <p class="quiet">{t('optionsLabelsHint')}</p>
        <LabelList model={model} onToast={setToast} />
        <SettingCheck
          name={t('optionsSingleKeys')}
          isOn={singleKeys}
          onChange={(singleKeys) => void model.change({ singleKeys })}
        />
      </Section>
      {on.shortcuts.length > 0 && (
        <Section id="shortcuts" name={t('optionsShortcuts')}>
          <ShortcutList shortcuts={on.shortcuts} onChange={on.onShortcuts} />
        </Section>
      )}
      <Section id="quiet" name={t('optionsQuiet')}>
        <HostList
          hosts={quietHosts}
          none={t('optionsQuietNone')}
          nameOfRemoval={(host) => t('hostToolbar', host)}
          onRemove={(host) =>
            void model.change({ quietHosts: quietHosts.filter((other) => other !== host) })
          }
        />
      </Section>
      <Section id="paused" name={t('optionsPaused')}>
        <HostList
          hosts={pausedHosts}
          none={t('optionsPausedNone')}
          nameOfRemoval={(host) => t('hostResume', host)}
          onRemove={(host) => void model.resume(host)}
        />
      </Section>
      <Section id="template" name={t('optionsTemplate')}>
        <TemplateField
          {...template}
          template={model.settings.value.template}
          onChange={(changed) => void model.change({ template: changed })}
        />
      </Section>
      <Section id="backup" name={t('optionsBackup')}>
        <p class="quiet">{t('optionsBackupHint')}</p>
        <BackupForm
          imageCounts={on.keptTotal.counts.value}
          onExport={async (wish, watch) =>
            setToast({ text: await onExport(wish, watch), undo: null })
          }
        />
        <SettingCheck
          name={t('optionsAutoBackup')}
          isOn={autoBackup}
          onChange={(autoBackup) => void model.change({ autoBackup })}
        />
      </Section>
      <Section id="images" name={t('optionsImages')}>
        <ImagesSection
          keptTotal={on.keptTotal}
          isKeeping={keepImages}
          onKeeping={(isKeeping) => void model.change({ keepImages: isKeeping })}
        />
      </Section>
      <Section id="import" name={t('importTitle')}>
        <p class="quiet">{t('importHint')}</p>
        <ImportFile importing={importing} />
      </Section>
      <Section id="keeping" name={t('keepingTitle')}>
        <KeepingSection keeping={keeping} onExportBroken={onExportBroken} onToast={setToast} />
        <JobList jobs={jobs} exceptId={importing.jobId.value} />
        <div class="row">
          <button type="button" class="button" onClick={() => void jobs.reindex()}>
            {t('reindexDo')}
          </button>
          <span class="quiet small">{t('reindexHint')}</span>
        </div>
      </Section>
      <Section id="privacy" name={t('optionsPrivacy')}>
        <p>{t('privacySentence')}</p>
        <p class="quiet small">{t('privacyHighlights')}</p>
        <SettingCheck
          name={t('optionsPrivate')}
          isOn={keepPrivate}
          onChange={(keepPrivate) => void model.change({ keepPrivate })}
        />
        <p class="quiet small">{t('optionsVersion', version)}</p>
        <p class="small">
          <a href="/third-party-licences.txt">{t('optionsLicences')}</a>
        </p>
      </Section>
      <Toast content={toast} onGone={() => setToast(null)} />
    </main>
  );
}

type SectionProps = {
  readonly id: string;
  readonly name: string;
  readonly children: ComponentChildren;
};

function Section({ id, name, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {children}
    </section>
  );
}
