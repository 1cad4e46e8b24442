import { signal } from '@preact/signals';
import { render } from 'preact';
import '@/components/theme/theme.css';
import '@/components/controls/controls.css';
import '@/components/article/article.css';
import '@/components/annotation/annotation.css';
import '@/components/views/views.css';
import { PopupView } from '@/components/views/PopupView';
import { exportFormats } from '@/lib/export/registry';
import { onEvent } from '@/lib/messages/events';
import { request } from '@/lib/messages/request';
import { downloadFile } from '@/lib/platform/download';
import { labelName } from '@/lib/platform/i18n';
import { changeSettings, readSettings } from '@/lib/platform/settings';
import { openSidePanel } from '@/lib/platform/side-panel';
import { activeTabId } from '@/lib/platform/tabs';
import {
  currentWindowId,
  dressPage,
  extensionVersion,
  isPrivateWindow,
  openOptions,
} from '@/lib/platform/view-page';
import { exportRecords } from '@/lib/view-model/export-records';
import { createPageModel } from '@/lib/view-model/page-model';

const surroundings = {
  request,
  onEvent,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  signal: new AbortController().signal,
};
const settings = await readSettings();
const page = createPageModel(surroundings);
const usedTags = signal<readonly string[]>([]);
// Known before the click: opening the panel must follow the click without a wait.
const windowId = await currentWindowId();
const tabId = await activeTabId();

dressPage(document, settings.theme);

const root = document.getElementById('root');
if (root === null) throw new Error('popup: no #root');
render(<App />, root);

function App() {
  return (
    <PopupView
      page={page}
      usedTags={usedTags.value}
      formats={exportFormats}
      isPrivate={isPrivateWindow()}
      onExport={async ({ formatId, annotations }) => {
        const id = page.details.value?.saved.id;
        if (id === undefined) return;
        const wish = { ids: [id], formatId, annotations, settings };
        const exported = await exportRecords(
          { ...wish, version: extensionVersion(), nameOfLabel: labelName },
          surroundings,
        );
        if (exported.ok) downloadFile(exported.value);
      }}
      onOpenPanel={() => void openSidePanel(windowId).then(() => window.close())}
      onOpenSettings={() => void openOptions().then(() => window.close())}
      onPause={(paused) => void pause(paused)}
    />
  );
}

async function pause(paused: boolean): Promise<void> {
  const { hostname } = new URL(page.state.value?.url ?? '');
  const others = (await readSettings()).pausedHosts.filter((host) => host !== hostname);
  await changeSettings({ pausedHosts: paused ? [...others, hostname] : others });
  await page.open(tabId);
}

await page.open(tabId);
const kind = page.state.value?.kind;
if (kind === 'article' || kind === 'other' || kind === 'loading') await page.readPage();
const tags = await request('library.tags', {});
if (tags.ok) usedTags.value = tags.value.map(({ tag }) => tag);
