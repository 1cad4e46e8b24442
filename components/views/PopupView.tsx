import { useState } from 'preact/hooks';
import type { Article } from '@/lib/article/article';
import { imagesOfVersion } from '@/lib/library/kept-image';
import type { ArticleDetails, TagCount } from '@/lib/library/operations';
import type { ArticleEdits } from '@/lib/library/saved-article';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import type { ExportWish } from '@/lib/view-model/export-records';
import type { HealthModel } from '@/lib/view-model/health-model';
import { libraryHref } from '@/lib/view-model/library-route';
import type { PageModel } from '@/lib/view-model/page-model';
import { ArticleForm } from '../article/ArticleForm';
import { ArticleHeader } from '../article/ArticleHeader';
import { ArticleImages } from '../article/ArticleImages';
import { ImagesCheck } from '../article/ImagesCheck';
import { SaveStateText } from '../article/SaveStateText';
import { ownTimeText } from '../article/time-text';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Message } from '../controls/Message';
import { Toast, type ToastContent } from '../controls/Toast';
import { KeepingPointer } from '../library/KeepingPointer';
import { ExportMenu, type FormatChoice } from './ExportMenu';
import { isReadable, pageFailureText, pageNotice } from './page-notice';
import { Unkept } from './Unkept';

export type PopupProps = {
  readonly page: PageModel;
  readonly keeping: HealthModel;
  /** Used before, most used first. */
  readonly usedTags: readonly TagCount[];
  readonly formats: readonly FormatChoice[];
  /** Ms. */
  readonly now: number;
  /** Gives what to tell of it. */
  readonly onExport: (wish: ExportWish) => Promise<string>;
  /** Whether images are kept where nothing else is said. */
  readonly isKeepingImages: boolean;
  readonly onOpenPanel: () => void;
  readonly onOpenLibrary: () => void;
  readonly onOpenSettings: () => void;
  readonly onPause: (paused: boolean) => void;
  /** What is saved in private windows is kept from now on. */
  readonly onKeepPrivate: () => void;
};

/** What the toolbar's button opens: the page's article, saved or to be saved. */
export function PopupView(props: PopupProps) {
  const { page } = props;
  const [toast, setToast] = useState<ToastContent | null>(null);
  const state = page.state.value;
  const article = page.article.value;
  const failure = page.failure.value;
  // What cannot be kept is said before the first word is typed.
  const isNothingToSay = state?.isUnkept === true && page.details.value === null;
  const isReading = article === null && failure === null && (state === null || isReadable(state));
  return (
    <main class="popup">
      {article === null && <h1 class="visually-hidden">{t('extensionName')}</h1>}
      <KeepingPointer keeping={props.keeping} libraryHref={libraryHref(null)} />
      {failure !== null && <Message isFault>{pageFailureText(failure, state)}</Message>}
      {state !== null && pageNotice(state, page.details.value === null && failure === null)}
      {state?.isUnkept === true && <Unkept onKeep={props.onKeepPrivate} />}
      {page.isCut.value && <Message>{t('pageCut')}</Message>}
      {isReading && (
        <p class="quiet" role="status">
          {t('pageReading')}
        </p>
      )}
      {article !== null && !isNothingToSay && (
        <ArticlePart {...props} article={article} onToast={setToast} />
      )}
      <Toast content={toast} onGone={() => setToast(null)} />
      <PopupFoot {...props} />
    </main>
  );
}

type ArticlePartProps = PopupProps & {
  readonly article: Article;
  readonly onToast: (content: ToastContent) => void;
};

