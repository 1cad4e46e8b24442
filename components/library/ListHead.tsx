import { type SearchOrder, searchOrders } from '@/lib/library/searching';
import type { ListLayout } from '@/lib/library/settings';
import { type MessageKey, t, tCount } from '@/lib/platform/i18n';
import type { SearchModel } from '@/lib/view-model/search-model';
import type { SelectionModel } from '@/lib/view-model/selection-model';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly search: SearchModel;
  readonly selection: SelectionModel;
  /** Null = there is no choice, as in the side panel. */
  readonly layout: ListLayout | null;
  readonly onLayout: (layout: ListLayout) => void;
};

const orderKeys: Readonly<Record<SearchOrder, MessageKey>> = {
  relevance: 'orderRelevance',
  saved: 'orderSaved',
  published: 'orderPublished',
  headline: 'orderHeadline',
};

/** How many were found, selecting all of them, and their order. */
export function ListHead({ search, selection, layout, onLayout }: Props) {
  const { found, order, query } = search;
  const { selected } = selection;
  if (found.value === null) return <p class="list-head" role="status" />;
  const { total, isTotalExact } = found.value;
  const isAll = total > 0 && selected.value.size >= total;
  return (
    <div class="list-head">
      <label class="check">
        <input
          type="checkbox"
          checked={isAll}
          disabled={total === 0}
          onChange={async ({ currentTarget: { checked } }) =>
            selection.select(checked ? await search.allIds() : [])
          }
        />
        <span class="visually-hidden">{t('selectAll')}</span>
      </label>
      <p class="quiet small grow" role="status">
        {isTotalExact ? tCount('articleCount', total) : t('atMost', tCount('articleCount', total))}
      </p>
      <label class="field beside">
        <span class="field-name">{t('orderName')}</span>
        <select
          value={order.value}
          onChange={({ currentTarget: { value } }) => {
            const chosen = searchOrders.find((known) => known === value);
            if (chosen !== undefined) void search.search(query.value, chosen);
          }}
        >
          {searchOrders.map((each) => (
            <option key={each} value={each}>
              {t(orderKeys[each])}
            </option>
          ))}
        </select>
      </label>
      {layout !== null && (
        <IconButton
          icon={layout === 'list' ? 'cards' : 'list'}
          name={layout === 'list' ? t('showAsCards') : t('showAsList')}
          onPress={() => onLayout(layout === 'list' ? 'cards' : 'list')}
        />
      )}
    </div>
  );
}
