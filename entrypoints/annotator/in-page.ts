import type { NoticeContent } from '@/components/toolbar/InPageLayer';
import type { Result } from '@/lib/base/result';
import { defaultSettings, type Settings } from '@/lib/library/settings';
import { request } from '@/lib/messages/request';
import { annotatePicture, annotateSelection } from './annotate-selection';
import { type AnnotatedPage, offeredRange } from './annotated-page';
import { createHistory, type History } from './history';
import { createInPageActions, type Stage } from './in-page-actions';
import { createInPageView, type Shown } from './in-page-view';

/** What the person does on the page, and what is shown for it. */
export type InPage = Omit<Stage, 'show'> &
  Pick<History, 'undo'> & {
    /** Annotates the figure whose picture has this address. */
    annotatePicture(picture: string): Promise<Result<null>>;
    setSettings(settings: Settings): void;
    /** Shows the toolbar at the present selection, or takes it away; false = nothing is selected. */
    offerToolbar(by: { readonly isTouch: boolean; readonly isFocused: boolean }): boolean;
    step(by: 1 | -1): void;
    remove(id: string): void;
    /** Shows everything again where it belongs now. */
    redraw(): void;
    holds(event: Event): boolean;
  };

/** Ms that an announcement stays to be read out. */
const ANNOUNCED_MS = 3000;

export function createInPage(page: AnnotatedPage): InPage {
  const history = createHistory(page.session);
  let shown: Shown = { selection: null, open: null, notice: null, announced: '', usedTags: [] };
  let settings = defaultSettings;
  let announcing: ReturnType<typeof setTimeout> | undefined;

  const show = (change: Partial<Shown>) => {
    shown = { ...shown, ...change };
    view.show(shown, settings);
  };
  const tell = (text: string, action: NoticeContent['action'] = null) =>
    show({ notice: { text, action } });
  const announce = (announced: string) => {
    clearTimeout(announcing);
    announcing = setTimeout(() => show({ announced: '' }), ANNOUNCED_MS);
    show({ announced });
  };
  const open: Stage['open'] = async (id, focus) => {
    show({ selection: null, open: { id, focus } });
    const usedTags = await request('library.tags', {});
    if (usedTags.ok) show({ usedTags: usedTags.value });
  };
  const close = () => {
    view.giveFocusBack();
    show({ selection: null, open: null });
  };

  const stage: Stage = {
    ...{ open, close, show, tell, announce },
    annotate: (choice) => annotateSelection(choice, { page, history, stage }),
    shown: () => shown,
    settings: () => settings,
  };
  const actions = createInPageActions(page, { ...stage, history });
  const view = createInPageView(page, actions);

  return {
    ...stage,
    annotatePicture: (picture) => annotatePicture(picture, { page, history, stage }),
    step: actions.step,
    remove: actions.remove,
    setSettings(changed) {
      settings = changed;
      show({});
    },
    offerToolbar(by) {
      const range = offeredRange(page);
      if (range !== null) show({ selection: { range, ...by }, open: null });
      else if (shown.selection !== null) close();
      return range !== null;
    },
    undo: history.undo,
    redraw: () => show({}),
    holds: view.holds,
  };
}
