import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { versionIdOf } from '@/lib/annotation/annotation-parts';
import type { Label } from '@/lib/annotation/label';
import type { ArticleDetails, TagCount } from '@/lib/library/operations';
import { t, tCount } from '@/lib/platform/i18n';
import type { PageModel } from '@/lib/view-model/page-model';
import { AnnotationItem } from '../annotation/AnnotationItem';
import { tagSuggestions } from '../article/tag-suggestions';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';

type Props = {
  readonly page: PageModel;
  readonly details: ArticleDetails;
  readonly labels: readonly Label[];
  readonly usedTags: readonly TagCount[];
  /** Ms. */
  readonly now: number;
  /** That highlight what is selected; null = none. */
  readonly highlightKeys: string | null;
  readonly onToast: (content: ToastContent) => void;
};

/** The page's annotations in document order, then those whose words it no longer shows. */
export function PageAnnotations(props: Props) {
  const { page, details, labels, usedTags, now, highlightKeys, onToast } = props;
  const { placed, unplaced } = page.annotations.value;
  const { article } = details.saved;
  const { annotating } = page;
  const count = placed.length + unplaced.length;
  const remove = async ({ id }: AnnotationRecord) => {
    if (!(await annotating.remove(id))) return;
    onToast({ text: t('noticeDeleted'), undo: () => void annotating.restore(id) });
  };
  const item = (record: AnnotationRecord, isPlaced: boolean) => {
    const passage = passageOf(record, { page, details });
    const hasPlace = isPlaced || (passage !== null && passage.placement.span !== null);
    return (
      <AnnotationItem
        key={record.id}
        record={record}
        article={article}
        labels={labels}
        suggestions={tagSuggestions(article.keywords, usedTags)}
        now={now}
        passage={passage}
        isPointed={page.pointing.pointed.value === record.id}
        onPoint={(isPointed) => page.pointing.point(isPointed ? record.id : null)}
        onReveal={hasPlace ? () => void annotating.reveal(record.id) : null}
        onEdit={(edits) => annotating.edit(record, edits)}
        onDelete={() => void remove(record)}
      />
    );
  };
  return (
    <section aria-label={t('annotationsSection')}>
      <h2 class="section-name">{tCount('annotationCount', count)}</h2>
      {count === 0 && (
        <Message>
          {highlightKeys === null
            ? t('annotationsEmptyKeyless')
            : t('annotationsEmpty', highlightKeys)}
        </Message>
      )}
      <ol>{placed.map((record) => item(record, true))}</ol>
      {unplaced.length > 0 && (
        <>
          <h2 class="section-name">{t('unplacedSection')}</h2>
          <p class="quiet small inset">{t('unplacedHint')}</p>
          <ol>{unplaced.map((record) => item(record, false))}</ol>
        </>
      )}
    </section>
  );
}

/** What became of the annotation's words, and what can be done; null = the page has not told. */
function passageOf(
  { id, annotation }: AnnotationRecord,
  { page, details }: Pick<Props, 'page' | 'details'>,
) {
  const placement = page.placements.value.find(({ annotationId }) => annotationId === id);
  if (placement === undefined) return null;
  const version = details.versions.find((each) => each.id === versionIdOf(annotation));
  return {
    placement,
    capturedAt: version?.capturedAt ?? annotation.target.state.sourceDate,
    onAccept: () => void page.annotating.reanchor(id, 'found'),
    onPlace: () => page.annotating.reanchor(id, 'selection'),
  };
}
