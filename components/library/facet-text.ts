import type { Label } from '@/lib/annotation/label';
import { type ReadingStatus, readingStatuses } from '@/lib/library/saved-article';
import type { FacetField } from '@/lib/library/searching';
import { labelName, type MessageKey, t, uiLanguage } from '@/lib/platform/i18n';
import { dateFormat } from '../article/date-format';

export const statusKeys: Readonly<Record<ReadingStatus, MessageKey>> = {
  'to-read': 'statusToRead',
  reading: 'statusReading',
  done: 'statusDone',
  archived: 'statusArchived',
};

const havingKeys: Readonly<Record<string, MessageKey>> = {
  comment: 'having_comment',
  annotation: 'having_annotation',
  tag: 'having_tag',
  unplaced: 'having_unplaced',
};

/** A facet's value in the person's language; values that are names stay as they are. */
export function facetValueText(field: FacetField, value: string, labels: readonly Label[]): string {
  switch (field) {
    case 'label':
      return labelName(labels.find(({ id }) => id === value) ?? { id: value, name: null });
    case 'is': {
      const status = readingStatuses.find((known) => known === value);
      return status === undefined ? t('starred') : t(statusKeys[status]);
    }
    case 'has': {
      const key = havingKeys[value];
      return key === undefined ? value : t(key);
    }
    case 'lang':
      return languageText(value);
    case 'saved':
    case 'published':
      return monthText(value);
    default:
      return value;
  }
}

function languageText(tag: string): string {
  try {
    return new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `2026-11` → `November 2026`. */
function monthText(month: string): string {
  if (!/^\d{4}-\d\d$/.test(month)) return month;
  return dateFormat(uiLanguage(), {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}
