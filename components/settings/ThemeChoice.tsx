import { type Theme, themes } from '@/lib/library/settings';
import { type MessageKey, t } from '@/lib/platform/i18n';

type Props = {
  readonly name?: string;
  readonly theme: Theme;
  readonly onChoose: (theme: Theme) => void;
};

const themeKeys: Readonly<Record<Theme, MessageKey>> = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
};

export function ThemeChoice({ name = t('optionsThemeHint'), theme, onChoose }: Props) {
  return (
    <label class="field">
      <span class="field-name">{name}</span>
      <select
        value={theme}
        onChange={({ currentTarget: { value } }) => {
          const chosen = themes.find((known) => known === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {t(themeKeys[each])}
          </option>
        ))}
      </select>
    </label>
  );
}
