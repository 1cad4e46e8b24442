import { useState } from 'preact/hooks';
import { assertNever } from '@/lib/base/assert-never';
import type { Id } from '@/lib/base/id';
import { withFilter } from '@/lib/library/query/edit-query';
import type { Settings } from '@/lib/library/settings';
import { t } from '@/lib/platform/i18n';
import type { Sanitizer } from '@/lib/sanitize/sanitizer';
import type { AnnotationChoice, ExportWatch, ExportWish } from '@/lib/view-model/export-records';
import type { ImportModel } from '@/lib/view-model/import-model';
import type { LibraryParts, LibrarySections } from '@/lib/view-model/library-parts';
import { fragmentOf, type LibraryRoute } from '@/lib/view-model/library-route';
import type { ReaderModel } from '@/lib/view-model/reader-model';
import { Toast, type ToastContent } from '../controls/Toast';
import { AnnotationsView } from './AnnotationsView';
import { ArticlesView } from './ArticlesView';
import { DossierView } from './DossierView';
import type { FormatChoice } from './ExportMenu';
import { LibraryShell } from './LibraryShell';
import { ReaderView } from './ReaderView';
import { TagsView } from './TagsView';
import { TrashView } from './TrashView';

type Props = LibraryParts &
  LibrarySections & {
    readonly route: LibraryRoute;
    readonly reader: ReaderModel;
    readonly importing: ImportModel;
    readonly settings: Settings;
    readonly formats: readonly FormatChoice[];
    readonly sanitizer: Pick<Sanitizer, 'fragment'>;
    /** See `ReaderView`. */
    readonly keptImages: ReadonlyMap<string, string>;
    /** Annotations that stand in the text in the reader. */
    readonly placedIds: ReadonlySet<Id>;
    /** Ms. */
    readonly now: number;
    readonly popupKeys: string | null;
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
    readonly onExportAnnotations: (
      choice: AnnotationChoice,
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

const readerOf = (id: Id, annotationId: Id | null = null) =>
  fragmentOf({ view: 'article', id, annotationId });

function Section(props: SectionProps) {
  const { route, settings, onToast } = props;
  const { labels } = settings;
  const usedTags = props.tags.tags.value;
  switch (route.view) {
    case 'articles':
      return <Articles {...props} />;
    case 'article':
      return (
        <ReaderView
          {...props}
          labels={labels}
          usedTags={usedTags}
          isPlaced={(id) => props.placedIds.has(id)}
          onSettings={props.onChange}
          onBack={() => props.onRoute({ view: 'articles', query: props.search.query.value })}
        />
      );
    case 'annotations':
      return (
        <AnnotationsView
          {...props}
          labels={labels}
          usedTags={usedTags}
          hrefAt={readerOf}
          onExportAnnotations={async (choice, wish, watch) =>
            onToast({ text: await props.onExportAnnotations(choice, wish, watch), undo: null })
          }
        />
      );
    case 'tags':
      return (
        <TagsView
          {...props}
          hrefOfTag={(tag) => fragmentOf({ view: 'articles', query: withFilter('', 'tag', tag) })}
          hrefOfDossier={(tag) => fragmentOf({ view: 'dossier', tag })}
        />
      );
    case 'dossier':
      return <DossierView {...props} hrefOf={readerOf} />;
    case 'trash':
      return <TrashView {...props} />;
    default:
      return assertNever(route);
  }
}

function Articles(props: SectionProps) {
  return (
    <>
      <h1 class="visually-hidden">{t('navArticles')}</h1>
      <ArticlesView
        {...props}
        labels={props.settings.labels}
        hasKeys={props.settings.singleKeys}
        autoBackup={props.settings.autoBackup}
        layout={props.settings.listLayout}
        onLayout={(listLayout) => props.onChange({ listLayout })}
        hrefOf={readerOf}
        opensTab={false}
        onExport={async (ids, wish, watch) =>
          props.onToast({ text: await props.onExport(ids, wish, watch), undo: null })
        }
      />
    </>
  );
}
