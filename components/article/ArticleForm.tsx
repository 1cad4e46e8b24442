import { useState } from 'preact/hooks';
import type { Article } from '@/lib/article/article';
import {
  type ArticleEdits,
  type ReadingStatus,
  readingStatuses,
} from '@/lib/library/saved-article';
import { type MessageKey, t } from '@/lib/platform/i18n';
import { TagField } from '../controls/TagField';
import { useAutosave } from '../controls/use-autosave';
import { ArticleDetailsForm } from './ArticleDetailsForm';

export type FormValues = {
  readonly tags: readonly string[];
  readonly comment: string;
  readonly status: ReadingStatus;
};

export const emptyForm: FormValues = { tags: [], comment: '', status: 'to-read' };

const statusKeys: Readonly<Record<ReadingStatus, MessageKey>> = {
  'to-read': 'statusToRead',
  reading: 'statusReading',
  done: 'statusDone',
  archived: 'statusArchived',
};

type Props = {
  readonly article: Article;
  readonly initial: FormValues;
  readonly suggestions: readonly string[];
  /** Called after a rest while typing. */
  readonly onEdit: (edits: ArticleEdits) => void;
};

/** What a person adds to an article, and the correction of its fields. */
export function ArticleForm({ article, initial, suggestions, onEdit }: Props) {
  const [values, setValues] = useState(initial);
  const { edit, flush } = useAutosave<ArticleEdits>(onEdit);
  const change = (edits: Partial<FormValues>) => {
    setValues({ ...values, ...edits });
    edit(edits);
  };
  return (
    <div class="article-form">
      <TagField
        name={t('fieldTags')}
        tags={values.tags}
        suggestions={suggestions}
        onChange={(tags) => change({ tags })}
      />
      <label class="field">
        <span class="field-name">{t('fieldComment')}</span>
        <textarea
          rows={2}
          value={values.comment}
          onInput={({ currentTarget }) => change({ comment: currentTarget.value })}
          onBlur={flush}
        />
      </label>
      <label class="field">
        <span class="field-name">{t('fieldStatus')}</span>
        <select
          value={values.status}
          onChange={({ currentTarget: { value } }) => {
            const status = readingStatuses.find((known) => known === value);
            if (status !== undefined) change({ status });
          }}
        >
          {readingStatuses.map((status) => (
            <option key={status} value={status}>
              {t(statusKeys[status])}
            </option>
          ))}
        </select>
      </label>
      <ArticleDetailsForm
        article={article}
        onCorrect={(fields) => {
          edit({ fields });
          flush();
        }}
      />
    </div>
  );
}