function ArticlePart({ page, article, onToast, now, ...props }: ArticlePartProps) {
  const details = page.details.value;
  const savedId = details?.saved.id ?? null;
  const capture = page.capture.value;
  const imageCount =
    capture === null ? 0 : imagesOfVersion(capture.content.html, capture.article).length;
  const edit = (edits: ArticleEdits) => page.editing.edit(savedId, edits);
  return (
    <>
      <ArticleHeader article={article} text={page.capture.value?.content.text ?? null} />
      <ArticleForm
        key={savedId ?? article.url}
        article={article}
        saved={details?.saved ?? null}
        usedTags={props.usedTags}
        onEdit={edit}
      />
      {details === null ? (
        <ImagesCheck
          count={imageCount}
          isOn={page.editing.draft.value.keepImages ?? props.isKeepingImages}
          onChange={(keepImages) => void edit({ keepImages })}
        />
      ) : (
        <ArticleImages images={page.images} />
      )}
      <SavePart page={page} now={now} onToast={onToast} />
      <ExportMenu
        name={t('exportArticle')}
        formats={props.formats}
        hasAnnotations={(details?.annotations.length ?? 0) > 0}
        isTight
        onExport={async (wish) => onToast({ text: await props.onExport(wish), undo: null })}
      />
    </>
  );
}

type SavePartProps = Pick<ArticlePartProps, 'page' | 'onToast' | 'now'>;

function SavePart(props: SavePartProps) {
  const { editing, details } = props.page;
  const saved = details.value?.saved;
  return (
    <div class="popup-save">
      {saved === undefined && <SaveButton page={props.page} />}
      <SaveStateText
        state={editing.saveState.value}
        idleText={saved === undefined ? '' : savedWhenText(saved.savedAt, props.now)}
        onRetry={() => void editing.retry()}
        onUndo={editing.undoable.value === null ? null : () => void editing.undoSave()}
      />
      {details.value !== null && <SavedNumbers {...props} details={details.value} />}
    </div>
  );
}

const savedWhenText = (savedAt: string, now: number) =>
  t('savedWhen', ownTimeText(savedAt, now, uiLanguage()));

function SaveButton({ page: { editing, state, capture } }: Pick<PopupProps, 'page'>) {
  return (
    <button
      type="button"
      class="button primary"
      disabled={editing.saveState.value.kind === 'saving' || capture.value === null}
      onClick={() => void editing.save()}
    >
      {state.value?.kind === 'article' ? t('save') : t('saveAnyway')}
    </button>
  );
}

function SavedNumbers({
  page: { editing, capture },
  onToast,
  details: { saved, annotations },
}: SavePartProps & { readonly details: ArticleDetails }) {
  const remove = async () => {
    if (!(await editing.remove(saved.id))) return;
    onToast({ text: t('articleRemoved'), undo: () => void editing.restore(saved.id) });
  };
  return (
    <>
      <p class="quiet small">{tCount('annotationCount', annotations.length)}</p>
      <p class="row small">
        <a class="text-button small" href={libraryHref(saved.id)} target="_blank" rel="noopener">
          {t('readSaved')}
        </a>
        {capture.value !== null && (
          <>
            <button
              type="button"
              class="text-button small"
              title={t('updateSavedHint')}
              onClick={() => void editing.update()}
            >
              {t('updateSaved')}
            </button>
            <button
              type="button"
              class="text-button small"
              title={t('keepBothHint')}
              onClick={() => void editing.keepBoth()}
            >
              {t('keepBoth')}
            </button>
          </>
        )}
        <button type="button" class="text-button small" onClick={() => void remove()}>
          {t('undoSave')}
        </button>
      </p>
    </>
  );
}

function PopupFoot({ page, onOpenPanel, onOpenLibrary, onOpenSettings, onPause }: PopupProps) {
  const state = page.state.value;
  return (
    <footer class="popup-foot">
      <button type="button" class="button plain" onClick={onOpenPanel}>
        <Icon name="panel" />
        {t('openPanel')}
      </button>
      <button type="button" class="button plain" onClick={onOpenLibrary}>
        <Icon name="library" />
        {t('openLibrary')}
      </button>
      {state !== null && /^https?:/.test(state.url) && (
        <button type="button" class="button plain" onClick={() => onPause(!state.standing.paused)}>
          {state.standing.paused ? t('resumeSite') : t('pauseSite')}
        </button>
      )}
      <span class="grow" />
      <IconButton icon="settings" name={t('openSettings')} onPress={onOpenSettings} />
    </footer>
  );
}
