import { effect } from '@preact/signals';
import { render } from 'preact';
import { changeSettings } from '@/lib/messages/change-settings';
import '@/components/theme/theme.css';
import '@/components/controls/controls.css';
import '@/components/article/article.css';
import '@/components/annotation/annotation.css';
import '@/components/library/library.css';
import '@/components/library/library-page.css';
import '@/components/views/views.css';
import { PanelView } from '@/components/views/PanelView';
import type { Id } from '@/lib/base/id';
import { exportFormats } from '@/lib/export/registry';
import { onEvent } from '@/lib/messages/events';
import { request } from '@/lib/messages/request';
import { sha256Of } from '@/lib/platform/digest';
import { fileReading } from '@/lib/platform/file-reading';
import { handOver } from '@/lib/platform/hand-over';
import { labelName, t } from '@/lib/platform/i18n';
import { onSettings, readSettings } from '@/lib/platform/settings';
import { activeTabId, onActiveTab } from '@/lib/platform/tabs';
import { dressPage, extensionVersion } from '@/lib/platform/view-page';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { type ExportWatch, type ExportWish, exportSaved } from '@/lib/view-model/export-records';
import { createImportModel } from '@/lib/view-model/import-model';
import { createLibraryParts } from '@/lib/view-model/library-parts';
import { fragmentOf } from '@/lib/view-model/library-route';
import { createPageModel } from '@/lib/view-model/page-model';
import { createSettingsModel } from '@/lib/view-model/settings-model';

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
const cleaning = createSanitizer(window);
const { addLabels } = model;
const importing = createImportModel({ ...surroundings, ...fileReading, cleaning, addLabels });

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
      hasKeys={model.settings.value.singleKeys}
      autoBackup={model.settings.value.autoBackup}
      libraryHref={(id) =>
        `/library.html${fragmentOf(id === null ? { view: 'articles', query: '' } : { view: 'article', id, annotationId: null })}`
      }
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
  const around = { request, now, settings, sha256Of, nameOfLabel: labelName, wordOf: t };
  const version = extensionVersion();
  return handOver(await exportSaved(ids, wish, { ...around, version }, watch), wish.to);
}

const follow = async () => page.open(await activeTabId());
onActiveTab(follow, surroundings.signal);
const { search, tags, searches, jobs, keeping } = library;
const lists = [tags, searches, jobs, keeping].map((part) => part.read());
await Promise.all([follow(), search.search(''), ...lists]);
