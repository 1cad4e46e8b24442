import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Label } from '@/lib/annotation/label';
import { t } from '@/lib/platform/i18n';
import { Icon, type IconName } from '../controls/Icon';
import { LabelSwatches } from './LabelSwatches';
import { moveFocus } from './roving-focus';

type Props = {
  readonly labels: readonly Label[];
  readonly lastLabelId: string;
  /** Whether the keys of the labels work. */
  readonly hasKeys: boolean;
  /** Whether it was called by a key and takes the focus. */
  readonly isFocused: boolean;
  readonly onLabel: (labelId: string) => void;
  readonly onComment: () => void;
  readonly onTag: () => void;
  readonly onCopy: () => void;
  readonly onCopyLink: () => void;
  /** Null = there is no site to switch anything off on. */
  readonly siteSwitches: { quiet(): void; pause(): void } | null;
};

/** What can be done with the selected passage. */
export function SelectionToolbar({
  labels,
  lastLabelId,
  isFocused,
  hasKeys,
  siteSwitches,
  ...on
}: Props) {
  const [isMore, setMore] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isFocused) return;
    const first = bar.current?.querySelector<HTMLElement>('[aria-pressed="true"], button');
    first?.focus({ preventScroll: true });
  }, [isFocused]);
  const more = [
    { name: t('toolbarCopyLink'), run: on.onCopyLink },
    ...(siteSwitches === null
      ? []
      : [
          { name: t('toolbarQuiet'), run: siteSwitches.quiet },
          { name: t('toolbarPause'), run: siteSwitches.pause },
        ]),
  ];
  return (
    <div ref={bar} class="bar" role="toolbar" aria-label={t('toolbarName')} onKeyDown={moveFocus}>
      <div class="line">
        <LabelSwatches
          labels={labels}
          chosenId={lastLabelId}
          hasKeys={hasKeys}
          onChoose={on.onLabel}
        />
        <span class="rule" />
        <Action icon="comment" name={t('toolbarComment')} onPress={on.onComment} />
        <Action icon="tag" name={t('toolbarTag')} onPress={on.onTag} />
        <Action icon="copy" name={t('toolbarCopy')} onPress={on.onCopy} />
        <Action
          icon="more"
          name={t('toolbarMore')}
          isOpen={isMore}
          onPress={() => setMore(!isMore)}
        />
      </div>
      {isMore && (
        <div class="more">
          {more.map(({ name, run }) => (
            <button key={name} type="button" onClick={(event) => event.isTrusted && run()}>
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

type ActionProps = {
  readonly icon: IconName;
  readonly name: string;
  readonly isOpen?: boolean;
  readonly onPress: () => void;
};

/** A button on the page: only a real press counts. */
export function Action({ icon, name, isOpen, onPress }: ActionProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      aria-expanded={isOpen}
      title={name}
      onClick={(event) => event.isTrusted && onPress()}
    >
      <Icon name={icon} />
    </button>
  );
}
