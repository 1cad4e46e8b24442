import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import './style';
import { LibraryPage } from '@/components/views/LibraryPage';
import { exportFormats } from '@/lib/export/registry';
import { keysOf, POPUP_COMMAND } from '@/lib/library/shortcut';
import { onFragment } from '@/lib/platform/address-route';
import { t } from '@/lib/platform/i18n';
import { dressPage, openOptions } from '@/lib/platform/view-page';
import { fragmentOf, parseRoute } from '@/lib/view-model/library-route';
import { createExporter } from './export-to';
import {
  importing,
  keptImages,
  model,
  parts,
  reader,
  sanitizer,
  sections,
  shortcuts,
  surroundings,
} from './models';
import { openSection } from './open-section';
import { createReaderPage } from './reader-page';
import { onSearchKey } from './search-key';

const exporter = createExporter(model);
const route = signal(parseRoute(window.location.hash));
const readerPage = createReaderPage(window, { reader, signal: surroundings.signal });

document.title = t('libraryTitle');
effect(() => dressPage(document, model.settings.value.theme));
effect(() => {
  reader.record.value;
  readerPage.refresh(model.settings.value);
});
// Once the annotation that the address names stands in the text.
effect(() => {
  const wanted = route.value.view === 'article' ? route.value.annotationId : null;
  if (wanted !== null && readerPage.placedIds.value.has(wanted)) readerPage.reveal(wanted);
});
const root = document.getElementById('root');
if (root === null) throw new Error('library: no #root');
render(<App />, root);

function App() {
  return (
    <LibraryPage
      route={route.value}
      {...parts}
      {...sections}
      {...{ reader, importing, sanitizer, keptImages: keptImages.value }}
      settings={model.settings.value}
      formats={exportFormats}
      placedIds={readerPage.placedIds.value}
      now={Date.now()}
      popupKeys={keysOf(shortcuts.value, POPUP_COMMAND)}
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
      onExport={exporter.articles}
      onExportAnnotations={exporter.annotations}
    />
  );
}

let reading: Promise<unknown> = Promise.resolve();
onFragment(
  window,
  (fragment) => {
    route.value = parseRoute(fragment);
    reading = openSection(route.value, { ...parts, ...sections, reader });
  },
  surroundings.signal,
);
onSearchKey(document, () => model.settings.value.singleKeys);
// What is asked for besides would be read from the same disk before the rows.
await reading;
const { tags, searches, jobs, keeping } = parts;
await Promise.all([tags, searches, jobs, keeping].map((part) => part.read()));
