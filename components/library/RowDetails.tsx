import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { compareByPosition } from '@/lib/annotation/annotation-parts';
import type { Label } from '@/lib/annotation/label';
import type { TagCount } from '@/lib/library/operations';
import { failureText, t } from '@/lib/platform/i18n';
import type { DetailsModel } from '@/lib/view-model/details-model';
import { AnnotationItem } from '../annotation/AnnotationItem';
import { ArticleForm } from '../article/ArticleForm';
import { ArticleImages } from '../article/ArticleImages';
import { SaveStateText } from '../article/SaveStateText';
import { tagSuggestions } from '../article/tag-suggestions';
import { Icon } from '../controls/Icon';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';

type Props = {
  readonly model: DetailsModel;
  readonly labels: readonly Label[];
  readonly usedTags: readonly TagCount[];
  /** Ms. */
  readonly now: number;
  readonly onToast: (content: ToastContent) => void;
  readonly onDelete: () => void;
};

/** An article opened in its list: what was added to it, and its annotations. */
export function RowDetails({ model, labels, usedTags, now, onToast, onDelete }: Props) {
  const { details, editing, annotating, failure } = model;
  if (failure.value !== null) return <Message isFault>{failureText(failure.value)}</Message>;
  if (details.value === null) return <p class="quiet small">{t('pageLoading')}</p>;
  const { saved, annotations } = details.value;
  const remove = async ({ id }: AnnotationRecord) => {
    if (!(await annotating.remove(id))) return;
    onToast({ text: t('noticeDeleted'), undo: () => void annotating.restore(id) });
  };
  return (
    <>
      <ArticleForm
        key={saved.id}
        article={saved.article}
        saved={saved}
        usedTags={usedTags}
        onEdit={(edits) => editing.edit(saved.id, edits)}
      />
      <ArticleImages images={model.images} />
      <SaveStateText
        state={editing.saveState.value}
        onRetry={() => void editing.retry()}
        onUndo={null}
      />
      <ol>
        {annotations
          .toSorted((a, b) => compareByPosition(a.annotation, b.annotation))
          .map((record) => (
            <AnnotationItem
              key={record.id}
              record={record}
              article={saved.article}
              labels={labels}
              suggestions={tagSuggestions(saved.article.keywords, usedTags)}
              now={now}
              onReveal={null}
              onEdit={(edits) => annotating.edit(record, edits)}
              onDelete={() => void remove(record)}
            />
          ))}
      </ol>
      <p class="row">
        <a
          class="button plain"
          href={saved.article.url}
          target="_blank"
          rel="noopener noreferrer"
          title={saved.article.url}
        >
          <Icon name="outside" />
          {t('openOriginal')}
        </a>
        <button type="button" class="button plain" onClick={onDelete}>
          <Icon name="delete" />
          {t('deleteArticle')}
        </button>
      </p>
    </>
  );
}
