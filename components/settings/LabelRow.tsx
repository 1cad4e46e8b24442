import { type Label, type LabelMark, labelMarks } from '@/lib/annotation/label';
import { labelName, type MessageKey, t } from '@/lib/platform/i18n';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly label: Label;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onEdit: (changes: Partial<Omit<Label, 'id'>>) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
};

const markKeys: Readonly<Record<LabelMark, MessageKey>> = {
  tint: 'markTint',
  underline: 'markUnderline',
  double: 'markDouble',
  dotted: 'markDotted',
  dashed: 'markDashed',
  wavy: 'markWavy',
};

/** One label: how it is called, how it looks on a page, and which key chooses it. */
export function LabelRow({ label, isFirst, isLast, onEdit, onMove, onRemove }: Props) {
  const name = labelName(label);
  return (
    <li class="label-row" style={{ '--label': label.color }}>
      <span class="label-sample" data-mark={label.mark} aria-hidden="true">
        {t('labelSample')}
      </span>
      <label class="field grow">
        <span class="field-name">{t('labelNameField')}</span>
        <input
          type="text"
          dir="auto"
          value={name}
          onChange={({ currentTarget }) => {
            const written = currentTarget.value.trim();
            // A built-in label without a name of its own has it in the person's language.
            onEdit({ name: written === '' ? null : written });
            currentTarget.value = written === '' ? labelName({ ...label, name: null }) : written;
          }}
        />
      </label>
      <label class="field">
        <span class="field-name">{t('labelColor')}</span>
        <input
          type="color"
          value={label.color}
          onChange={({ currentTarget }) => onEdit({ color: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="field-name">{t('labelMark')}</span>
        <select
          value={label.mark}
          onChange={({ currentTarget: { value } }) => {
            const mark = labelMarks.find((known) => known === value);
            if (mark !== undefined) onEdit({ mark });
          }}
        >
          {labelMarks.map((mark) => (
            <option key={mark} value={mark}>
              {t(markKeys[mark])}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-name">{t('labelKey')}</span>
        <input
          class="key-input"
          type="text"
          autocomplete="off"
          value={label.key ?? ''}
          // Two code units: one character beyond the basic plane.
          maxLength={2}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onInput={({ currentTarget, isComposing }) => {
            if (isComposing) return;
            const key = [...currentTarget.value.trim()].at(-1) ?? null;
            onEdit({ key });
            currentTarget.value = key ?? '';
          }}
        />
      </label>
      <span class="row-actions">
        <IconButton
          icon="up"
          name={t('labelUp', name)}
          disabled={isFirst}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon="down"
          name={t('labelDown', name)}
          disabled={isLast}
          onPress={() => onMove(1)}
        />
        <IconButton
          icon="delete"
          name={t('labelRemove', name)}
          disabled={isFirst && isLast}
          onPress={onRemove}
        />
      </span>
    </li>
  );
}
