import { useState } from 'preact/hooks';
import { quoteOf } from '@/lib/annotation/annotation-parts';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import { daysLeft, type TrashModel } from '@/lib/view-model/trash-model';
import { Icon } from '../controls/Icon';
import { Message } from '../controls/Message';

type Props = {
  readonly trash: TrashModel;
  /** Ms. */
  readonly now: number;
};

/** What was deleted, with the days that it stays and the way back. */
export function TrashView({ trash, now }: Props) {
  const { page, failure } = trash;
  const articles = page.value?.articles ?? [];
  const annotations = page.value?.annotations ?? [];
  const count = articles.length + annotations.length;
  return (
    <div class="trash-view column">
      <h1 class="headline">{t('navTrash')}</h1>
      <p class="quiet">{t('trashHint')}</p>
      {failure.value !== null && <Message isFault>{failureText(failure.value)}</Message>}
      {page.value !== null && count === 0 && <Message>{t('trashNone')}</Message>}
      {count > 0 && <EmptyTrash count={count} onEmpty={() => void trash.empty()} />}
      <ul>
        {articles.map((card) => (
          <TrashRow
            key={card.id}
            text={card.headline}
            note={card.source ?? card.publisher ?? ''}
            days={daysLeft(card.trashedAt ?? '', now)}
            onRestore={() => void trash.restoreArticle(card.id)}
          />
        ))}
        {annotations.map(({ record, headline }) => (
          <TrashRow
            key={record.id}
            text={quoteOf(record.annotation)}
            note={t('trashAnnotationOf', headline)}
            days={daysLeft(record.trashedAt ?? '', now)}
            onRestore={() => void trash.restoreAnnotation(record.id)}
          />
        ))}
      </ul>
    </div>
  );
}

type RowProps = {
  readonly text: string;
  readonly note: string;
  readonly days: number;
  readonly onRestore: () => void;
};

function TrashRow({ text, note, days, onRestore }: RowProps) {
  return (
    <li class="trash-row">
      <div class="grow">
        <p class="headline" dir="auto">
          {text}
        </p>
        <p class="quiet small facts">
          <bdi>{note}</bdi>
          <span>{tCount('daysLeft', days)}</span>
        </p>
      </div>
      <button type="button" class="button" aria-label={t('restoreNamed', text)} onClick={onRestore}>
        <Icon name="restore" />
        {t('restore')}
      </button>
    </li>
  );
}

type EmptyProps = { readonly count: number; readonly onEmpty: () => void };

/** Wiping asks first: nothing brings it back. */
function EmptyTrash({ count, onEmpty }: EmptyProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {t('trashEmpty')}
      </button>
    );
  }
  return (
    <p class="row message fault" role="alert">
      <span>{tCount('trashEmptyAsk', count)}</span>
      <button
        type="button"
        class="button"
        onClick={() => {
          setAsking(false);
          onEmpty();
        }}
      >
        {t('trashEmptyDo')}
      </button>
      <button type="button" class="button plain" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </p>
  );
}
