import type { ArticleCard } from '@/lib/library/saved-article';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import { fullTimeText, ownTimeText, pageTimeText } from '../article/time-text';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly card: ArticleCard;
  /** Ms. */
  readonly now: number;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  readonly onTag: (tag: string) => void;
  readonly onDelete: () => void;
};

/** One saved article in the list. */
export function LibraryRow({ card, now, isSelected, onToggle, onOpen, onTag, onDelete }: Props) {
  return (
    <li class="library-row">
      <label class="row-check">
        <input type="checkbox" checked={isSelected} onChange={onToggle} />
        <span class="visually-hidden">{t('rowSelect', card.headline)}</span>
      </label>
      <div class="grow">
        <button
          type="button"
          class="row-open headline"
          lang={card.language ?? undefined}
          dir="auto"
          title={card.url}
          onClick={onOpen}
        >
          {card.headline}
        </button>
        <CardFacts card={card} now={now} />
        {card.tags.length > 0 && (
          <p class="chips-line">
            {card.tags.map((tag) => (
              <button
                key={tag}
                type="button"
                class="chip"
                title={t('tagOnly', tag)}
                onClick={() => onTag(tag)}
              >
                <bdi>{tag}</bdi>
              </button>
            ))}
          </p>
        )}
      </div>
      <IconButton icon="delete" name={t('rowDelete', card.headline)} onPress={onDelete} />
    </li>
  );
}

function CardFacts({ card, now }: Pick<Props, 'card' | 'now'>) {
  const { published, savedAt, annotationCount } = card;
  const outlet = card.source ?? card.publisher;
  return (
    <p class="quiet small facts">
      {outlet !== null && <bdi>{outlet}</bdi>}
      {published !== null && (
        <time dir="ltr" dateTime={published} title={pageTimeText(published)}>
          {published.slice(0, 'YYYY-MM-DD'.length)}
        </time>
      )}
      {annotationCount > 0 && <span>{tCount('annotationCount', annotationCount)}</span>}
      <time dateTime={savedAt} title={fullTimeText(savedAt, uiLanguage())}>
        {t('savedWhen', ownTimeText(savedAt, now, uiLanguage()))}
      </time>
    </p>
  );
}
