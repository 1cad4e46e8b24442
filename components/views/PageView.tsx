import { useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { Label } from '@/lib/annotation/label';
import type { ArticleDetails, TagCount } from '@/lib/library/operations';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import type { PageModel } from '@/lib/view-model/page-model';
import { AnnotationItem } from '../annotation/AnnotationItem';
import { ArticleForm } from '../article/ArticleForm';
import { ArticleHeader } from '../article/ArticleHeader';
import { SaveStateText } from '../article/SaveStateText';
import { tagSuggestions } from '../article/tag-suggestions';
import { Icon } from '../controls/Icon';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { isReadable, pageNotice } from './page-notice';

type Props = {
  readonly page: PageModel;
  readonly labels: readonly Label[];
  readonly usedTags: readonly TagCount[];
  /** Ms. */
  readonly now: number;
  readonly onToast: (content: ToastContent) => void;
};

/** The page of the active tab: its article and its annotations in document order. */
export function PageView(props: Props) {
  const { page } = props;
  const state = page.state.value;
  const details = page.details.value;
  const failure = page.failure.value;
  return (
    <div class="page-view">
      {failure !== null && <Message isFault>{failureText(failure)}</Message>}
      {state !== null && pageNotice(state, details !== null)}
      {state !== null && details === null && isReadable(state) && <Unsaved page={page} />}
      {details !== null && (
        <>
          <ArticleCard key={details.saved.id} {...props} details={details} />
          <Annotations {...props} details={details} />
        </>
      )}
    </div>
  );
}

function Unsaved({ page }: Pick<Props, 'page'>) {
  const { editing } = page;
  const isArticle = page.state.value?.kind === 'article';
  const save = async () => {
    await page.readPage();
    await editing.save();
  };
  return (
    <div class="unsaved">
      {isArticle && <Message>{t('pageNotSaved')}</Message>}
      <button
        type="button"
        class="button primary"
        disabled={editing.saveState.value.kind === 'saving'}
        onClick={() => void save()}
      >
        {isArticle ? t('save') : t('saveAnyway')}
      </button>
      <SaveStateText
        state={editing.saveState.value}
        onRetry={() => void editing.retry()}
        onUndo={null}
      />
    </div>
  );
}

type WithDetails = Props & { readonly details: ArticleDetails };

function ArticleCard({ page, usedTags, details: { saved } }: WithDetails) {
  const [isOpen, setOpen] = useState(false);
  const { editing } = page;
  return (
    <section class="article-card" aria-label={t('articleSection')}>
      <ArticleHeader article={saved.article} text={page.capture.value?.content.text ?? null} />
      <button
        type="button"
        class="text-button small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'up' : 'down'} />
        {isOpen ? t('articleFormClose') : t('articleFormOpen')}
      </button>
      {isOpen && (
        <ArticleForm
          article={saved.article}
          saved={saved}
          usedTags={usedTags}
          onEdit={(edits) => void editing.edit(saved.id, edits)}
        />
      )}
      <SaveStateText
        state={editing.saveState.value}
        onRetry={() => void editing.retry()}
        onUndo={null}
      />
    </section>
  );
}

function Annotations({ page, labels, usedTags, now, onToast, details }: WithDetails) {
  const { placed, unplaced } = page.annotations.value;
  const { article } = details.saved;
  const { annotating } = page;
  const remove = async ({ id }: AnnotationRecord) => {
    if (!(await annotating.remove(id))) return;
    onToast({ text: t('noticeDeleted'), undo: () => void annotating.restore(id) });
  };
  const item = (record: AnnotationRecord, isPlaced: boolean) => (
    <AnnotationItem
      key={record.id}
      record={record}
      article={article}
      labels={labels}
      suggestions={tagSuggestions(article.keywords, usedTags)}
      now={now}
      onReveal={isPlaced ? () => void annotating.reveal(record.id) : null}
      onEdit={(edits) => annotating.edit(record, edits)}
      onDelete={() => void remove(record)}
    />
  );
  return (
    <section aria-label={t('annotationsSection')}>
      <h2 class="section-name">{tCount('annotationCount', placed.length + unplaced.length)}</h2>
      {placed.length + unplaced.length === 0 && <Message>{t('annotationsEmpty')}</Message>}
      <ol>{placed.map((record) => item(record, true))}</ol>
      {unplaced.length > 0 && (
        <>
          <h2 class="section-name">{t('unplacedSection')}</h2>
          <p class="quiet small inset">{t('unplacedHint')}</p>
          <ol>{unplaced.map((record) => item(record, false))}</ol>
        </>
      )}
    </section>
  );
}
