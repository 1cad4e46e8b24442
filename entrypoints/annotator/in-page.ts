import type { Choice, NoticeContent } from '@/components/toolbar/InPageLayer';
import { failed, type Result, success } from '@/lib/base/result';
import { defaultSettings, type Settings } from '@/lib/library/settings';
import { failureText, t } from '@/lib/platform/i18n';
import { changeSettings } from '@/lib/platform/settings';
import { type AnnotatedPage, offeredRange } from './annotated-page';
import { createInPageActions } from './in-page-actions';
import { createInPageView, type Shown } from './in-page-view';
import type { Placed } from './place-annotations';

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

export function createInPage(page: AnnotatedPage): InPage {
  const { document, session } = page;
  let shown = nothing;
  let settings = defaultSettings;

  const show = (change: Partial<Shown>) => {
    shown = { ...shown, ...change };
    view.show(shown, settings);
  };
  const tell = (text: string, action: NoticeContent['action'] = null) =>
    show({ notice: { text, action } });
  const placedById = (id: string): Placed | null =>
    session.placed().find((one) => one.annotation.id === id) ?? null;

  const annotate = async ({ labelId, open }: Choice): Promise<Result<null>> => {
    // What is selected now: keys may have grown the selection since the toolbar came.
    const passage = offeredRange(page) ?? shown.selection?.cloneRange() ?? null;
    if (passage === null) {
      tell(t('noticeNothingSelected'));
      return failed('not-found', 'Nothing is selected');
    }
    const chosen = labelId ?? settings.lastLabelId;
    // At once: what the person selects while this is being saved stays selected.
    document.getSelection()?.removeAllRanges();
    show({ selection: null });
    const made = await session.annotate(passage, { labelId: chosen, comment: '' });
    if (!made.ok) {
      show({ selection: shown.selection ?? passage });
      tell(failureText(made.failure));
      return made;
    }
    if (open !== null) show({ selection: null, open: { id: made.value.id, focus: open } });
    if (chosen !== settings.lastLabelId) settings = await changeSettings({ lastLabelId: chosen });
    return success(null);
  };

  const selection = () => shown.selection;
  const stage = { annotate, placedById, show, tell, selection, settings: () => settings };
  const actions = createInPageActions(page, stage);
  const view = createInPageView(page, { actions, placedById });

  return {
    settings: () => settings,
    setSettings(changed) {
      settings = changed;
      show({});
    },
    offerToolbar: () => show({ selection: offeredRange(page), open: null }),
    open: (id) => show({ selection: null, open: { id, focus: null } }),
    openId: () => shown.open?.id ?? null,
    close: actions.close,
    isToolbarShown: () => shown.selection !== null,
    annotate,
    redraw: () => show({}),
    holds: view.holds,
  };
}
