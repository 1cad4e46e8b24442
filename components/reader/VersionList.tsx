import { useState } from 'preact/hooks';
import type { Id } from '@/lib/base/id';
import type { Version } from '@/lib/library/saved-article';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import { fullTimeText } from '../article/time-text';

type Props = {
  /** Newest first; at least one. */
  readonly versions: readonly Version[];
  readonly shownId: Id | null;
  readonly onShow: (id: Id) => void;
  readonly onCompare: (pair: readonly [Id, Id]) => void;
};

/** What was captured when: any version can be read, and any two compared. */
export function VersionList({ versions, shownId, onShow, onCompare }: Props) {
  const [newest, before] = versions;
  const [olderId, setOlder] = useState(before?.id ?? '');
  const [newerId, setNewer] = useState(newest?.id ?? '');
  if (versions.length < 2) return null;
  return (
    <details class="versions">
      <summary>{tCount('versionCount', versions.length)}</summary>
      <ol>
        {versions.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              class="text-button"
              aria-current={version.id === shownId ? 'true' : undefined}
              onClick={() => onShow(version.id)}
            >
              {versionText(versions, version)}
            </button>
          </li>
        ))}
      </ol>
      <div class="version-pair">
        <VersionChoice
          name={t('compareOlder')}
          versions={versions}
          chosen={olderId}
          onChoose={setOlder}
        />
        <VersionChoice
          name={t('compareNewer')}
          versions={versions}
          chosen={newerId}
          onChoose={setNewer}
        />
        <button
          type="button"
          class="button"
          disabled={olderId === newerId}
          onClick={() => onCompare([olderId, newerId])}
        >
          {t('compare')}
        </button>
      </div>
    </details>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly versions: readonly Version[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
};

function VersionChoice({ name, versions, chosen, onChoose }: ChoiceProps) {
  return (
    <label class="field">
      <span class="field-name">{name}</span>
      <select value={chosen} onChange={({ currentTarget: { value } }) => onChoose(value)}>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {versionText(versions, version)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** With its number, the first captured being 1: two may be of the same minute. */
function versionText(versions: readonly Version[], version: Version): string {
  const number = versions.length - versions.indexOf(version);
  return t('versionNumber', String(number), fullTimeText(version.capturedAt, uiLanguage()));
}
