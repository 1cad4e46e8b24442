import type { BadRow, BadRowReason } from '@/lib/library/bad-row';
import type { ImportCounts } from '@/lib/library/operations';
import { type MessageKey, t, tCount } from '@/lib/platform/i18n';
import type { ImportState } from '@/lib/view-model/import-state';

/** Rows told one by one; a file may have thousands of bad ones. */
const SHOWN_ROWS = 100;

type Props = {
  readonly state: Extract<ImportState, { readonly kind: 'preview' }>;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** What is in a file and what of it is new, before anything is stored. */
export function ImportPreview({ state, onConfirm, onCancel }: Props) {
  const { counts, bad, format, fileName } = state;
  const isNew = counts.articles + counts.changed + counts.annotations > 0;
  return (
    <div class="import-preview">
      <p class="strong">{t('importFound', t(format.labelKey), fileName)}</p>
      <Counts counts={counts} />
      {counts.annotations > 0 && <p class="quiet small">{t('importPlacedLater')}</p>}
      {bad.length > 0 && <BadRows bad={bad} />}
      {!isNew && <p>{t('importNothingNew')}</p>}
      <p class="row">
        {isNew && (
          <button type="button" class="button primary" onClick={onConfirm}>
            {t('importConfirm')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {isNew ? t('cancel') : t('cardClose')}
        </button>
      </p>
    </div>
  );
}

function Counts({ counts }: { readonly counts: ImportCounts }) {
  const rows: readonly (readonly [MessageKey, number])[] = [
    ['importNewArticles', counts.articles],
    ['importChangedArticles', counts.changed],
    ['importKnownArticles', counts.unchanged],
    ['importNewAnnotations', counts.annotations],
    ['importKnownAnnotations', counts.knownAnnotations],
  ];
  return (
    <dl class="import-counts">
      {rows
        .filter(([, count]) => count > 0)
        .map(([key, count]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
    </dl>
  );
}

function BadRows({ bad }: { readonly bad: readonly BadRow[] }) {
  return (
    <details>
      <summary>{tCount('importBadRows', bad.length)}</summary>
      <ul class="quiet small">
        {bad.slice(0, SHOWN_ROWS).map((row, index) => (
          <li key={index}>
            {badRowText(row)}
            {row.detail !== '' && (
              <span lang="en" dir="ltr">
                {` (${row.detail})`}
              </span>
            )}
          </li>
        ))}
        {bad.length > SHOWN_ROWS && <li>{t('importBadMore', String(bad.length - SHOWN_ROWS))}</li>}
      </ul>
    </details>
  );
}

function badRowText({ place, reason }: BadRow): string {
  const why = t(reasonKeys[reason]);
  return place.unit === 'line'
    ? t('importBadAtLine', String(place.line), why)
    : t('importBadAtItem', place.path, why);
}

const reasonKeys: Readonly<Record<BadRowReason, MessageKey>> = {
  'no-address': 'badRow_no_address',
  'no-quote': 'badRow_no_quote',
  'no-record': 'badRow_no_record',
  reply: 'badRow_reply',
  feed: 'badRow_feed',
  'broken-quotes': 'badRow_broken_quotes',
  invalid: 'badRow_invalid',
};
