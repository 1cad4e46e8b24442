import { useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { Label } from '@/lib/annotation/label';
import type { TagCount } from '@/lib/library/operations';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { t, tCount } from '@/lib/platform/i18n';
import type { ReaderModel } from '@/lib/view-model/reader-model';
import { AnnotationItem } from '../annotation/AnnotationItem';
import { ArticleForm } from '../article/ArticleForm';
import { ArticleImages } from '../article/ArticleImages';
import { SaveStateText } from '../article/SaveStateText';
import { tagSuggestions } from '../article/tag-suggestions';
import { Icon } from '../controls/Icon';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { VersionList } from './VersionList';

type Props = {
  readonly reader: ReaderModel;
  readonly record: ArticleRecord;
  readonly labels: readonly Label[];
  readonly usedTags: readonly TagCount[];
  /** Ms. */
  readonly now: number;
  /** Whether the annotation stands in the text that is shown. */
  readonly isPlaced: (id: string) => boolean;
  readonly onReveal: (id: string) => void;
  readonly onToast: (content: ToastContent) => void;
};

/** The reader's margin: what the person added to the article, its versions, its annotations. */
export function ReaderNotes({ reader, record, usedTags, ...props }: Props) {
  const { editing } = reader;
  const { saved } = record;
  const [isOpen, setOpen] = useState(false);
  return (
    <aside class="reader-notes" aria-label={t('readerNotes')}>
      <div class="article-card">
        <button
          type="button"
          class="text-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'up' : 'down'} />
          {isOpen ? t('articleFormClose') : t('articleFormOpen')}
        </button>
        {isOpen && (
          <ArticleForm
            key={saved.id}
            article={saved.article}
            saved={saved}
            usedTags={usedTags}
            onEdit={(edits) => editing.edit(saved.id, edits)}
          />
        )}
        <ArticleImages images={reader.images} />
        <SaveStateText
          state={editing.saveState.value}
          onRetry={() => void editing.retry()}
          onUndo={null}
        />
        <VersionList
          key={`${saved.id} ${reader.versions.value.length}`}
          versions={reader.versions.value}
          shownId={reader.shown.value?.version.id ?? null}
          onShow={reader.show}
          onCompare={reader.compare}
        />
      </div>
      <Annotations {...props} reader={reader} record={record} usedTags={usedTags} />
    </aside>
  );
}

function Annotations({ reader, record, labels, usedTags, now, isPlaced, ...on }: Props) {
  const { annotating } = reader;
  const annotations = reader.annotations.value;
  const { article } = record.saved;
  const remove = async ({ id }: AnnotationRecord) => {
    if (!(await annotating.remove(id))) return;
    on.onToast({ text: t('noticeDeleted'), undo: () => void annotating.restore(id) });
  };
  return (
    <>
      <h2 class="section-name">{tCount('annotationCount', annotations.length)}</h2>
      {annotations.length === 0 && <Message>{t('readerNoAnnotations')}</Message>}
      <ol>
        {annotations.map((each) => (
          <AnnotationItem
            key={each.id}
            record={each}
            article={article}
            labels={labels}
            suggestions={tagSuggestions(article.keywords, usedTags)}
            now={now}
            onReveal={isPlaced(each.id) ? () => on.onReveal(each.id) : null}
            onEdit={(edits) => annotating.edit(each, edits)}
            onDelete={() => void remove(each)}
          />
        ))}
      </ol>
    </>
  );
}
