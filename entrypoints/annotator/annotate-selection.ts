import type { Choice } from '@/components/toolbar/InPageLayer';
import { labelById } from '@/lib/annotation/label';
import { failed, type Result, success } from '@/lib/base/result';
import { changeSettings } from '@/lib/messages/change-settings';
import { figureOf } from '@/lib/page/figure-range';
import { failureText, labelName, t } from '@/lib/platform/i18n';
import { isPrivateWindow } from '@/lib/platform/view-page';
import { type AnnotatedPage, offeredRange } from './annotated-page';
import type { History } from './history';
import type { Stage } from './in-page-actions';

type Parts = {
  readonly page: AnnotatedPage;
  readonly history: History;
  readonly stage: Stage;
};

/** Annotates the figure with this picture as a whole, and opens its card. */
export async function annotatePicture(
  picture: string,
  { page, history, stage }: Parts,
): Promise<Result<null>> {
  const figure = figureOf(page.document, picture);
  if (figure === null) {
    stage.tell(t('noticePictureAlone'));
    return failed('not-found', 'The picture has no words');
  }
  const { labels, lastLabelId } = stage.settings();
  const { id: labelId } = labelById(labels, lastLabelId);
  const made = await history.annotate(figure.range, { labelId, comment: '', picture });
  if (made.ok) stage.open(made.value.id, 'comment');
  else stage.tell(failureText(made.failure));
  return made.ok ? success(null) : made;
}

/** Annotates what is selected. */
export async function annotateSelection(
  { labelId, open }: Choice,
  { page, history, stage }: Parts,
): Promise<Result<null>> {
  // What is selected now: keys may have grown the selection since the toolbar came.
  const passage = offeredRange(page) ?? stage.shown().selection?.range ?? null;
  if (passage === null) {
    stage.tell(t('noticeNothingSelected'));
    return failed('not-found', 'Nothing is selected');
  }
  if (isPrivateWindow() && !stage.settings().keepPrivate) {
    stage.close();
    const run = () => void changeSettings({ keepPrivate: true });
    stage.tell(t('privateNothingKept'), { name: t('privateKeep'), run });
    return failed('private-window');
  }
  const { labels, lastLabelId } = stage.settings();
  const label = labelById(labels, labelId ?? lastLabelId);
  // At once: what the person selects while this is being saved stays selected.
  stage.close();
  page.document.getSelection()?.removeAllRanges();
  const made = await history.annotate(passage, { labelId: label.id, comment: '' });
  if (!made.ok) {
    const offered = { range: passage, isTouch: false, isFocused: false };
    stage.show({ selection: stage.shown().selection ?? offered });
    stage.tell(failureText(made.failure));
    return made;
  }
  if (open !== null) stage.open(made.value.id, open);
  else stage.announce(t('announceLabelled', labelName(label)));
  if (label.id !== lastLabelId) await changeSettings({ lastLabelId: label.id });
  return success(null);
}
