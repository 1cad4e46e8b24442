import { useState } from 'preact/hooks';
import type { Id } from '@/lib/base/id';
import type { Settings } from '@/lib/library/settings';
import { t } from '@/lib/platform/i18n';
import type { Sanitizer } from '@/lib/sanitize/sanitizer';
import type { ExportWatch, ExportWish } from '@/lib/view-model/export-records';
import type { ImportModel } from '@/lib/view-model/import-model';
import type { LibraryParts } from '@/lib/view-model/library-parts';
import { fragmentOf, type LibraryRoute } from '@/lib/view-model/library-route';
import type { ReaderModel } from '@/lib/view-model/reader-model';
import { Toast, type ToastContent } from '../controls/Toast';
import { ArticlesView } from './ArticlesView';
import type { FormatChoice } from './ExportMenu';
import { LibraryShell } from './LibraryShell';
import { ReaderView } from './ReaderView';

type Props = LibraryParts & {
  readonly route: LibraryRoute;
  readonly reader: ReaderModel;
  readonly importing: ImportModel;
  readonly settings: Settings;
  readonly formats: readonly FormatChoice[];
  readonly sanitizer: Pick<Sanitizer, 'fragment'>;
  /** Annotations that stand in the text in the reader. */
  readonly placedIds: ReadonlySet<Id>;
  /** Ms. */
  readonly now: number;
  readonly onRoute: (route: LibraryRoute) => void;
  /** As `onRoute`, without a step to go back to. */
  readonly onQuery: (query: string) => void;
  readonly onBody: (root: HTMLElement | null) => void;
  readonly onReveal: (annotationId: Id) => void;
  readonly onChange: (changes: Partial<Settings>) => void;
  readonly onPrint: () => void;
  readonly onOptions: () => void;
  /** Gives what to tell of it. */
  readonly onExport: (
    ids: readonly Id[] | null,
    wish: ExportWish,
    watch: ExportWatch,
  ) => Promise<string>;
};

/** The library as a full page: the section that the address names. */
export function LibraryPage(props: Props) {
  const [toast, setToast] = useState<ToastContent | null>(null);
  return (
    <LibraryShell route={props.route} onSettings={props.onOptions}>
      <Section {...props} onToast={setToast} />
      <Toast content={toast} onGone={() => setToast(null)} />
    </LibraryShell>
  );
}

type SectionProps = Props & { readonly onToast: (content: ToastContent) => void };

function Section(props: SectionProps) {
  const { route, tags, settings, onRoute, onToast } = props;
  switch (route.view) {
    case 'article':
      return (
        <ReaderView
          {...props}
          labels={settings.labels}
          usedTags={tags.tags.value}
          isPlaced={(id) => props.placedIds.has(id)}
          onSettings={props.onChange}
          onBack={() => onRoute({ view: 'articles', query: props.search.query.value })}
        />
      );
    default:
      return (
        <>
          <h1 class="visually-hidden">{t('navArticles')}</h1>
          <ArticlesView
            {...props}
            labels={settings.labels}
            hasKeys={settings.singleKeys}
            hrefOf={(id) => fragmentOf({ view: 'article', id, annotationId: null })}
            opensTab={false}
            onExport={async (ids, wish, watch) =>
              onToast({ text: await props.onExport(ids, wish, watch), undo: null })
            }
          />
        </>
      );
  }
}
