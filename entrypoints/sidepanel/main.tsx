import { signal } from '@preact/signals';
import { render } from 'preact';
import '@/components/theme/theme.css';
import '@/components/controls/controls.css';
import '@/components/article/article.css';
import '@/components/annotation/annotation.css';
import '@/components/library/library.css';
import '@/components/views/views.css';
import { PanelView } from '@/components/views/PanelView';
import type { Id } from '@/lib/base/id';
import { exportFormats } from '@/lib/export/registry';
import { onEvent } from '@/lib/messages/events';
import { request } from '@/lib/messages/request';
import { downloadFile } from '@/lib/platform/download';
import { labelName } from '@/lib/platform/i18n';
import { onSettings, readSettings } from '@/lib/platform/settings';
import { activeTabId, onActiveTab, openTab } from '@/lib/platform/tabs';
import { dressPage, extensionVersion } from '@/lib/platform/view-page';
import { exportRecords } from '@/lib/view-model/export-records';
import { createLibraryModel } from '@/lib/view-model/library-model';
import { createPageModel } from '@/lib/view-model/page-model';

const ending = new AbortController();
const surroundings = {
  request,
  onEvent,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  signal: ending.signal,
};
const settings = signal(await readSettings());
const page = createPageModel(surroundings);
const library = createLibraryModel(surroundings);

dressPage(document, settings.value.theme);
onSettings((changed) => {
  settings.value = changed;
  dressPage(document, changed.theme);
}, ending.signal);

const root = document.getElementById('root');
if (root === null) throw new Error('sidepanel: no #root');
render(<App />, root);

function App() {
  return (
    <PanelView
      page={page}
      library={library}
      labels={settings.value.labels}
      formats={exportFormats}
      now={Date.now}
      onOpen={(url) => void openTab(url)}
      onExport={exportTo}
    />
  );
}

async function exportTo(
  ids: readonly Id[] | null,
  wish: { readonly formatId: string; readonly annotations: boolean },
): Promise<void> {
  const exported = await exportRecords(
    {
      ...wish,
      ids,
      settings: settings.value,
      version: extensionVersion(),
      nameOfLabel: labelName,
    },
    surroundings,
  );
  if (exported.ok) downloadFile(exported.value);
}

const follow = async () => page.open(await activeTabId());
onActiveTab(follow, ending.signal);
await Promise.all([follow(), library.search('', null)]);
