import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FacetField, FacetValue } from '@/lib/library/searching';
import { t } from '@/lib/platform/i18n';

type Props = {
  readonly field: FacetField;
  /** In the order in which they are shown. */
  readonly rest: readonly FacetValue[];
  readonly option: (value: FacetValue) => VNode;
};

/** A large library can have thousands; more than these are found by typing. */
const LISTED_VALUES = 200;

/** The values of a facet that are shown when asked for; until then there are no elements for them. */
export function FacetRest({ field, rest, option }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="small">{t('facetMore', String(rest.length))}</summary>
      {isOpen && rest.slice(0, LISTED_VALUES).map(option)}
      {isOpen && rest.length > LISTED_VALUES && (
        <p class="quiet small">{t('facetRest', String(LISTED_VALUES), `${field}:`)}</p>
      )}
    </details>
  );
}
