import { type MessageKey, t } from '@/lib/platform/i18n';

const keys: readonly (readonly [string, MessageKey])[] = [
  ['/', 'keySearch'],
  ['↑ ↓', 'keyRows'],
  ['j k', 'keyRows'],
  ['x', 'keySelect'],
  ['s', 'keyStar'],
  ['e', 'keyDetails'],
];

/** The keys of the list; those of one letter only where the person has not switched them off. */
export function KeyList({ hasLetters }: { readonly hasLetters: boolean }) {
  return (
    <details class="key-list">
      <summary class="small">{t('keysName')}</summary>
      <dl class="small">
        {keys
          .filter(([key]) => hasLetters || key.startsWith('↑'))
          .map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
      </dl>
      {!hasLetters && <p class="quiet small">{t('keysOff')}</p>}
    </details>
  );
}
