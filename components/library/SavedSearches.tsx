import { useState } from 'preact/hooks';
import type { SavedSearch } from '@/lib/library/searching';
import { t } from '@/lib/platform/i18n';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly searches: readonly SavedSearch[];
  readonly query: string;
  readonly onChoose: (search: SavedSearch) => void;
  readonly onSave: (name: string) => void;
  readonly onRemove: (search: SavedSearch) => void;
};

/** Searches kept under a name, and keeping the present one. */
export function SavedSearches({ searches, query, onChoose, onSave, onRemove }: Props) {
  const [name, setName] = useState<string | null>(null);
  const isKept = searches.some((search) => search.query.trim() === query.trim());
  if (searches.length === 0 && query.trim() === '') return null;
  return (
    <section class="saved-searches" aria-label={t('searchesSection')}>
      <h2 class="section-name">{t('searchesSection')}</h2>
      <ul>
        {searches.map((search) => (
          <li key={search.id}>
            <button
              type="button"
              class="text-button grow"
              title={search.query}
              aria-current={search.query === query ? 'true' : undefined}
              onClick={() => onChoose(search)}
            >
              <bdi>{search.name}</bdi>
            </button>
            <IconButton
              icon="close"
              name={t('searchRemove', search.name)}
              onPress={() => onRemove(search)}
            />
          </li>
        ))}
      </ul>
      {name === null && query.trim() !== '' && !isKept && (
        <button type="button" class="text-button small" onClick={() => setName(query.trim())}>
          {t('searchKeep')}
        </button>
      )}
      {name !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') onSave(name.trim());
            setName(null);
          }}
        >
          <label class="field">
            <span class="field-name">{t('searchKeepName')}</span>
            <input
              type="text"
              dir="auto"
              value={name}
              ref={(input) => {
                if (input !== null && name === query.trim()) input.select();
              }}
              onInput={({ currentTarget: { value } }) => setName(value)}
              onKeyDown={(event) => event.key === 'Escape' && setName(null)}
            />
          </label>
          <button type="submit" class="button">
            {t('searchKeepDo')}
          </button>
        </form>
      )}
    </section>
  );
}
