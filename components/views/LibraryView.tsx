import type { Id } from '@/lib/base/id';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import type { LibraryModel } from '@/lib/view-model/library-model';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { LibraryRow } from '../library/LibraryRow';
import { ExportMenu, type ExportWish, type FormatChoice } from './ExportMenu';

type Props = {
  readonly library: LibraryModel;
  readonly formats: readonly FormatChoice[];
  readonly onOpen: (url: string) => void;
  /** `ids: null` = everything. */
  readonly onExport: (ids: readonly Id[] | null, wish: ExportWish) => void;
  readonly onToast: (content: ToastContent) => void;
};

/** Everything saved, newest first: search, open, delete, export. */
export function LibraryView({ library, formats, onOpen, onExport, onToast }: Props) {
  const { words, tag, page, tags, selected, failure } = library;
  const cards = page.value?.cards ?? [];
  const chosen = [...selected.value];
  const remove = async (ids: readonly Id[]) => {
    if (!(await library.remove(ids))) return;
    onToast({ text: tCount('articlesDeleted', ids.length), undo: () => void library.restore(ids) });
  };
  return (
    <div class="library-view">
      <search class="library-search">
        <label class="field grow">
          <span class="field-name">{t('librarySearch')}</span>
          <input
            type="search"
            value={words.value}
            onInput={({ currentTarget: { value } }) => void library.search(value, tag.value)}
          />
        </label>
        <label class="field">
          <span class="field-name">{t('fieldTag')}</span>
          <select
            value={tag.value ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void library.search(words.value, value === '' ? null : value)
            }
          >
            <option value="">{t('tagAny')}</option>
            {tags.value.map(({ tag: name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </search>
      {failure.value !== null && <Message isFault>{failureText(failure.value)}</Message>}
      {page.value !== null && (
        <p class="quiet small inset" role="status">
          {tCount('articleCount', page.value.total)}
        </p>
      )}
      {page.value?.total === 0 && (
        <Message>
          {words.value === '' && tag.value === null ? t('libraryEmpty') : t('libraryNoneFound')}
        </Message>
      )}
      <ul>
        {cards.map((card) => (
          <LibraryRow
            key={card.id}
            card={card}
            isSelected={selected.value.has(card.id)}
            onToggle={() => library.toggle(card.id)}
            onOpen={() => onOpen(card.url)}
            onDelete={() => void remove([card.id])}
          />
        ))}
      </ul>
      {page.value !== null && page.value.total > cards.length && (
        <button type="button" class="button" onClick={() => void library.more()}>
          {t('libraryMore')}
        </button>
      )}
      {cards.length > 0 && (
        <div class="inset">
          <ExportMenu
            name={chosen.length === 0 ? t('exportAll') : tCount('exportSelected', chosen.length)}
            formats={formats}
            onExport={(wish) => onExport(chosen.length === 0 ? null : chosen, wish)}
          />
          {chosen.length > 0 && (
            <button type="button" class="button plain" onClick={() => void remove(chosen)}>
              {t('deleteSelected')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
