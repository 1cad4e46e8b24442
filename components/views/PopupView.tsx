import { useRef } from 'preact/hooks';
import type { Article } from '@/lib/article/article';
import type { ArticleEdits } from '@/lib/library/saved-article';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import type { PageModel } from '@/lib/view-model/page-model';
import { ArticleForm, emptyForm } from '../article/ArticleForm';
import { ArticleHeader } from '../article/ArticleHeader';
import { SaveStateText } from '../article/SaveStateText';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Message } from '../controls/Message';
import { ExportMenu, type ExportWish, type FormatChoice } from './ExportMenu';
import { pageNotice } from './page-notice';

export type PopupProps = {
  readonly page: PageModel;
  /** Tags used before, most used first. */
  readonly usedTags: readonly string[];
  readonly formats: readonly FormatChoice[];
  readonly isPrivate: boolean;
  readonly onExport: (wish: ExportWish) => void;
  readonly onOpenPanel: () => void;
  readonly onOpenSettings: () => void;
  readonly onPause: (paused: boolean) => void;
};

export function PopupView(props: PopupProps) {
  const { page } = props;
  const state = page.state.value;
  const article = page.article.value;
  return (
    <main class="popup">
      {props.isPrivate && <Message>{t('privateWindow')}</Message>}
      {page.failure.value !== null && <Message isFault>{failureText(page.failure.value)}</Message>}
      {state !== null && pageNotice(state, page.details.value !== null)}
      {page.capture.value?.truncated === true && <Message>{t('pageCut')}</Message>}
      {article !== null && <ArticlePart {...props} article={article} />}
      {article === null && page.failure.value === null && isReadable(state?.kind) && (
        <p class="quiet">{t('pageReading')}</p>
      )}
      <footer class="popup-foot">
        <button type="button" class="button plain" onClick={props.onOpenPanel}>
          <Icon name="panel" /> {t('openPanel')}
        </button>
        {state !== null && /^https?:/.test(state.url) && (
          <button
            type="button"
            class="button plain"
            onClick={() => props.onPause(!state.standing.paused)}
          >
            {state.standing.paused ? t('resumeSite') : t('pauseSite')}
          </button>
        )}
        <span class="grow" />
        <IconButton icon="settings" name={t('openSettings')} onPress={props.onOpenSettings} />
      </footer>
    </main>
  );
}

function isReadable(kind: string | undefined): boolean {
  return kind === undefined || kind === 'article' || kind === 'other' || kind === 'loading';
}

function ArticlePart({ page, article, ...props }: PopupProps & { readonly article: Article }) {
  // What is entered before the first save goes along with it.
  const draft = useRef<ArticleEdits>({});
  const details = page.details.value;
  const isSaved = details !== null;
  const suggestions = [...article.keywords, ...props.usedTags];
  const onEdit = (edits: ArticleEdits) => {
    const fields = { ...draft.current.fields, ...edits.fields };
    draft.current = { ...draft.current, ...edits, fields };
    if (isSaved) void page.edit(edits);
  };
  const save = () => {
    const edits = draft.current;
    draft.current = {};
    void page.save(edits);
  };
  return (
    <>
      <ArticleHeader article={article} text={page.capture.value?.content.text ?? null} />
      <ArticleForm
        key={details?.saved.id ?? 'new'}
        article={article}
        initial={details?.saved ?? { ...emptyForm, ...draft.current }}
        suggestions={suggestions}
        onEdit={onEdit}
      />
      <div class="popup-actions">
        {isSaved ? (
          <>
            <span class="small quiet">{tCount('annotationCount', details.annotations.length)}</span>
            <button type="button" class="button plain" onClick={() => void page.undoSave()}>
              {t('undoSave')}
            </button>
          </>
        ) : (
          <button type="button" class="button primary" onClick={save}>
            {page.state.value?.kind === 'article' ? t('save') : t('saveAnyway')}
          </button>
        )}
        <SaveStateText state={page.saveState.value} />
      </div>
      {isSaved && (
        <ExportMenu name={t('exportArticle')} formats={props.formats} onExport={props.onExport} />
      )}
    </>
  );
}
