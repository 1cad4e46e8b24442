import type { Label } from '@/lib/annotation/label';
import type { Id } from '@/lib/base/id';
import type { TagCount } from '@/lib/library/operations';
import { failureText, labelName, t, tCount } from '@/lib/platform/i18n';
import type { AnnotationsModel } from '@/lib/view-model/annotations-model';
import type { AnnotationChoice, ExportWatch, ExportWish } from '@/lib/view-model/export-records';
import { type AnnotationGroup, groupAnnotations } from '@/lib/view-model/group-annotations';
import { GroupedArticle } from '../annotation/GroupedArticle';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { AnnotationFilters } from '../library/AnnotationFilters';
import { ExportMenu, type FormatChoice } from './ExportMenu';

type Props = {
  readonly annotations: AnnotationsModel;
  readonly labels: readonly Label[];
  readonly usedTags: readonly TagCount[];
  readonly formats: readonly FormatChoice[];
  /** Ms. */
  readonly now: number;
  /** The address under which an article is read, at an annotation of it. */
  readonly hrefAt: (articleId: Id, annotationId: Id | null) => string;
  readonly onExportAnnotations: (
    choice: AnnotationChoice,
    wish: ExportWish,
    watch: ExportWatch,
  ) => Promise<void>;
  readonly onToast: (content: ToastContent) => void;
};

/** All annotations across articles, grouped, narrowed and exported. */
export function AnnotationsView(props: Props) {
  const { annotations, labels } = props;
  const { page, grouping, failure, hasMore, filter } = annotations;
  const rows = page.value?.rows ?? [];
  const { query, labelId, tag } = filter.value;
  const isWhole = query.trim() === '' && labelId === null && tag === null;
  const total = page.value?.total ?? rows.length;
  return (
    <div class="annotations-view column">
      <h1 class="headline">{t('navAnnotations')}</h1>
      <AnnotationFilters annotations={annotations} labels={labels} usedTags={props.usedTags} />
      {failure.value !== null && <Message isFault>{failureText(failure.value)}</Message>}
      <p class="quiet small" role="status">
        {page.value !== null && tCount('annotationCount', total)}
      </p>
      {page.value !== null && rows.length === 0 && (
        <Message>{isWhole ? t('annotationsNone') : t('annotationsNoneFound')}</Message>
      )}
      {rows.length > 0 && (
        <ExportMenu
          name={t('exportListed')}
          formats={props.formats}
          hasAnnotations={false}
          onExport={async (wish, watch) =>
            props.onExportAnnotations(await annotations.all(), wish, watch)
          }
        />
      )}
      {page.value !== null &&
        groupAnnotations(page.value, grouping.value, labels).map((group) => (
          <Group key={group.key} {...props} group={group} />
        ))}
      {hasMore.value && (
        <button type="button" class="button" onClick={() => void annotations.more()}>
          {t('annotationsMore')}
        </button>
      )}
    </div>
  );
}

function Group({ group, ...props }: Props & { readonly group: AnnotationGroup }) {
  const { annotations, labels, onToast } = props;
  const isByArticle = annotations.grouping.value === 'article';
  return (
    <section class="annotation-group">
      {!isByArticle && (
        <h2>
          <bdi>{groupName(group, props)}</bdi>{' '}
          <span class="quiet small">{tCount('annotationCount', group.count)}</span>
        </h2>
      )}
      {group.articles.map((article) => (
        <GroupedArticle
          key={article.card.id}
          article={article}
          level={isByArticle ? 2 : 3}
          labels={labels}
          usedTags={props.usedTags}
          now={props.now}
          hrefAt={props.hrefAt}
          annotating={annotations.annotating}
          onToast={onToast}
        />
      ))}
    </section>
  );
}

function groupName({ key }: AnnotationGroup, { annotations, labels }: Props): string {
  if (key === null) return t('tagNone');
  if (annotations.grouping.value === 'tag') return key;
  return labelName(labels.find(({ id }) => id === key) ?? { id: key, name: null });
}
