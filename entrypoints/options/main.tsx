import { signal } from '@preact/signals';
import { render } from 'preact';
import '@/components/theme/theme.css';
import '@/components/controls/controls.css';
import '@/components/views/views.css';
import { OptionsView } from '@/components/views/OptionsView';
import { parseBackup } from '@/lib/import/backup';
import { request } from '@/lib/messages/request';
import { downloadFile } from '@/lib/platform/download';
import { failureText, labelName, t, tCount } from '@/lib/platform/i18n';
import { changeSettings, onSettings, readSettings } from '@/lib/platform/settings';
import { dressPage, extensionVersion } from '@/lib/platform/view-page';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { exportRecords } from '@/lib/view-model/export-records';

const now = () => new Date().toISOString();
const settings = signal(await readSettings());
const outcome = signal('');
const sanitizer = createSanitizer(window);

document.title = t('optionsTitle');
dressPage(document, settings.value.theme);
onSettings((changed) => {
  settings.value = changed;
  dressPage(document, changed.theme);
}, new AbortController().signal);

const root = document.getElementById('root');
if (root === null) throw new Error('options: no #root');
render(<App />, root);

function App() {
  return (
    <OptionsView
      settings={settings.value}
      version={extensionVersion()}
      outcome={outcome.value}
      onChange={(changes) => void changeSettings(changes)}
      onNewLabel={addLabel}
      onExport={exportBackup}
      onImport={importBackup}
    />
  );
}

function addLabel(): void {
  const id = `own-${crypto.randomUUID().slice(0, 8)}`;
  const label = {
    id,
    name: t('labelNew'),
    color: '#7a6ff0',
    mark: 'underline',
    key: null,
  } as const;
  void changeSettings({ labels: [...settings.value.labels, label] });
}

async function exportBackup(): Promise<void> {
  const wish = { ids: null, formatId: 'backup', annotations: true, settings: settings.value };
  const exported = await exportRecords(
    { ...wish, version: extensionVersion(), nameOfLabel: labelName },
    { request, now },
  );
  if (exported.ok) downloadFile(exported.value);
  outcome.value = exported.ok ? t('backupExported') : failureText(exported.failure);
}

async function importBackup(file: File): Promise<void> {
  outcome.value = t('importReading');
  const parsed = parseBackup(await file.text(), sanitizer);
  if (!parsed.ok) {
    outcome.value = `${failureText(parsed.failure)} (${parsed.failure.detail})`;
    return;
  }
  const { records } = parsed.value;
  const imported = await request('library.import', { records });
  outcome.value = imported.ok
    ? t(
        'importDone',
        tCount('articleCount', imported.value.articles),
        tCount('annotationCount', imported.value.annotations),
      )
    : failureText(imported.failure);
}
