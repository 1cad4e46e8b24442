import { useState } from 'preact/hooks';
import type { TagCount } from '@/lib/library/operations';
import { type ReadingStatus, readingStatuses } from '@/lib/library/saved-article';
import type { BulkEdits } from '@/lib/library/searching';
import { t, tCount } from '@/lib/platform/i18n';
import type { ExportWatch, ExportWish } from '@/lib/view-model/export-records';
import { tagSuggestions } from '../article/tag-suggestions';
import { Icon } from '../controls/Icon';
import { TagField } from '../controls/TagField';
import { ExportMenu, type FormatChoice } from '../views/ExportMenu';
import { statusKeys } from './facet-text';

type Props = {
  readonly count: number;
  readonly usedTags: readonly TagCount[];
  readonly formats: readonly FormatChoice[];
  readonly onEdit: (edits: BulkEdits) => void;
  readonly onDelete: () => void;
  readonly onExport: (wish: ExportWish, watch: ExportWatch) => Promise<void>;
  readonly onClear: () => void;
};

/** What is done to all selected articles at once. */
export function BulkBar({ count, usedTags, formats, onEdit, ...on }: Props) {
  const [tags, setTags] = useState<readonly string[]>([]);
  const [status, setStatus] = useState<ReadingStatus | null>(null);
  const tagAll = () => {
    onEdit({ addTags: tags });
    setTags([]);
  };
  const setStatuses = () => {
    if (status !== null) onEdit({ status });
    setStatus(null);
  };
  return (
    <section class="bulk-bar" aria-label={t('bulkSection')}>
      <p class="row">
        <span class="strong">{tCount('selectedCount', count)}</span>
        <label class="field beside">
          <span class="field-name">{t('fieldStatus')}</span>
          <select
            value={status ?? ''}
            // Chosen only: with arrow keys each status on the way counts as a choice.
            onChange={({ currentTarget: { value } }) =>
              setStatus(readingStatuses.find((known) => known === value) ?? null)
            }
          >
            <option value="">{t('statusChoose')}</option>
            {readingStatuses.map((each) => (
              <option key={each} value={each}>
                {t(statusKeys[each])}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button plain" disabled={status === null} onClick={setStatuses}>
          {t('statusSet')}
        </button>
        <button type="button" class="button plain" onClick={() => onEdit({ starred: true })}>
          <Icon name="star" />
          {t('starAdd')}
        </button>
        <button type="button" class="button plain" onClick={() => onEdit({ starred: false })}>
          {t('starRemove')}
        </button>
        <button type="button" class="button plain" onClick={on.onDelete}>
          <Icon name="delete" />
          {t('deleteSelected')}
        </button>
        <button type="button" class="button plain" onClick={on.onClear}>
          <Icon name="close" />
          {t('selectNone')}
        </button>
      </p>
      <div class="bulk-tools">
        <div class="bulk-tags">
          <TagField
            name={t('tagsAddAll')}
            tags={tags}
            suggestions={tagSuggestions([], usedTags)}
            onChange={setTags}
          />
          <button type="button" class="button" disabled={tags.length === 0} onClick={tagAll}>
            {t('tagsAdd')}
          </button>
        </div>
        <ExportMenu
          name={tCount('exportSelected', count)}
          formats={formats}
          hasAnnotations
          onExport={on.onExport}
        />
      </div>
    </section>
  );
}
