import type { Label } from '@/lib/annotation/label';
import type { TagCount } from '@/lib/library/operations';
import { labelName, type MessageKey, t } from '@/lib/platform/i18n';
import type { AnnotationsModel } from '@/lib/view-model/annotations-model';
import { type Grouping, groupings } from '@/lib/view-model/group-annotations';

type Props = {
  readonly annotations: AnnotationsModel;
  readonly labels: readonly Label[];
  readonly usedTags: readonly TagCount[];
};

const groupingKeys: Readonly<Record<Grouping, MessageKey>> = {
  article: 'groupByArticle',
  tag: 'groupByTag',
  label: 'groupByLabel',
};

/** Words, label and tag that narrow the annotations, and what they are grouped by. */
export function AnnotationFilters({ annotations, labels, usedTags }: Props) {
  const { filter, grouping } = annotations;
  const { query, labelId, tag } = filter.value;
  return (
    <search class="annotation-filters">
      <label class="field wide">
        <span class="field-name">{t('annotationsSearch')}</span>
        <input
          type="search"
          dir="auto"
          aria-keyshortcuts="/"
          value={query}
          onInput={({ currentTarget: { value } }) => void annotations.read({ query: value })}
        />
      </label>
      <label class="field">
        <span class="field-name">{t('fieldLabel')}</span>
        <select
          value={labelId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void annotations.read({ labelId: value === '' ? null : value })
          }
        >
          <option value="">{t('anyLabel')}</option>
          {labels.map((label) => (
            <option key={label.id} value={label.id}>
              {labelName(label)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-name">{t('facet_tag')}</span>
        <select
          value={tag ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void annotations.read({ tag: value === '' ? null : value })
          }
        >
          <option value="">{t('anyTag')}</option>
          {usedTags.map((used) => (
            <option key={used.tag} value={used.tag}>
              {used.tag}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-name">{t('groupBy')}</span>
        <select
          value={grouping.value}
          onChange={({ currentTarget: { value } }) => {
            const chosen = groupings.find((known) => known === value);
            if (chosen !== undefined) annotations.group(chosen);
          }}
        >
          {groupings.map((each) => (
            <option key={each} value={each}>
              {t(groupingKeys[each])}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
