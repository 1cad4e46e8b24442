import { useState } from 'preact/hooks';
import type { Article } from '@/lib/article/article';
import type { TagCount } from '@/lib/library/operations';
import {
  type ArticleEdits,
  type ReadingStatus,
  readingStatuses,
} from '@/lib/library/saved-article';
import { t } from '@/lib/platform/i18n';
import { TagField } from '../controls/TagField';
import { useAutosave } from '../controls/use-autosave';
import { useSeen } from '../controls/use-seen';
import { statusKeys } from '../library/facet-text';
import { ArticleDetailsForm } from './ArticleDetailsForm';
import { tagSuggestions } from './tag-suggestions';

type FormValues = {
  readonly tags: readonly string[];
  readonly comment: string;
  readonly status: ReadingStatus;
};

const emptyForm: FormValues = { tags: [], comment: '', status: 'to-read' };

type Props = {
  readonly article: Article;
  /** Null = not saved yet. */
  readonly saved: FormValues | null;
  readonly usedTags: readonly TagCount[];
  /** Called after a rest while typing; false = it could not be saved. */
  readonly onEdit: (edits: ArticleEdits) => Promise<boolean>;
};

/** What a person adds to an article, and the correction of its fields. Give it a `key` for the article. */
export function ArticleForm({ article, saved, usedTags, onEdit }: Props) {
  // What is typed here stands over what the library tells, which may lag behind the typing.
  const [typed, setTyped] = useState<Partial<FormValues>>({});
  const seen = useSeen();
  const { edit, flush } = useAutosave<ArticleEdits>(async (edits) => {
    const before = seen.send(edits);
    const isSaved = await onEdit(before === undefined ? edits : { ...edits, seen: before });
    if (!isSaved) seen.giveBack(before);
    return isSaved;
  });
  const values = { ...emptyForm, ...saved, ...typed };
  const change = (edits: Partial<FormValues>) => {
    const { comment, tags } = { ...emptyForm, ...saved };
    seen.begin({ comment, tags });
    setTyped({ ...typed, ...edits });
    edit(edits);
  };
  return (
    <div class="article-form" onFocusOut={flush}>
      <TagField
        name={t('fieldTags')}
        tags={values.tags}
        suggestions={tagSuggestions(article.keywords, usedTags)}
        onChange={(tags) => change({ tags })}
      />
      <label class="field">
        <span class="field-name">{t('fieldComment')}</span>
        <textarea
          rows={2}
          dir="auto"
          value={values.comment}
          onInput={({ currentTarget }) => change({ comment: currentTarget.value })}
        />
      </label>
      <label class="field beside">
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
