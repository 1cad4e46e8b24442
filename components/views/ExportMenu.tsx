import { useState } from 'preact/hooks';
import { type FormatGroup, formatGroups } from '@/lib/export/format';
import { type MessageKey, t } from '@/lib/platform/i18n';
import type { ExportWatch, ExportWish } from '@/lib/view-model/export-records';
import { ExportProgressBar } from './ExportProgressBar';
import { useExportRun } from './use-export-run';

export type FormatChoice = {
  readonly id: string;
  readonly labelKey: MessageKey;
  readonly hintKey: MessageKey | null;
  readonly group: FormatGroup;
  readonly isText: boolean;
};

type Props = {
  readonly name: string;
  readonly formats: readonly FormatChoice[];
  /** False = there are none to leave out. */
  readonly hasAnnotations: boolean;
  /** True = little room: what a format is good for is told on hover alone. */
  readonly isTight?: boolean;
  /** Settles when the file is written, or the export has ended otherwise. */
  readonly onExport: (wish: ExportWish, watch: ExportWatch) => Promise<void>;
};

/** Format, with annotations or without, and the buttons that write the file or copy its text; while it runs, how far. */
export function ExportMenu({ name, formats, hasAnnotations, isTight = false, onExport }: Props) {
  const [formatId, setFormatId] = useState(formats[0]?.id ?? '');
  const [annotations, setAnnotations] = useState(true);
  const { progress, run, cancel } = useExportRun();
  const chosen = formats.find(({ id }) => id === formatId);
  const hint = chosen === undefined || chosen.hintKey === null ? null : t(chosen.hintKey);
  const write = (to: ExportWish['to']) =>
    run((watch) => onExport({ formatId, annotations, to }, watch));
  return (
    <fieldset class="export-menu">
      <legend class="visually-hidden">{name}</legend>
      <FormatField formats={formats} formatId={formatId} hint={hint} onChoose={setFormatId} />
      <button type="button" class="button" onClick={() => void write('file')}>
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
      {chosen?.isText === true && (
        <button
          type="button"
          class="button plain export-copy"
          onClick={() => void write('clipboard')}
        >
          {t('exportCopy')}
        </button>
      )}
      {hint !== null && !isTight && <p class="export-hint quiet small">{hint}</p>}
      {progress !== null && <ExportProgressBar progress={progress} onCancel={cancel} />}
    </fieldset>
  );
}

const groupKeys: Readonly<Record<FormatGroup, MessageKey>> = {
  notes: 'formatGroupNotes',
  cite: 'formatGroupCite',
  table: 'formatGroupTable',
  evidence: 'formatGroupEvidence',
  more: 'formatGroupMore',
};

type FormatFieldProps = Pick<Props, 'formats'> & {
  readonly formatId: string;
  readonly hint: string | null;
  readonly onChoose: (formatId: string) => void;
};

function FormatField({ formats, formatId, hint, onChoose }: FormatFieldProps) {
  return (
    <label class="field">
      <span class="visually-hidden">{t('exportFormat')}</span>
      <select
        value={formatId}
        title={hint ?? undefined}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {formatGroups.map((group) => (
          <optgroup key={group} label={t(groupKeys[group])}>
            {formats
              .filter((format) => format.group === group)
              .map(({ id, labelKey }) => (
                <option key={id} value={id}>
                  {t(labelKey)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
