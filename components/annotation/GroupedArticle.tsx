import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { Label } from '@/lib/annotation/label';
import type { TextDirection } from '@/lib/article/article';
import type { Id } from '@/lib/base/id';
import type { TagCount } from '@/lib/library/operations';
import { t } from '@/lib/platform/i18n';
import type { AnnotationEditing } from '@/lib/view-model/annotation-editing';
import type { ArticleAnnotations } from '@/lib/view-model/group-annotations';
import { tagSuggestions } from '../article/tag-suggestions';
import type { ToastContent } from '../controls/Toast';
import { CardFacts } from '../library/ArticleRow';
import { AnnotationItem } from './AnnotationItem';

type Props = {
  readonly article: ArticleAnnotations;
  /** Of its heading. */
  readonly level: 2 | 3;
  readonly labels: readonly Label[];
  readonly usedTags: readonly TagCount[];
  /** Ms. */
  readonly now: number;
  readonly hrefAt: (articleId: Id, annotationId: Id | null) => string;
  readonly annotating: AnnotationEditing;
  readonly onToast: (content: ToastContent) => void;
};

/** An article's annotations in a list that goes across articles. */
export function GroupedArticle({ article, level, labels, usedTags, now, ...props }: Props) {
  const { card, records } = article;
  const { annotating, hrefAt } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  const remove = async ({ id }: AnnotationRecord) => {
    if (!(await annotating.remove(id))) return;
    props.onToast({ text: t('noticeDeleted'), undo: () => void annotating.restore(id) });
  };
  return (
    <div class="grouped-article">
      <Heading class="headline" lang={card.language ?? undefined} dir="auto">
        <a href={hrefAt(card.id, null)}>{card.headline}</a>
      </Heading>
      <CardFacts card={card} now={now} />
      <ol>
        {records.map((record) => (
          <AnnotationItem
            key={record.id}
            record={record}
            article={{ language: card.language, dir: directionOf(card.language) }}
            labels={labels}
            suggestions={tagSuggestions([], usedTags)}
            now={now}
            onReveal={() => window.location.assign(hrefAt(card.id, record.id))}
            onEdit={(edits) => annotating.edit(record, edits)}
            onDelete={() => void remove(record)}
          />
        ))}
      </ol>
    </div>
  );
}

/** List rows do not hold the direction; the languages that are written from right to left do. */
function directionOf(language: string | null): TextDirection {
  return /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(language ?? '') ? 'rtl' : 'ltr';
}
