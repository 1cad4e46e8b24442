import type { Label } from '@/lib/annotation/label';
import { labelName, t } from '@/lib/platform/i18n';

type Props = {
  readonly labels: readonly Label[];
  /** Null = none is chosen yet. */
  readonly chosenId: string | null;
  /** Whether the keys of the labels work, and are shown; else the first letters of the names. */
  readonly hasKeys?: boolean;
  readonly onChoose: (labelId: string) => void;
};

/** The labels as swatches: colour and mark, with name and key. */
export function LabelSwatches({ labels, chosenId, hasKeys = false, onChoose }: Props) {
  const keyOf = ({ key }: Label) => (hasKeys ? (key ?? undefined) : undefined);
  return (
    <fieldset class="swatches" aria-label={t('toolbarLabels')}>
      {labels.map((label) => (
        <button
          key={label.id}
          type="button"
          class="swatch"
          data-mark={label.mark}
          style={{ '--label': label.color }}
          aria-pressed={label.id === chosenId}
          aria-keyshortcuts={keyOf(label)}
          aria-label={labelName(label)}
          title={
            keyOf(label) === undefined ? labelName(label) : `${labelName(label)} (${label.key})`
          }
          onClick={(event) => event.isTrusted && onChoose(label.id)}
        >
          <span aria-hidden="true">{keyOf(label) ?? [...labelName(label)][0]}</span>
        </button>
      ))}
    </fieldset>
  );
}
