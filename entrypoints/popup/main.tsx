import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { changeSettings } from '@/lib/messages/change-settings';
import '@/components/theme/theme.css';
import '@/components/controls/controls.css';
import '@/components/article/article.css';
import '@/components/views/views.css';
import { PopupView } from '@/components/views/PopupView';
import { isReadable } from '@/components/views/page-notice';
import { exportFormats } from '@/lib/export/registry';
import type { TagCount } from '@/lib/library/operations';
import { onEvent } from '@/lib/messages/events';
import { request } from '@/lib/messages/request';
import { sha256Of } from '@/lib/platform/digest';
import { handOver } from '@/lib/platform/hand-over';
import { labelName, t } from '@/lib/platform/i18n';
import { onSettings, readSettings } from '@/lib/platform/settings';
import { openSidePanel } from '@/lib/platform/side-panel';
import { activeTabId, openLibraryPage } from '@/lib/platform/tabs';
import {
  currentWindowId,
  dressPage,
  extensionVersion,
  openOptions,
} from '@/lib/platform/view-page';
import { type ExportWish, exportPage } from '@/lib/view-model/export-records';
import { createHealthModel } from '@/lib/view-model/health-model';
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
const [page, keeping] = [createPageModel(surroundings), createHealthModel(surroundings)];
const usedTags = signal<readonly TagCount[]>([]);
// Known before the click: opening the panel must follow the click without a wait.
const windowId = await currentWindowId();
const tabId = await activeTabId();
const leave = (opened: Promise<void>) => void opened.then(() => window.close());

effect(() => dressPage(document, model.settings.value.theme));
const root = document.getElementById('root');
if (root === null) throw new Error('popup: no #root');
render(<App />, root);

function App() {
  return (
    <PopupView
      {...{ page, keeping }}
      usedTags={usedTags.value}
      formats={exportFormats}
      now={Date.now()}
      isKeepingImages={model.settings.value.keepImages}
      onExport={exportThis}
      onOpenPanel={() => leave(openSidePanel(windowId))}
      onOpenLibrary={() => leave(openLibraryPage())}
      onOpenSettings={() => leave(openOptions())}
      onPause={(paused) => void pause(paused)}
      onKeepPrivate={() => void model.change({ keepPrivate: true }).then(page.look)}
    />
  );
}

async function exportThis(wish: ExportWish): Promise<string> {
  const around = { request, now, newId, sha256Of, settings: () => model.settings.value };
  const own = { version: extensionVersion(), nameOfLabel: labelName, wordOf: t };
  return handOver(await exportPage(page, wish, { ...around, ...own }), wish.to);
}

async function pause(paused: boolean): Promise<void> {
  const { hostname } = new URL(page.state.value?.url ?? '');
  await (paused ? model.pause(hostname) : model.resume(hostname)).then(() => page.open(tabId));
}

void keeping.read();
await page.open(tabId);
effect(() => {
  const state = page.state.value;
  // Also when it has come to rest after loading, or another page came into the tab.
  if (state !== null && isReadable(state) && page.capture.value === null) void page.readPage();
});
const tags = await request('library.tags', {});
if (tags.ok) usedTags.value = tags.value;
