import { useState } from 'preact/hooks';
import type { Article } from '@/lib/article/article';
import type { Fate, Placement } from '@/lib/library/placement';
import { type MessageKey, t, uiLanguage } from '@/lib/platform/i18n';
import { fullTimeText } from '../article/time-text';
import { PlaceByHand } from './PlaceByHand';
import { Wordings } from './Wordings';

/** What a person may do about a passage that the page no longer shows as it was annotated. */
export type PassageActions = {
  /** Has the annotation speak of the words found for it. */
  readonly onAccept: () => void;
  /** Has it speak of the words selected on the page; false = nothing is selected. */
  readonly onPlace: () => Promise<boolean>;
};

type Props = PassageActions & {
  readonly placement: Placement;
  readonly quote: string;
  readonly article: Pick<Article, 'language' | 'dir'>;
  /** When the annotated text was captured. ISO 8601. */
  readonly capturedAt: string;
};

const fateKeys: Readonly<Record<Exclude<Fate, 'same'>, MessageKey>> = {
  moved: 'fateMoved',
  reworded: 'fateReworded',
  rewritten: 'fateRewritten',
  gone: 'fateGone',
  withheld: 'fateWithheld',
  unplaced: 'fateUnplaced',
};

const hintKeys: Readonly<Partial<Record<Fate, MessageKey>>> = {
  withheld: 'withheldHint',
  unplaced: 'unplacedQuoteHint',
};

/** What became of the annotated words on the page, in a word, with old and new wording, and what can be done. */
export function PassageChange({ placement, quote, article, capturedAt, ...on }: Props) {
  const { fate, wording } = placement;
  const [isKept, setKept] = useState(false);
  if (fate === 'same') return null;
  const hint = hintKeys[fate];
  const captured = fullTimeText(capturedAt, uiLanguage());
  return (
    <div class="passage-change">
      <p>
        <strong class="fate small" data-fate={fate}>
          {t(fateKeys[fate])}
        </strong>
      </p>
      {fate === 'gone' && <p class="quiet small">{t('savedOn', captured)}</p>}
      {hint !== undefined && <p class="quiet small">{t(hint)}</p>}
      {wording !== '' && !isKept && (
        <Wordings fate={fate} before={quote} now={wording} captured={captured} {...article} />
      )}
      {fate === 'reworded' && !isKept && (
        <p class="passage-actions">
          <button type="button" class="button" onClick={on.onAccept}>
            {t('acceptWording')}
          </button>
          <button type="button" class="text-button" onClick={() => setKept(true)}>
            {t('keepWording')}
          </button>
        </p>
      )}
      {placement.span === null || fate === 'rewritten' ? (
        <PlaceByHand onPlace={on.onPlace} />
      ) : null}
    </div>
  );
}
