import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { TextDirection } from '@/lib/article/article';
import { readingLengthOf } from '@/lib/article/reading-length';
import { assertNever } from '@/lib/base/assert-never';
import type { ChangedLine, ChangePart } from '@/lib/library/compare-texts';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import type { VersionComparison } from '@/lib/view-model/reader-model';
import { fullTimeText } from '../article/time-text';
import { Icon } from '../controls/Icon';
import { Message } from '../controls/Message';

type Props = {
  readonly comparison: VersionComparison;
  readonly language: string | null;
  readonly dir: TextDirection;
  readonly onClose: () => void;
};

/** What became of one version until the other, in the order of the newer text. */
export function VersionDiff({ comparison, language, dir, onClose }: Props) {
  const { older, newer, added, removed, lines } = comparison;
  const isSame = !lines.some((line) => line.isChanged);
  const text = lines.flatMap(({ parts }) => parts.map((part) => part.text)).join('');
  const isInWords = readingLengthOf(text).unit === 'minutes';
  return (
    <section class="version-diff" aria-label={t('changesSection')}>
      <header>
        <p class="quiet">
          {t(
            'changesBetween',
            fullTimeText(older.capturedAt, uiLanguage()),
            fullTimeText(newer.capturedAt, uiLanguage()),
          )}
        </p>
        <button type="button" class="button" onClick={onClose}>
          {t('changesClose')}
        </button>
      </header>
      {isSame ? (
        <Message>{t('changesNone')}</Message>
      ) : (
        <p class="diff-legend small">
          <span>{tCount(isInWords ? 'wordsAdded' : 'charactersAdded', added)}</span>
          <span>{tCount(isInWords ? 'wordsRemoved' : 'charactersRemoved', removed)}</span>
          <ins>{t('legendAdded')}</ins>
          <del>{t('legendRemoved')}</del>
          <ins class="moved">{t('legendMoved')}</ins>
        </p>
      )}
      <div class="article-body" lang={language ?? undefined} dir={dir}>
        {groupsOf(lines).map((group, index) =>
          group.isChanged ? (
            <ChangedText key={index} lines={group.lines} />
          ) : (
            <UnchangedText key={index} lines={group.lines} />
          ),
        )}
      </div>
    </section>
  );
}

type Group = { readonly isChanged: boolean; readonly lines: readonly ChangedLine[] };

/** Runs of changed and of unchanged paragraphs in turn. */
function groupsOf(lines: readonly ChangedLine[]): readonly Group[] {
  const groups: { isChanged: boolean; lines: ChangedLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.isChanged === line.isChanged) last.lines.push(line);
    else groups.push({ isChanged: line.isChanged, lines: [line] });
  }
  return groups;
}

type Lines = { readonly lines: readonly ChangedLine[] };

function ChangedText({ lines }: Lines) {
  return (
    <>
      {lines.map(({ parts }, index) => (
        <p key={index}>{parts.map(partOf)}</p>
      ))}
    </>
  );
}

function UnchangedText({ lines }: Lines) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <ChangedText lines={lines} />;
  return (
    <p class="unchanged">
      <button type="button" class="text-button small" onClick={() => setOpen(true)}>
        <Icon name="down" />
        {tCount('paragraphsUnchanged', lines.length)}
      </button>
    </p>
  );
}

function partOf({ kind, text }: ChangePart, index: number): ComponentChildren {
  switch (kind) {
    case 'same':
      return text;
    case 'added':
      return <ins key={index}>{text}</ins>;
    case 'removed':
      return <del key={index}>{text}</del>;
    case 'moved':
      return (
        <ins key={index} class="moved">
          {text}
        </ins>
      );
    case 'left':
      return (
        <del key={index} class="moved">
          {text}
        </del>
      );
    default:
      return assertNever(kind);
  }
}
