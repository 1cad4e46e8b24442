import { POPUP_COMMAND, type Shortcut } from '@/lib/library/shortcut';
import { t } from '@/lib/platform/i18n';

type Props = {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's page on which they are changed. */
  readonly onChange: () => void;
};

/** The keys that the browser itself listens for, on every page. */
export function ShortcutList({ shortcuts, onChange }: Props) {
  return (
    <>
      <p class="quiet">{t('optionsShortcutsHint')}</p>
      <dl class="shortcut-list">
        {shortcuts.map(({ command, description, keys }) => (
          <div key={command}>
            <dt>{command === POPUP_COMMAND ? t('shortcutPopup') : description}</dt>
            <dd>
              {keys === null ? <span class="quiet">{t('shortcutNone')}</span> : <kbd>{keys}</kbd>}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={onChange}>
        {t('shortcutsChange')}
      </button>
    </>
  );
}
