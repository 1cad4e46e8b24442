import { useState } from 'preact/hooks';
import type { Id } from '@/lib/base/id';
import { outletOf } from '@/lib/library/outlet';
import { failureText, t, tCount, uiLanguage } from '@/lib/platform/i18n';
import type { DossierDay, DossierModel } from '@/lib/view-model/dossier-model';
import { dateFormat } from '../article/date-format';
import { Message } from '../controls/Message';

type Props = {
  readonly dossier: DossierModel;
  readonly hrefOf: (id: Id) => string;
};

/** A story: the articles with a tag in the order of time, by outlet. */
export function DossierView({ dossier, hrefOf }: Props) {
  const [isNewestFirst, setNewestFirst] = useState(false);
  const { tag, failure } = dossier;
  const days = dossier.days.value ?? [];
  const count = days.reduce((sum, { cards }) => sum + cards.length, 0);
  const outlets = new Set(days.flatMap(({ cards }) => cards.map(outletOf)));
  const shown = isNewestFirst ? newestFirst(days) : days;
  return (
    <div class="dossier-view column">
      <h1 class="headline">
        <bdi>{tag.value}</bdi>
      </h1>
      {failure.value !== null && <Message isFault>{failureText(failure.value)}</Message>}
      <p class="row quiet">
        <span class="grow">
          {tCount('articleCount', count)} · {tCount('outletCount', outlets.size)}
        </span>
        <button type="button" class="text-button" onClick={() => setNewestFirst(!isNewestFirst)}>
          {isNewestFirst ? t('oldestFirst') : t('newestFirst')}
        </button>
      </p>
      {dossier.days.value !== null && count === 0 && <Message>{t('dossierNone')}</Message>}
      <ol class="timeline">
        {shown.map(({ day, cards }) => (
          <li key={day}>
            <time dateTime={day}>{dayText(day)}</time>
            <ul>
              {cards.map((card) => (
                <li key={card.id}>
                  <p class="small strong">
                    <bdi>{outletOf(card)}</bdi>
                    {card.published === null && <span class="quiet"> {t('dossierSavedDay')}</span>}
                  </p>
                  <a
                    class="headline"
                    href={hrefOf(card.id)}
                    lang={card.language ?? undefined}
                    dir="auto"
                  >
                    {card.headline}
                  </a>
                  {card.annotationCount > 0 && (
                    <p class="quiet small">{tCount('annotationCount', card.annotationCount)}</p>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function newestFirst(days: readonly DossierDay[]): readonly DossierDay[] {
  return days.map(({ day, cards }) => ({ day, cards: cards.toReversed() })).toReversed();
}

function dayText(day: string): string {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  return dateFormat(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(instant);
}
