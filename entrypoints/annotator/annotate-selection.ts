import type { Choice } from '@/components/toolbar/InPageLayer';
import type { Annotation } from '@/lib/annotation/annotation';
import { labelById } from '@/lib/annotation/label';
import { failed, type Result, success } from '@/lib/base/result';
import { changeSettings } from '@/lib/messages/change-settings';
import { figureOf } from '@/lib/page/figure-range';
import { failureText, labelName, t } from '@/lib/platform/i18n';
import { isPrivateWindow } from '@/lib/platform/view-page';
import { type AnnotatedPage, offeredRanges } from './annotated-page';
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

/** Passages that are annotated at once: each is saved by itself. */
const MOST_PASSAGES = 50;

/** Annotates what is selected, each passage by itself; the card of the first is opened where one is. */
export async function annotateSelection(
  { labelId, open }: Choice,
  { page, history, stage }: Parts,
): Promise<Result<null>> {
  // What is selected now: keys may have grown the selection since the toolbar came.
  const passages = passagesOf(page, stage);
  if (passages.length === 0) {
    stage.tell(t('noticeNothingSelected'));
    return failed('not-found', 'Nothing is selected');
  }
  if (passages.length > MOST_PASSAGES) {
    stage.tell(t('noticeTooManySelected', `${passages.length}`, `${MOST_PASSAGES}`));
    return failed('not-found', `${passages.length} passages are selected`);
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
  const made: Annotation[] = [];
  for (const range of passages) {
    const result = await history.annotate(range, { labelId: label.id, comment: '' });
    if (!result.ok) {
      const offered = { range, isTouch: false, isFocused: false };
      stage.show({ selection: stage.shown().selection ?? offered });
      stage.tell(failureText(result.failure));
      return result;
    }
    made.push(result.value);
  }
  if (open !== null && made[0] !== undefined) stage.open(made[0].id, open);
  else stage.announce(t('announceLabelled', labelName(label)));
  if (label.id !== lastLabelId) await changeSettings({ lastLabelId: label.id });
  return success(null);
}

function passagesOf(page: AnnotatedPage, stage: Stage): readonly Range[] {
  const selected = offeredRanges(page);
  const shown = stage.shown().selection?.range;
  return selected.length > 0 || shown === undefined ? selected : [shown];
}
