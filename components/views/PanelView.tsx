import { useState } from 'preact/hooks';
import type { Label } from '@/lib/annotation/label';
import type { Id } from '@/lib/base/id';
import { t } from '@/lib/platform/i18n';
import type { LibraryModel } from '@/lib/view-model/library-model';
import type { PageModel } from '@/lib/view-model/page-model';
import { Tabs } from '../controls/Tabs';
import { Toast, type ToastContent } from '../controls/Toast';
import type { ExportWish, FormatChoice } from './ExportMenu';
import { LibraryView } from './LibraryView';
import { PageView } from './PageView';

type Props = {
  readonly page: PageModel;
  readonly library: LibraryModel;
  readonly labels: readonly Label[];
  readonly formats: readonly FormatChoice[];
  readonly now: () => number;
  readonly onOpen: (url: string) => void;
  readonly onExport: (ids: readonly Id[] | null, wish: ExportWish) => void;
};

/** Side panel and sidebar: this page, and the library. */
export function PanelView({ page, library, labels, formats, now, onOpen, onExport }: Props) {
  const [tab, setTab] = useState<'page' | 'library'>('page');
  const [toast, setToast] = useState<ToastContent | null>(null);
  const usedTags = library.tags.value.map(({ tag: name }) => name);
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
          <PageView
            page={page}
            labels={labels}
            usedTags={usedTags}
            now={now()}
            onToast={setToast}
          />
        ) : (
          <LibraryView
            library={library}
            formats={formats}
            onOpen={onOpen}
            onExport={onExport}
            onToast={setToast}
          />
        )}
      </Tabs>
      <Toast content={toast} onGone={() => setToast(null)} />
    </main>
  );
}
