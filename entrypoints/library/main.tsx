import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import './style';
import { LibraryPage } from '@/components/views/LibraryPage';
import { exportFormats } from '@/lib/export/registry';
import { onEvent } from '@/lib/messages/events';
import { request } from '@/lib/messages/request';
import { onFragment } from '@/lib/platform/address-route';
import { fileReading } from '@/lib/platform/file-reading';
import { t } from '@/lib/platform/i18n';
import { changeSettings, onSettings, readSettings } from '@/lib/platform/settings';
import { dressPage, openOptions } from '@/lib/platform/view-page';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { createImportModel } from '@/lib/view-model/import-model';
import { createLibraryParts } from '@/lib/view-model/library-parts';
import { fragmentOf, parseRoute } from '@/lib/view-model/library-route';
import { createReaderModel } from '@/lib/view-model/reader-model';
import { createSettingsModel } from '@/lib/view-model/settings-model';
import { createExporter } from './export-to';
import { createReaderPage } from './reader-page';

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();
const surroundings = { request, onEvent, now, newId, signal: new AbortController().signal };
const model = createSettingsModel({
  ...surroundings,
  settings: await readSettings(),
  change: changeSettings,
  onSettings,
});
const parts = createLibraryParts(surroundings);
const reader = createReaderModel(surroundings);
const sanitizer = createSanitizer(window);
const { addLabels } = model;
const fileSurroundings = { ...surroundings, ...fileReading, cleaning: sanitizer };
const importing = createImportModel({ ...fileSurroundings, addLabels });
const route = signal(parseRoute(window.location.hash));
const readerPage = createReaderPage(window, { reader, signal: surroundings.signal });

document.title = t('libraryTitle');
effect(() => dressPage(document, model.settings.value.theme));
effect(() => {
  reader.record.value;
  readerPage.refresh(model.settings.value);
});
const root = document.getElementById('root');
if (root === null) throw new Error('library: no #root');
render(<App />, root);

function App() {
  return (
    <LibraryPage
      route={route.value}
      {...parts}
      reader={reader}
      importing={importing}
      settings={model.settings.value}
      formats={exportFormats}
      sanitizer={sanitizer}
      placedIds={readerPage.placedIds.value}
      now={Date.now()}
      onRoute={(next) => window.location.assign(fragmentOf(next))}
      onQuery={(query) => {
        route.value = { view: 'articles', query };
        window.history.replaceState(null, '', fragmentOf(route.value));
        void parts.search.search(query);
      }}
      onBody={readerPage.show}
      onReveal={readerPage.reveal}
      onChange={(changes) => void model.change(changes)}
      onPrint={() => window.print()}
      onOptions={() => void openOptions()}
      onExport={createExporter(model)}
    />
  );
}

onFragment(
  window,
  (fragment) => {
    route.value = parseRoute(fragment);
    void reader.open(route.value.view === 'article' ? route.value.id : null);
    if (route.value.view === 'articles') void parts.search.search(route.value.query);
  },
  surroundings.signal,
);
await Promise.all([parts.tags.read(), parts.searches.read()]);
