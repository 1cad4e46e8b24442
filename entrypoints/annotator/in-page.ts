import { quoteOf } from '@/lib/annotation/annotation-parts';
import { failed, type Result, success } from '@/lib/base/result';
import { quotationOf } from '@/lib/library/quotation';
import { defaultSettings, type Settings } from '@/lib/library/settings';
import { copyText } from '@/lib/page/copy-text';
import { selectedRange } from '@/lib/page/selected-range';
import { failureText, t } from '@/lib/platform/i18n';
import { changeSettings } from '@/lib/platform/settings';
import { type Choice, createInPageView, type InPageActions, type Shown } from './in-page-view';
import type { PageSession } from './page-session';
import type { Placed } from './place-annotations';
import type { Reader } from './reading';

/** What the person does on the page, and what is shown for it. */
export type InPage = {
  settings(): Settings;
  setSettings(settings: Settings): void;
  /** Shows the toolbar at the present selection, or takes it away. */
  offerToolbar(): void;
  open(id: string): void;
  openId(): string | null;
  close(): void;
  isToolbarShown(): boolean;
  annotate(choice: Choice): Promise<Result<null>>;
  /** Shows everything again where it belongs now. */
  redraw(): void;
  holds(event: Event): boolean;
};

const nothing: Shown = { selection: null, open: null, notice: null };

export function createInPage(document: Document, session: PageSession, reader: Reader): InPage {
  let shown = nothing;
  let settings = defaultSettings;

  const show = (change: Partial<Shown>) => {
    shown = { ...shown, ...change };
    view.show(shown, settings);
  };
  const tell = (text: string, action: NonNullable<Shown['notice']>['action'] = null) =>
    show({ notice: { text, action } });
  const placedById = (id: string): Placed | null =>
    session.placed().find(({ annotation }) => annotation.id === id) ?? null;
  const copy = (quote: string) => {
    copyText(document, quotationOf(quote, reader.read().extraction.article));
    tell(t('noticeCopied'));
  };

  const annotate = async ({ labelId, open }: Choice): Promise<Result<null>> => {
    // What is selected now: keys may have grown the selection since the toolbar came.
    const range = selectedRange(document) ?? shown.selection;
    if (range === null) {
      tell(t('noticeNothingSelected'));
      return failed('not-found', 'Nothing is selected');
    }
    const chosen = labelId ?? settings.lastLabelId;
    const made = await session.annotate(range, { labelId: chosen, comment: '' });
    if (!made.ok) {
      tell(failureText(made.failure));
      return made;
    }
    document.getSelection()?.removeAllRanges();
    show({ selection: null, open: open && { id: made.value.id, focus: open } });
    if (chosen !== settings.lastLabelId) settings = await changeSettings({ lastLabelId: chosen });
    return success(null);
  };

  const actions: InPageActions = {
    placedById,
    annotate: (choice) => void annotate(choice),
    async edit(id, edits) {
      const placed = placedById(id);
      return placed !== null && (await session.edit(placed.annotation, edits)).ok;
    },
    async remove(id) {
      const removed = await session.remove(id);
      if (!removed.ok) return tell(failureText(removed.failure));
      const run = () => {
        show({ notice: null });
        void session.restore(id);
      };
      show({ open: null });
      tell(t('noticeDeleted'), { name: t('noticeUndo'), run });
    },
    copy: (annotation) => copy(quoteOf(annotation)),
    copySelection: () => copy((selectedRange(document) ?? shown.selection)?.toString() ?? ''),
    async pause() {
      const { hostname } = document.location;
      const pausedHosts = [...new Set([...settings.pausedHosts, hostname])];
      show({ ...nothing });
      tell(t('noticePaused'));
      await changeSettings({ pausedHosts });
    },
    close: () => show({ selection: null, open: null }),
    dismissNotice: () => show({ notice: null }),
  };
  const view = createInPageView(document, actions);

  return {
    settings: () => settings,
    setSettings(changed) {
      settings = changed;
      show({});
    },
    offerToolbar: () =>
      show({ selection: selectedRange(document)?.cloneRange() ?? null, open: null }),
    open: (id) => show({ selection: null, open: { id, focus: null } }),
    openId: () => shown.open?.id ?? null,
    close: actions.close,
    isToolbarShown: () => shown.selection !== null,
    annotate,
    redraw: () => show({}),
    holds: view.holds,
  };
}
