import type { Choice } from '@/components/toolbar/InPageLayer';
import { failed, type Result, success } from '@/lib/base/result';
import type { CommandRun, PageCommand } from '@/lib/messages/page-command';
import { failureText, t } from '@/lib/platform/i18n';
import type { InPage } from './in-page';

/** What the keys and menus of the browser do on the page. */
export async function runCommand(
  { command, picture }: CommandRun,
  inPage: InPage,
): Promise<Result<null>> {
  const annotate = (open: Choice['open']) => inPage.annotate({ labelId: null, open });
  const withOpen = (work: (id: string) => void) => {
    const open = inPage.shown().open?.id;
    if (open === undefined) inPage.tell(t('noticeNothingOpen'));
    else work(open);
  };
  const commands: Readonly<Record<PageCommand, () => unknown>> = {
    'highlight-selection': () => annotate(null),
    'comment-selection': () => annotate('comment'),
    'annotate-picture': () => inPage.annotatePicture(picture ?? ''),
    'open-toolbar': () => {
      const isOffered = inPage.offerToolbar({ isTouch: false, isFocused: true });
      if (!isOffered) inPage.tell(t('noticeNothingSelected'));
    },
    'next-annotation': () => inPage.step(1),
    'previous-annotation': () => inPage.step(-1),
    'edit-annotation': () => withOpen((id) => inPage.open(id, 'comment')),
    'delete-annotation': () => withOpen(inPage.remove),
    'undo-annotation': () => undo(inPage),
  };
  // The browser may send names of a newer or older manifest.
  if (!Object.hasOwn(commands, command)) return failed('invalid-message', command);
  await commands[command]();
  return success(null);
}

async function undo(inPage: InPage): Promise<void> {
  const undone = await inPage.undo();
  if (undone === null) inPage.tell(t('noticeNothingToUndo'));
  else inPage.tell(undone.ok ? t('noticeUndone') : failureText(undone.failure));
}
