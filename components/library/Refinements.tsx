import { useState } from 'preact/hooks';
import type { Label } from '@/lib/annotation/label';
import { t } from '@/lib/platform/i18n';
import type { SearchModel } from '@/lib/view-model/search-model';
import type { SearchesModel } from '@/lib/view-model/searches-model';
import { Icon } from '../controls/Icon';
import { FacetList } from './FacetList';
import { SavedSearches } from './SavedSearches';
import { SearchField } from './SearchField';

type Props = {
  readonly search: SearchModel;
  readonly searches: SearchesModel;
  readonly labels: readonly Label[];
  readonly onQuery: (query: string) => void;
};

/** The search, and what narrows it: a column where there is room, else behind a button. */
export function Refinements({ search, searches, labels, onQuery }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { query, found, facets } = search;
  return (
    <>
      <div class="list-search">
        <SearchField
          query={query.value}
          fault={found.value?.fault ?? null}
          onQuery={onQuery}
          complete={search.complete}
        />
      </div>
      <div class="refinements">
        <button
          type="button"
          class="button plain refine-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="filter" />
          {t('refine')}
        </button>
        <div class={isOpen ? 'refine open' : 'refine'}>
          <SavedSearches
            searches={searches.searches.value}
            query={query.value}
            onChoose={(kept) => {
              onQuery(kept.query);
              void search.search(kept.query, kept.order);
            }}
            onSave={(name) =>
              void searches.save({ name, query: query.value, order: search.order.value })
            }
            onRemove={({ id }) => void searches.remove(id)}
          />
          {facets.value !== null && (
            <FacetList
              facets={facets.value}
              labels={labels}
              query={query.value}
              onQuery={onQuery}
            />
          )}
        </div>
      </div>
    </>
  );
}
