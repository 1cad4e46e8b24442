import { type MessageKey, t } from '@/lib/platform/i18n';

type KeyLine = { readonly arrows: string; readonly letters: string; readonly meaning: MessageKey };

const lines: readonly KeyLine[] = [
  { arrows: '', letters: '/', meaning: 'keySearch' },
  { arrows: '↑ ↓', letters: 'j k', meaning: 'keyRows' },
  { arrows: '', letters: 'x', meaning: 'keySelect' },
  { arrows: '', letters: 's', meaning: 'keyStar' },
  { arrows: '', letters: 'e', meaning: 'keyDetails' },
];

/** The keys of the list; those of one letter only where the person has not switched them off. */
export function KeyList({ hasLetters }: { readonly hasLetters: boolean }) {
  return (
    <details class="key-list">
      <summary class="small">{t('keysName')}</summary>
      <dl class="small">
        {lines
          .map(({ arrows, letters, meaning }) => ({
            names: [arrows, hasLetters ? letters : ''].filter((name) => name !== ''),
            meaning,
          }))
          .filter(({ names }) => names.length > 0)
          .map(({ names, meaning }) => (
            <div key={meaning}>
              <dt>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
      </dl>
      {!hasLetters && <p class="quiet small">{t('keysOff')}</p>}
    </details>
  );
}
