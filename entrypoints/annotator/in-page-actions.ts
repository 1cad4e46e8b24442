import type {
  Choice,
  CopyKind,
  InPageActions,
  NoticeContent,
} from '@/components/toolbar/InPageLayer';
import { quoteOf } from '@/lib/annotation/annotation-parts';
import type { Result } from '@/lib/base/result';
import type { Settings } from '@/lib/library/settings';
import { scrollToRange } from '@/lib/page/passages-at';
import { copyText } from '@/lib/platform/copy-text';
import { failureText, t } from '@/lib/platform/i18n';
import { type AnnotatedPage, offeredRange } from './annotated-page';
import { copyPassage } from './copy-passage';
import type { History } from './history';
import type { Shown } from './in-page-view';
import { inTextOrder, stepFrom } from './order';
import { createSiteSwitches } from './site-switches';

export type Stage = {
  settings(): Settings;
  shown(): Shown;
  show(change: Partial<Shown>): void;
  tell(text: string, action?: NoticeContent['action']): void;
  /** Tells a screen reader. */
  announce(text: string): void;
  annotate(choice: Choice): Promise<Result<null>>;
  open(id: string, focus: NonNullable<Shown['open']>['focus']): void;
  /** Takes toolbar and card away; the focus goes back to where it was. */
  close(): void;
};

/** What the buttons of our UI on the page do. */
export function createInPageActions(
  page: AnnotatedPage,
  stage: Stage & { readonly history: History },
): InPageActions {
  const { document, session } = page;
  const { show, tell, history } = stage;
  const copy = (range: Range | null, words: string | null, kind: CopyKind) =>
    tell(copyPassage(page, { range, words, kind }));
  return {
    annotate: (choice) => void stage.annotate(choice),
    async edit(id, edits) {
      const edited = await history.edit(id, edits);
      const isOpen = stage.shown().open?.id === id;
      // An open card says it itself.
      if (!edited.ok && !isOpen) {
        tell(t('cardNotSavedClosed'), {
          name: t('cardOpen'),
          run: () => stage.open(id, 'comment'),
        });
      }
      return edited.ok;
    },
    async remove(id) {
      stage.close();
      const removed = await history.remove(id);
      if (!removed.ok) return tell(failureText(removed.failure));
      const run = () => {
        show({ notice: null });
        void session.restore(id);
      };
      tell(t('noticeDeleted'), { name: t('noticeUndo'), run });
    },
    copy(annotation, kind) {
      const placed = session.placed().find((one) => one.annotation.id === annotation.id);
      copy(placed?.range ?? null, quoteOf(annotation), kind);
    },
    copySelection: (kind) =>
      copy(offeredRange(page) ?? stage.shown().selection?.range ?? null, null, kind),
    copyNote: (plain) =>
      tell(t(copyText(document, { plain, html: null }) ? 'noticeNoteCopied' : 'noticeNotCopied')),
    step(by) {
      const open = stage.shown().open?.id ?? null;
      const next = stepFrom(inTextOrder(session.placed()), open, by);
      if (next === null) return tell(t('noticeNoAnnotations'));
      if (document.defaultView !== null) scrollToRange(next.range, document.defaultView);
      stage.open(next.annotation.id, 'card');
    },
    ...createSiteSwitches(document.location.hostname, stage),
    close: stage.close,
    dismissNotice: () => show({ notice: null }),
  };
}
