import type { Id } from '@/lib/base/id';
import type { ArticleCard } from '@/lib/library/saved-article';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import type { ExportWatch, ExportWish } from '@/lib/view-model/export-records';
import type { ImportModel } from '@/lib/view-model/import-model';
import type { LibraryModel } from '@/lib/view-model/library-model';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { ImportFile } from '../library/ImportFile';
import { LibraryRow } from '../library/LibraryRow';
import { LibrarySearch } from '../library/LibrarySearch';
import { ExportMenu, type FormatChoice } from './ExportMenu';

type Props = {
  readonly library: LibraryModel;
  readonly importing: ImportModel;
  readonly formats: readonly FormatChoice[];
  /** Ms. */
  readonly now: number;
  readonly onOpen: (card: ArticleCard) => void;
  /** `ids: null` = everything. */
  readonly onExport: (
    ids: readonly Id[] | null,
    wish: ExportWish,
    watch: ExportWatch,
  ) => Promise<void>;
  readonly onToast: (content: ToastContent) => void;
};

/** Everything saved, newest first: search, open, delete, export, import. */
export function LibraryView(props: Props) {
  const { library, importing, onOpen, onToast } = props;
  const { words, tag, page, selected, failure } = library;
  const cards = page.value?.cards ?? [];
  const total = page.value?.total ?? 0;
  const remove = async (ids: readonly Id[]) => {
    const removed = await library.remove(ids);
    if (removed.length === 0) return;
    onToast({
      text: tCount('articlesDeleted', removed.length),
      undo: () => void library.restore(removed),
    });
  };
  const isWhole = words.value.trim() === '' && tag.value === null;
  return (
    <div class="library-view">
      <LibrarySearch library={library} />
      {failure.value !== null && <Message isFault>{failureText(failure.value)}</Message>}
      <p class="quiet small inset" role="status">
        {page.value !== null && tCount('articleCount', total)}
      </p>
      {page.value !== null && total === 0 && (
        <Message>{isWhole ? t('libraryEmpty') : t('libraryNoneFound')}</Message>
      )}
      <ul>
        {cards.map((card) => (
          <LibraryRow
            key={card.id}
            card={card}
            now={props.now}
            isSelected={selected.value.has(card.id)}
            onToggle={() => library.toggle(card.id)}
            onOpen={() => onOpen(card)}
            onTag={(chosen) => void library.search(words.value, chosen)}
            onDelete={() => void remove([card.id])}
          />
        ))}
      </ul>
      {total > cards.length && (
        <p class="inset">
          <button type="button" class="button" onClick={() => void library.more()}>
            {t('libraryMore')}
          </button>
        </p>
      )}
      {isWhole && <ImportFile importing={importing} />}
      {cards.length > 0 && <LibraryActions {...props} onDelete={remove} />}
    </div>
  );
}

function LibraryActions({
  library,
  formats,
  onExport,
  onDelete,
}: Props & { readonly onDelete: (ids: readonly Id[]) => Promise<void> }) {
  const chosen = [...library.selected.value];
  const hasChoice = chosen.length > 0;
  return (
    <div class="library-actions">
      <ExportMenu
        name={hasChoice ? tCount('exportSelected', chosen.length) : t('exportAll')}
        formats={formats}
        hasAnnotations
        onExport={(wish, watch) => onExport(hasChoice ? chosen : null, wish, watch)}
      />
      {hasChoice && (
        <p class="row">
          <button type="button" class="text-button" onClick={() => void onDelete(chosen)}>
            {t('deleteSelected')}
          </button>
          <button type="button" class="text-button" onClick={() => library.clearSelection()}>
            {t('selectNone')}
          </button>
        </p>
      )}
    </div>
  );
}
