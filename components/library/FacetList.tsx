import type { Label } from '@/lib/annotation/label';
import { numberFormat } from '@/lib/base/intl-formats';
import {
  exactValue,
  withFilter,
  withoutFilter,
  writtenFilter,
  writtenFilters,
} from '@/lib/library/query/edit-query';
import {
  type FacetField,
  type Facets,
  type FacetValue,
  facetFields,
} from '@/lib/library/searching';
import { type MessageKey, t, uiLanguage } from '@/lib/platform/i18n';
import { FacetRest } from './FacetRest';
import { facetValueText } from './facet-text';

type Props = {
  readonly facets: Facets;
  readonly labels: readonly Label[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
};

/** Values of one facet that are shown before the rest is asked for. */
const SHOWN_VALUES = 6;

const facetKeys: Readonly<Record<FacetField, MessageKey>> = {
  tag: 'facet_tag',
  label: 'facet_label',
  site: 'facet_site',
  source: 'facet_source',
  section: 'facet_section',
  author: 'facet_author',
  lang: 'facet_lang',
  is: 'facet_is',
  has: 'facet_has',
  saved: 'facet_saved',
  published: 'facet_published',
};

/** What the articles that were found have in common; each value narrows the search, in its own words. */
export function FacetList({ facets, labels, query, onQuery }: Props) {
  const number = numberFormat(uiLanguage(), {});
  const written = writtenFilters(query);
  // Typed, it may be without what makes it exact.
  const isChosen = (field: FacetField, value: string) =>
    written.size > 0 &&
    (written.has(writtenFilter(field, exactValue(field, value))) ||
      written.has(writtenFilter(field, value)));
  const toggle = (field: FacetField, value: string) => {
    const exact = exactValue(field, value);
    onQuery(
      isChosen(field, value)
        ? withoutFilter(withoutFilter(query, field, exact), field, value)
        : withFilter(query, field, exact),
    );
  };
  return (
    <div class="facets">
      {facetFields
        .filter((field) => facets[field].length > 0)
        .map((field) => {
          const chosen = facets[field].filter(({ value }) => isChosen(field, value));
          const others =
            chosen.length === 0
              ? facets[field]
              : facets[field].filter((each) => !chosen.includes(each));
          const first = [...chosen, ...others.slice(0, SHOWN_VALUES)];
          const rest = others.slice(SHOWN_VALUES);
          const option = ({ value, count }: FacetValue) => (
            <label class="facet-value" key={value}>
              <input
                type="checkbox"
                checked={isChosen(field, value)}
                onChange={() => toggle(field, value)}
              />
              <bdi class="grow">{facetValueText(field, value, labels)}</bdi>
              <span class="quiet small">{number.format(count)}</span>
            </label>
          );
          return (
            <fieldset key={field}>
              <legend>{t(facetKeys[field])}</legend>
              {first.map(option)}
              {rest.length > 0 && <FacetRest field={field} rest={rest} option={option} />}
            </fieldset>
          );
        })}
    </div>
  );
}
