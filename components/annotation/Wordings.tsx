import { type ComponentChildren, Fragment } from 'preact';
import type { TextDirection } from '@/lib/article/article';
import { type ChangeKind, compareTexts } from '@/lib/library/compare-texts';
import type { Fate } from '@/lib/library/placement';
import { t } from '@/lib/platform/i18n';

type Props = {
  readonly fate: Fate;
  readonly before: string;
  readonly now: string;
  /** When the old wording was captured, as it is to be read. */
  readonly captured: string;
  readonly language: string | null;
  readonly dir: TextDirection;
};

/** Old and new wording of a passage side by side; of a reworded one, what differs is marked in each. */
export function Wordings({ fate, before, now, captured, language, dir }: Props) {
  const isCompared = fate === 'reworded';
  const words = { lang: language ?? undefined, dir };
  return (
    <dl class="wordings">
      {isCompared && (
        <div>
          <dt class="quiet small">{t('wordingBefore', captured)}</dt>
          <dd {...words}>{marked(before, now, ['same', 'removed', 'left'])}</dd>
        </div>
      )}
      <div>
        <dt class="quiet small">{t(isCompared ? 'wordingNow' : 'wordingInstead')}</dt>
        <dd {...words}>{isCompared ? marked(before, now, ['same', 'added', 'moved']) : now}</dd>
      </div>
    </dl>
  );
}

/** One side of the comparison: the kinds of parts that stand there. */
function marked(before: string, now: string, kinds: readonly ChangeKind[]): ComponentChildren {
  const parts = compareTexts(before, now).lines.flatMap((line) => line.parts);
  return parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, text }, index) => {
      if (kind === 'same') return text;
      const words = text.trimStart();
      const isGone = kind === 'removed' || kind === 'left';
      return (
        <Fragment key={index}>
          {text.slice(0, text.length - words.length)}
          {isGone ? <del>{words}</del> : <ins>{words}</ins>}
        </Fragment>
      );
    });
}
