import { type Label, type LabelMark, labelMarks } from '@/lib/annotation/label';
import { type Settings, type Theme, themes } from '@/lib/library/settings';
import { labelName, type MessageKey, t } from '@/lib/platform/i18n';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly settings: Settings;
  readonly version: string;
  /** What the last import or export came to; `''` = none yet. */
  readonly outcome: string;
  readonly onChange: (changes: Partial<Settings>) => void;
  readonly onNewLabel: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
};

const themeKeys: Readonly<Record<Theme, MessageKey>> = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
};

const markKeys: Readonly<Record<LabelMark, MessageKey>> = {
  tint: 'markTint',
  underline: 'markUnderline',
  double: 'markDouble',
  dotted: 'markDotted',
  dashed: 'markDashed',
  wavy: 'markWavy',
};

export function OptionsView(props: Props) {
  const { settings, onChange } = props;
  return (
    <main class="options">
      <h1 class="headline">{t('optionsTitle')}</h1>
      <section aria-labelledby="theme">
        <h2 id="theme">{t('optionsTheme')}</h2>
        <label class="field">
          <span class="field-name">{t('optionsThemeHint')}</span>
          <select
            value={settings.theme}
            onChange={({ currentTarget: { value } }) => {
              const theme = themes.find((known) => known === value);
              if (theme !== undefined) onChange({ theme });
            }}
          >
            {themes.map((theme) => (
              <option key={theme} value={theme}>
                {t(themeKeys[theme])}
              </option>
            ))}
          </select>
        </label>
      </section>
      <section aria-labelledby="labels">
        <h2 id="labels">{t('toolbarLabels')}</h2>
        <p class="quiet">{t('optionsLabelsHint')}</p>
        <ul>
          {settings.labels.map((label) => (
            <LabelRow
              key={label.id}
              label={label}
              labels={settings.labels}
              onChange={(labels) => onChange({ labels })}
            />
          ))}
        </ul>
        <button type="button" class="button" onClick={props.onNewLabel}>
          {t('labelAdd')}
        </button>
      </section>
      <PausedHosts
        hosts={settings.pausedHosts}
        onChange={(pausedHosts) => onChange({ pausedHosts })}
      />
      <Backup {...props} />
      <section aria-labelledby="privacy">
        <h2 id="privacy">{t('optionsPrivacy')}</h2>
        <p>{t('privacySentence')}</p>
        <p class="quiet small">{t('optionsVersion', props.version)}</p>
      </section>
    </main>
  );
}

function LabelRow({
  label,
  labels,
  onChange,
}: {
  readonly label: Label;
  readonly labels: readonly Label[];
  readonly onChange: (labels: readonly Label[]) => void;
}) {
  const name = labelName(label);
  const index = labels.indexOf(label);
  const replace = (changes: Partial<Label>) =>
    onChange(labels.map((other) => (other === label ? { ...label, ...changes } : other)));
  const move = (by: number) => {
    const others = labels.filter((other) => other !== label);
    onChange([...others.slice(0, index + by), label, ...others.slice(index + by)]);
  };
  const setKey = (written: string) => {
    const key = [...written.trim()].at(-1) ?? null;
    // A key chooses one label: the other one that had it gives it up.
    onChange(
      labels.map((other) => {
        if (other === label) return { ...label, key };
        return other.key === key ? { ...other, key: null } : other;
      }),
    );
  };
  return (
    <li class="label-row" style={{ '--label': label.color }}>
      <label class="field grow">
        <span class="field-name">{t('labelNameField')}</span>
        <input
          type="text"
          value={name}
          onChange={({ currentTarget: { value } }) =>
            replace({ name: value.trim() === '' ? null : value.trim() })
          }
        />
      </label>
      <label class="field">
        <span class="field-name">{t('labelColor')}</span>
        <input
          type="color"
          value={label.color}
          onChange={({ currentTarget }) => replace({ color: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="field-name">{t('labelMark')}</span>
        <select
          value={label.mark}
          onChange={({ currentTarget: { value } }) => {
            const mark = labelMarks.find((known) => known === value);
            if (mark !== undefined) replace({ mark });
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
          value={label.key ?? ''}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
        />
      </label>
      <IconButton
        icon="up"
        name={t('labelUp', name)}
        disabled={index === 0}
        onPress={() => move(-1)}
      />
      <IconButton
        icon="down"
        name={t('labelDown', name)}
        disabled={index === labels.length - 1}
        onPress={() => move(1)}
      />
      <IconButton
        icon="delete"
        name={t('labelRemove', name)}
        disabled={labels.length === 1}
        onPress={() => onChange(labels.filter((other) => other !== label))}
      />
    </li>
  );
}

function PausedHosts({
  hosts,
  onChange,
}: {
  readonly hosts: readonly string[];
  readonly onChange: (hosts: readonly string[]) => void;
}) {
  return (
    <section aria-labelledby="paused">
      <h2 id="paused">{t('optionsPaused')}</h2>
      {hosts.length === 0 && <p class="quiet">{t('optionsPausedNone')}</p>}
      <ul>
        {hosts.map((host) => (
          <li key={host} class="host-row">
            <span class="grow">{host}</span>
            <IconButton
              icon="delete"
              name={t('hostResume', host)}
              onPress={() => onChange(hosts.filter((other) => other !== host))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Backup({ outcome, onExport, onImport }: Props) {
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{t('optionsBackup')}</h2>
      <p class="quiet">{t('optionsBackupHint')}</p>
      <button type="button" class="button" onClick={onExport}>
        {t('backupExport')}
      </button>
      <label class="field">
        <span class="field-name">{t('backupImport')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) onImport(file);
            currentTarget.value = '';
          }}
        />
      </label>
      <p role="status">{outcome}</p>
    </section>
  );
}
