import type { Choice, InPageActions, NoticeContent } from '@/components/toolbar/InPageLayer';
import { quoteOf } from '@/lib/annotation/annotation-parts';
import { quotationOf } from '@/lib/library/quotation';
import type { Settings } from '@/lib/library/settings';
import { copyText } from '@/lib/page/copy-text';
import { selectedRange } from '@/lib/page/selected-range';
import { failureText, t } from '@/lib/platform/i18n';
import { changeSettings } from '@/lib/platform/settings';
import type { AnnotatedPage } from './annotated-page';
import type { Shown } from './in-page-view';
import type { Placed } from './place-annotations';

type Stage = {
  settings(): Settings;
  selection(): Range | null;
  placedById(id: string): Placed | null;
  show(change: Partial<Shown>): void;
  tell(text: string, action?: NoticeContent['action']): void;
  annotate(choice: Choice): Promise<unknown>;
};

/** What the buttons of our UI on the page do. */
export function createInPageActions(page: AnnotatedPage, stage: Stage): InPageActions {
  const { document, session, article } = page;
  const { show, tell } = stage;
  const copy = (quote: string) => {
    copyText(document, { plain: quotationOf(quote, article()), html: null });
    tell(t('noticeCopied'));
  };
  return {
    annotate: (choice) => void stage.annotate(choice),
    async edit(id, edits) {
      const placed = stage.placedById(id);
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
    copySelection: () => copy((selectedRange(document) ?? stage.selection())?.toString() ?? ''),
    async pause() {
      const { hostname } = document.location;
      const pausedHosts = [...new Set([...stage.settings().pausedHosts, hostname])];
      show({ selection: null, open: null });
      tell(t('noticePaused'));
      await changeSettings({ pausedHosts });
    },
    close: () => show({ selection: null, open: null }),
    dismissNotice: () => show({ notice: null }),
  };
}
