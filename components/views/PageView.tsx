import { useState } from 'preact/hooks';
import type { Label } from '@/lib/annotation/label';
import type { Id } from '@/lib/base/id';
import type { ArticleDetails, TagCount } from '@/lib/library/operations';
import type { Version } from '@/lib/library/saved-article';
import { t, uiLanguage } from '@/lib/platform/i18n';
import { libraryHref } from '@/lib/view-model/library-route';
import type { PageModel } from '@/lib/view-model/page-model';
import { ArticleForm } from '../article/ArticleForm';
import { ArticleHeader } from '../article/ArticleHeader';
import { ArticleImages } from '../article/ArticleImages';
import { SaveStateText } from '../article/SaveStateText';
import { fullTimeText } from '../article/time-text';
import { Icon } from '../controls/Icon';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { PageAnnotations } from './PageAnnotations';
import { isReadable, pageFailureText, pageNotice } from './page-notice';
import { Unkept } from './Unkept';

type Props = {
  readonly page: PageModel;
  readonly labels: readonly Label[];
  readonly usedTags: readonly TagCount[];
  /** Ms. */
  readonly now: number;
  /** See `PageAnnotations`. */
  readonly highlightKeys: string | null;
  /** The address under which a saved article is read. */
  readonly readHref: (id: Id) => string;
  readonly onToast: (content: ToastContent) => void;
  /** What is saved in private windows is kept from now on. */
  readonly onKeepPrivate: () => void;
};

/** The page of the active tab: its article and its annotations in document order. */
export function PageView(props: Props) {
  const { page } = props;
  const state = page.state.value;
  const details = page.details.value;
  const failure = page.failure.value;
  return (
    <div class="page-view">
      {failure !== null && <Message isFault>{pageFailureText(failure, state)}</Message>}
      {state !== null && pageNotice(state, details === null && failure === null)}
      {state?.isUnkept === true && <Unkept onKeep={props.onKeepPrivate} />}
      {state !== null && details === null && isReadable(state) && !state.isUnkept && (
        <Unsaved page={page} />
      )}
      {details !== null && (
        <>
          <ArticleCard key={details.saved.id} {...props} details={details} />
          <PageAnnotations {...props} details={details} />
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

function ArticleCard({ page, usedTags, readHref, details: { saved } }: WithDetails) {
  const [isOpen, setOpen] = useState(false);
  const { editing } = page;
  const later = page.changedSince.value;
  return (
    <section class="article-card" aria-label={t('articleSection')}>
      <ArticleHeader article={saved.article} text={page.capture.value?.content.text ?? null} />
      {later !== null && <ChangedSince version={later} />}
      <a class="text-button small" href={readHref(saved.id)} target="_blank" rel="noopener">
        <Icon name="library" />
        {t('readSaved')}
      </a>
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
          onEdit={(edits) => editing.edit(saved.id, edits)}
        />
      )}
      {isOpen && <ArticleImages images={page.images} />}
      <SaveStateText
        state={editing.saveState.value}
        onRetry={() => void editing.retry()}
        onUndo={null}
      />
    </section>
  );
}

/** Says that the article was changed; where versions are compared is one step away. */
function ChangedSince({ version: { articleId, capturedAt } }: { readonly version: Version }) {
  return (
    <Message>
      <p>{t('articleChanged', fullTimeText(capturedAt, uiLanguage()))}</p>
      <a href={libraryHref(articleId)} target="_blank" rel="noreferrer">
        {t('versionsShow')}
      </a>
    </Message>
  );
}
