import { useId } from 'preact/hooks';
import type { Label } from '@/lib/annotation/label';
import { labelName, t } from '@/lib/platform/i18n';

type Props = {
  readonly labels: readonly Label[];
  readonly chosen: string;
  readonly onChoose: (labelId: string) => void;
};

/** One of the labels, each with its name, colour and mark. */
export function LabelChoice({ labels, chosen, onChoose }: Props) {
  const group = useId();
  return (
    <fieldset class="label-choice">
      <legend class="field-name">{t('fieldLabel')}</legend>
      {labels.map((label) => (
        <label key={label.id} class="label-option" style={{ '--label': label.color }}>
          <input
            type="radio"
            class="visually-hidden"
            name={group}
            checked={label.id === chosen}
            onChange={() => onChoose(label.id)}
          />
          <span class="label-name small" data-mark={label.mark}>
            {labelName(label)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
