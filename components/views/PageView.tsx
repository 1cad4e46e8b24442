import { useState } from 'preact/hooks';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { Label } from '@/lib/annotation/label';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import type { PageModel } from '@/lib/view-model/page-model';
import { AnnotationItem } from '../annotation/AnnotationItem';
import { ArticleForm } from '../article/ArticleForm';
import { ArticleHeader } from '../article/ArticleHeader';
import { SaveStateText } from '../article/SaveStateText';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { pageNotice } from './page-notice';

type Props = {
  readonly page: PageModel;
  readonly labels: readonly Label[];
  readonly usedTags: readonly string[];
  /** Ms. */
  readonly now: number;
  readonly onToast: (content: ToastContent) => void;
};

/** The page of the active tab: its article and its annotations in document order. */
export function PageView({ page, labels, usedTags, now, onToast }: Props) {
  const [isFormOpen, setFormOpen] = useState(false);
  const state = page.state.value;
  const details = page.details.value;
  const { placed, unplaced } = page.annotations.value;
  const remove = async (record: AnnotationRecord) => {
    if (!(await page.removeAnnotation(record.id))) return;
    onToast({
      text: t('noticeDeleted'),
      undo: () => void page.restoreAnnotation(record.id),
    });
  };
  const item = (record: AnnotationRecord, isPlaced: boolean) => (
    <AnnotationItem
      key={record.id}
      record={record}
      labels={labels}
      usedTags={usedTags}
      now={now}
      onReveal={isPlaced ? () => void page.reveal(record.id) : null}
      onEdit={(edits) => page.editAnnotation(record, edits)}
      onDelete={() => void remove(record)}
    />
  );
  return (
    <div class="page-view">
      {page.failure.value !== null && <Message isFault>{failureText(page.failure.value)}</Message>}
      {state !== null && pageNotice(state, details !== null)}
      {details === null && state?.kind === 'article' && <Message>{t('pageNotSaved')}</Message>}
      {details !== null && (
        <section class="article-card" aria-label={t('articleSection')}>
          <ArticleHeader article={details.saved.article} text={null} />
          <button
            type="button"
            class="button plain small"
            aria-expanded={isFormOpen}
            onClick={() => setFormOpen(!isFormOpen)}
          >
            {isFormOpen ? t('articleFormClose') : t('articleFormOpen')}
          </button>
          {isFormOpen && (
            <ArticleForm
              key={details.saved.id}
              article={details.saved.article}
              initial={details.saved}
              suggestions={[...details.saved.article.keywords, ...usedTags]}
              onEdit={(edits) => void page.edit(edits)}
            />
          )}
          <SaveStateText state={page.saveState.value} />
        </section>
      )}
      {details !== null && (
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
      )}
    </div>
  );
}
