import { effect } from '@preact/signals';
import { render } from 'preact';
import { changeSettings } from '@/lib/messages/change-settings';
import '@/components/theme/theme.css';
import '@/components/controls/controls.css';
import '@/components/library/library.css';
import '@/components/settings/settings.css';
import '@/components/views/views.css';
import { OptionsView } from '@/components/views/OptionsView';
import { STARTING_TEMPLATE } from '@/lib/export/render-template';
import { onEvent } from '@/lib/messages/events';
import { request } from '@/lib/messages/request';
import { sha256Of } from '@/lib/platform/digest';
import { fileReading } from '@/lib/platform/file-reading';
import { labelName, t } from '@/lib/platform/i18n';
import { onSettings, readSettings } from '@/lib/platform/settings';
import { onShown, openShortcutSettings, readShortcuts } from '@/lib/platform/shortcuts';
import { askToPersist, readStorageState } from '@/lib/platform/storage-state';
import { dressPage, extensionVersion } from '@/lib/platform/view-page';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { createHealthModel } from '@/lib/view-model/health-model';
import { createImportModel } from '@/lib/view-model/import-model';
import { createJobsModel } from '@/lib/view-model/jobs-model';
import { createKeptTotal } from '@/lib/view-model/kept-total';
import { previewTemplate } from '@/lib/view-model/preview-template';
import { createSettingsModel } from '@/lib/view-model/settings-model';
import { createShortcutsModel } from '@/lib/view-model/shortcuts-model';
import { createBackups } from './backups';

const surroundings = {
  request,
  onEvent,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  signal: new AbortController().signal,
};
const model = createSettingsModel({
  settings: await readSettings(),
  change: changeSettings,
  onSettings,
  ...surroundings,
});
const cleaning = createSanitizer(window);
const importing = createImportModel({
  ...surroundings,
  ...fileReading,
  cleaning,
  addLabels: model.addLabels,
});

const keeping = createHealthModel(surroundings, { readStorageState, askToPersist });

const keptTotal = createKeptTotal(surroundings);

const around = {
  ...{ request, now: surroundings.now, version: extensionVersion(), sha256Of },
  ...{ nameOfLabel: labelName, wordOf: t, exampleWord: t },
  settings: () => model.settings.value,
};
const jobs = createJobsModel(surroundings);
const backups = createBackups(around, keeping);

const shortcuts = createShortcutsModel({ ...surroundings, readShortcuts, onShown });

document.title = t('optionsTitle');
effect(() => dressPage(document, model.settings.value.theme));
const root = document.getElementById('root');
if (root === null) throw new Error('options: no #root');
render(<App />, root);

function App() {
  return (
    <OptionsView
      model={model}
      importing={importing}
      keeping={keeping}
      keptTotal={keptTotal}
      jobs={jobs}
      version={extensionVersion()}
      shortcuts={shortcuts.value}
      onShortcuts={() => void openShortcutSettings()}
      template={{ starting: STARTING_TEMPLATE, preview: (text) => previewTemplate(text, around) }}
      onExport={backups.everything}
      onExportBroken={backups.broken}
    />
  );
}

await Promise.all([keeping.read(), jobs.read(), keptTotal.read()]);
