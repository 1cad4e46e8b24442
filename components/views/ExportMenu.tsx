import { useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/platform/i18n';
import type { ExportWish } from '@/lib/view-model/export-records';

export type FormatChoice = { readonly id: string; readonly labelKey: MessageKey };

type Props = {
  readonly name: string;
  readonly formats: readonly FormatChoice[];
  /** False = there are none to leave out. */
  readonly hasAnnotations: boolean;
  readonly onExport: (wish: ExportWish) => void;
};

/** Format, with annotations or without, and the button that writes the file. */
export function ExportMenu({ name, formats, hasAnnotations, onExport }: Props) {
  const [formatId, setFormatId] = useState(formats[0]?.id ?? '');
  const [annotations, setAnnotations] = useState(true);
  return (
    <fieldset class="export-menu">
      <legend class="visually-hidden">{name}</legend>
      <label class="field">
        <span class="visually-hidden">{t('exportFormat')}</span>
        <select value={formatId} onChange={({ currentTarget }) => setFormatId(currentTarget.value)}>
          {formats.map(({ id, labelKey }) => (
            <option key={id} value={id}>
              {t(labelKey)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" onClick={() => onExport({ formatId, annotations })}>
        {name}
      </button>
      {hasAnnotations && (
        <label class="check small">
          <input
            type="checkbox"
            checked={annotations}
            onChange={({ currentTarget }) => setAnnotations(currentTarget.checked)}
          />
          {t('exportAnnotations')}
        </label>
      )}
    </fieldset>
  );
}
