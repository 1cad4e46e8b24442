import { effect } from '@preact/signals';
import { render } from 'preact';
import './style';
import { PanelView } from '@/components/views/PanelView';
import type { Id } from '@/lib/base/id';
import { exportFormats } from '@/lib/export/registry';
import { changeSettings } from '@/lib/messages/change-settings';
import { onEvent } from '@/lib/messages/events';
import { request } from '@/lib/messages/request';
import { sha256Of } from '@/lib/platform/digest';
import { fileReading } from '@/lib/platform/file-reading';
import { handOver } from '@/lib/platform/hand-over';
import { labelName, t } from '@/lib/platform/i18n';
import { onSettings, readSettings } from '@/lib/platform/settings';
import { onShown, readShortcuts } from '@/lib/platform/shortcuts';
import { activeTabId, onActiveTab } from '@/lib/platform/tabs';
import { dressPage, extensionVersion } from '@/lib/platform/view-page';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { type ExportWatch, type ExportWish, exportSaved } from '@/lib/view-model/export-records';
import { createImportModel } from '@/lib/view-model/import-model';
import { createLibraryParts } from '@/lib/view-model/library-parts';
import { libraryHref } from '@/lib/view-model/library-route';
import { createPageModel } from '@/lib/view-model/page-model';
import { createSettingsModel } from '@/lib/view-model/settings-model';
import { createShortcutsModel } from '@/lib/view-model/shortcuts-model';

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();
const surroundings = { request, onEvent, now, newId, signal: new AbortController().signal };
const model = createSettingsModel({
  ...surroundings,
  settings: await readSettings(),
  change: changeSettings,
  onSettings,
});
const page = createPageModel(surroundings);
const library = createLibraryParts(surroundings);
const importing = createImportModel({
  ...{ ...surroundings, ...fileReading, addLabels: model.addLabels },
  cleaning: createSanitizer(window),
});

const shortcuts = createShortcutsModel({ ...surroundings, readShortcuts, onShown });

document.title = t('panelTitle');
effect(() => dressPage(document, model.settings.value.theme));
const root = document.getElementById('root');
if (root === null) throw new Error('sidepanel: no #root');
render(<App />, root);

function App() {
  return (
    <PanelView
      page={page}
      library={library}
      importing={importing}
      labels={model.settings.value.labels}
      formats={exportFormats}
      now={Date.now}
      shortcuts={shortcuts.value}
      hasKeys={model.settings.value.singleKeys}
      autoBackup={model.settings.value.autoBackup}
      libraryHref={libraryHref}
      onExport={exportTo}
      onKeepPrivate={() => void model.change({ keepPrivate: true }).then(page.look)}
    />
  );
}

async function exportTo(
  ids: readonly Id[] | null,
  wish: ExportWish,
  watch: ExportWatch,
): Promise<string> {
  const settings = () => model.settings.value;
  const words = { nameOfLabel: labelName, wordOf: t, version: extensionVersion() };
  const around = { request, now, settings, sha256Of, ...words };
  return handOver(await exportSaved(ids, wish, around, watch), wish.to);
}

const follow = async () => page.open(await activeTabId());
onActiveTab(follow, surroundings.signal);
const { search, tags, searches, jobs, keeping } = library;
const lists = [tags, searches, jobs, keeping].map((part) => part.read());
await Promise.all([follow(), search.search(''), ...lists]);
