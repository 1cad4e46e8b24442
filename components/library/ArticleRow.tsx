import type { ComponentChildren } from 'preact';
import type { Id } from '@/lib/base/id';
import { listFormat } from '@/lib/base/intl-formats';
import { outletOf } from '@/lib/library/outlet';
import type { ArticleCard } from '@/lib/library/saved-article';
import type { SearchRow } from '@/lib/library/searching';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import { fullTimeText, ownTimeText, pageTimeText } from '../article/time-text';
import { Icon } from '../controls/Icon';
import { statusKeys } from './facet-text';
import { Marked } from './Marked';

/** What can be done with a row; the same for all rows of a list. */
export type RowActions = {
  /** The address under which the article is read. */
  readonly hrefOf: (id: Id) => string;
  /** True = in a tab of its own, as from the side panel. */
  readonly opensTab: boolean;
  readonly onToggle: (id: Id) => void;
  readonly onStar: (card: ArticleCard) => void;
  /** Null closes the details. */
  readonly onDetails: (id: Id | null) => void;
  readonly onTag: (tag: string) => void;
};

type Props = RowActions & {
  readonly row: SearchRow;
  /** Ms. */
  readonly now: number;
  readonly isSelected: boolean;
  /** Place in the whole result, from 1, and the size of that. */
  readonly position: number;
  readonly total: number;
  /** Null = closed. */
  readonly details: ComponentChildren | null;
};

/** One saved article in the list. */
export function ArticleRow({ row, now, isSelected, details, position, total, ...on }: Props) {
  const { card, headlineMarks, snippets } = row;
  return (
    <li class="article-row" aria-setsize={total} aria-posinset={position} data-id={card.id}>
      <label class="row-check">
        <input type="checkbox" checked={isSelected} onChange={() => on.onToggle(card.id)} />
        <span class="visually-hidden">{t('rowSelect', card.headline)}</span>
      </label>
      <div class="row-body">
        <a
          class="row-open headline"
          href={on.hrefOf(card.id)}
          target={on.opensTab ? '_blank' : undefined}
          rel="noopener"
          lang={card.language ?? undefined}
          dir="auto"
        >
          <Marked text={card.headline} marks={headlineMarks} />
        </a>
        <CardFacts card={card} now={now} />
        {snippets.map(({ from, annotationId, text, marks }) => (
          <p
            key={`${from} ${annotationId} ${text}`}
            class="snippet"
            lang={card.language ?? undefined}
            dir="auto"
          >
            {from === 'quote' && <Icon name="comment" />}
            <Marked text={text} marks={marks} />
          </p>
        ))}
        {card.tags.length > 0 && (
          <p class="chips-line">
            {card.tags.map((tag) => (
              <button
                key={tag}
                type="button"
                class="chip"
                title={t('tagOnly', tag)}
                onClick={() => on.onTag(tag)}
              >
                <bdi>{tag}</bdi>
              </button>
            ))}
          </p>
        )}
      </div>
      <p class="row-actions">
        <button
          type="button"
          class="icon-button star"
          aria-pressed={card.starred}
          aria-label={t('star', card.headline)}
          title={card.starred ? t('starRemove') : t('starAdd')}
          onClick={() => on.onStar(card)}
        >
          <Icon name="star" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-expanded={details !== null}
          aria-label={t('rowDetails', card.headline)}
          title={t('rowDetailsHint')}
          onClick={() => on.onDetails(details === null ? card.id : null)}
        >
          <Icon name={details === null ? 'down' : 'up'} />
        </button>
      </p>
      {details !== null && <div class="row-details">{details}</div>}
    </li>
  );
}

/** Outlet, authors, dates and numbers of an article, in a line. */
export function CardFacts({ card, now }: { readonly card: ArticleCard; readonly now: number }) {
  const { published, savedAt, annotationCount, authors, status } = card;
  const outlet = outletOf(card);
  return (
    <p class="quiet small facts">
      {outlet !== '' && <bdi class="strong">{outlet}</bdi>}
      {authors.length > 0 && <bdi>{listFormat(uiLanguage(), {}).format(authors)}</bdi>}
      {published !== null && (
        <time dir="ltr" dateTime={published} title={pageTimeText(published)}>
          {published.slice(0, 'YYYY-MM-DD'.length)}
        </time>
      )}
      {annotationCount > 0 && <span>{tCount('annotationCount', annotationCount)}</span>}
      {status !== 'to-read' && <span>{t(statusKeys[status])}</span>}
      <time dateTime={savedAt} title={fullTimeText(savedAt, uiLanguage())}>
        {t('savedWhen', ownTimeText(savedAt, now, uiLanguage()))}
      </time>
    </p>
  );
}
