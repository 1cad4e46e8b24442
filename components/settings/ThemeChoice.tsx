import { type Theme, themes } from '@/lib/library/settings';
import { type MessageKey, t } from '@/lib/platform/i18n';

type Props = { readonly theme: Theme; readonly onChoose: (theme: Theme) => void };

const themeKeys: Readonly<Record<Theme, MessageKey>> = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
};

export function ThemeChoice({ theme, onChoose }: Props) {
  return (
    <fieldset class="segments">
      <legend class="quiet">{t('optionsThemeHint')}</legend>
      {themes.map((each) => (
        <label key={each} class="segment">
          <input
            type="radio"
            class="visually-hidden"
            name="theme"
            checked={each === theme}
            onChange={() => onChoose(each)}
          />
          <span>{t(themeKeys[each])}</span>
        </label>
      ))}
    </fieldset>
  );
}
