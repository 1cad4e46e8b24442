import type { ArticleCard } from '@/lib/library/saved-article';
import { t, tCount } from '@/lib/platform/i18n';
import { pageTimeText } from '../article/time-text';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly card: ArticleCard;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
};

/** One saved article in the list. */
export function LibraryRow({ card, isSelected, onToggle, onOpen, onDelete }: Props) {
  const outlet = card.source ?? card.publisher;
  return (
    <li class="library-row">
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={t('rowSelect', card.headline)}
        onChange={onToggle}
      />
      <div class="grow">
        <button
          type="button"
          class="row-open headline"
          lang={card.language ?? undefined}
          onClick={onOpen}
        >
          {card.headline}
        </button>
        <p class="quiet small facts">
          {outlet !== null && <span>{outlet}</span>}
          {card.published !== null && (
            <time dateTime={card.published} title={pageTimeText(card.published)}>
              {card.published.slice(0, 'YYYY-MM-DD'.length)}
            </time>
          )}
          {card.annotationCount > 0 && (
            <span>{tCount('annotationCount', card.annotationCount)}</span>
          )}
        </p>
        {card.tags.length > 0 && (
          <p class="chips-line">
            {card.tags.map((tag) => (
              <span class="chip" key={tag}>
                {tag}
              </span>
            ))}
          </p>
        )}
      </div>
      <IconButton icon="delete" name={t('rowDelete', card.headline)} onPress={onDelete} />
    </li>
  );
}
