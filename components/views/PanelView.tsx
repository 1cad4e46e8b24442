import { useState } from 'preact/hooks';
import type { Label } from '@/lib/annotation/label';
import type { Id } from '@/lib/base/id';
import { keysOf, POPUP_COMMAND, type Shortcut } from '@/lib/library/shortcut';
import { t } from '@/lib/platform/i18n';
import type { ExportWatch, ExportWish } from '@/lib/view-model/export-records';
import type { ImportModel } from '@/lib/view-model/import-model';
import type { LibraryParts } from '@/lib/view-model/library-parts';
import type { PageModel } from '@/lib/view-model/page-model';
import { Icon } from '../controls/Icon';
import { Tabs } from '../controls/Tabs';
import { Toast, type ToastContent } from '../controls/Toast';
import { KeepingPointer } from '../library/KeepingPointer';
import { ArticlesView } from './ArticlesView';
import type { FormatChoice } from './ExportMenu';
import { PageView } from './PageView';

type Props = {
  readonly page: PageModel;
  readonly library: LibraryParts;
  readonly importing: ImportModel;
  readonly labels: readonly Label[];
  readonly formats: readonly FormatChoice[];
  readonly now: () => number;
  readonly shortcuts: readonly Shortcut[];
  readonly hasKeys: boolean;
  readonly autoBackup: boolean;
  /** Address of the library page; with an id of an article in it. */
  readonly libraryHref: (id: Id | null) => string;
  /** What is saved in private windows is kept from now on. */
  readonly onKeepPrivate: () => void;
  /** Gives what to tell of it. */
  readonly onExport: (
    ids: readonly Id[] | null,
    wish: ExportWish,
    watch: ExportWatch,
  ) => Promise<string>;
};

/** Side panel and sidebar: this page, and the library. */
export function PanelView({
  page,
  library,
  importing,
  labels,
  formats,
  now,
  libraryHref,
  ...on
}: Props) {
  const [tab, setTab] = useState<'page' | 'library'>('page');
  const [toast, setToast] = useState<ToastContent | null>(null);
  return (
    <main class="panel">
      <h1 class="visually-hidden">{t('panelTitle')}</h1>
      <Tabs
        name={t('panelTitle')}
        tabs={[
          { id: 'page', name: t('tabPage') },
          { id: 'library', name: t('tabLibrary') },
        ]}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'page' ? (
          <>
            <KeepingPointer keeping={library.keeping} libraryHref={libraryHref(null)} />
            <PageView
              page={page}
              labels={labels}
              usedTags={library.tags.tags.value}
              now={now()}
              highlightKeys={keysOf(on.shortcuts, 'highlight-selection')}
              readHref={libraryHref}
              onToast={setToast}
              onKeepPrivate={on.onKeepPrivate}
            />
          </>
        ) : (
          <>
            <p class="inset">
              <a class="text-button small" href={libraryHref(null)} target="_blank" rel="noopener">
                <Icon name="outside" />
                {t('libraryInTab')}
              </a>
            </p>
            <ArticlesView
              {...library}
              importing={importing}
              labels={labels}
              formats={formats}
              hasKeys={on.hasKeys}
              autoBackup={on.autoBackup}
              layout={null}
              onLayout={() => undefined}
              now={now()}
              popupKeys={keysOf(on.shortcuts, POPUP_COMMAND)}
              hrefOf={libraryHref}
              opensTab
              onQuery={(query) => void library.search.search(query)}
              onExport={async (ids, wish, watch) =>
                setToast({ text: await on.onExport(ids, wish, watch), undo: null })
              }
              onToast={setToast}
            />
          </>
        )}
      </Tabs>
      <Toast content={toast} onGone={() => setToast(null)} />
    </main>
  );
}
