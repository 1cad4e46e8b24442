import type { ReadingSettings, Theme } from '@/lib/library/settings';
import { readingWidths, textSizes } from '@/lib/library/settings';
import { type MessageKey, t } from '@/lib/platform/i18n';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { ThemeChoice } from '../settings/ThemeChoice';

type Props = {
  readonly reading: ReadingSettings;
  readonly theme: Theme;
  readonly onReading: (reading: ReadingSettings) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onPrint: () => void;
  readonly onBack: () => void;
};

const widthKeys: Readonly<Record<ReadingSettings['width'], MessageKey>> = {
  narrow: 'widthNarrow',
  medium: 'widthMedium',
  wide: 'widthWide',
};

/** How the article is set, and the way back to the list. */
export function ReaderBar({ reading, theme, onReading, onTheme, onPrint, onBack }: Props) {
  const at = textSizes.indexOf(reading.size);
  const resize = (by: number) => {
    const size = textSizes[at + by];
    if (size !== undefined) onReading({ ...reading, size });
  };
  return (
    <div class="reader-bar">
      <button type="button" class="button plain" onClick={onBack}>
        <Icon name="back" />
        {t('readerBack')}
      </button>
      <span class="grow" />
      <IconButton
        icon="smaller"
        name={t('textSmaller')}
        disabled={at <= 0}
        onPress={() => resize(-1)}
      />
      <IconButton
        icon="larger"
        name={t('textLarger')}
        disabled={at >= textSizes.length - 1}
        onPress={() => resize(1)}
      />
      <label class="field beside width">
        <span class="field-name">{t('textWidth')}</span>
        <select
          value={reading.width}
          onChange={({ currentTarget: { value } }) => {
            const width = readingWidths.find((known) => known === value);
            if (width !== undefined) onReading({ ...reading, width });
          }}
        >
          {readingWidths.map((width) => (
            <option key={width} value={width}>
              {t(widthKeys[width])}
            </option>
          ))}
        </select>
      </label>
      <ThemeChoice name={t('optionsTheme')} theme={theme} onChoose={onTheme} />
      <IconButton icon="print" name={t('print')} onPress={onPrint} />
    </div>
  );
}
