import type { Label } from '@/lib/annotation/label';
import { t } from '@/lib/platform/i18n';
import { CommentIcon, CopyIcon, PauseIcon, TagIcon } from './icons';
import { LabelSwatches } from './LabelSwatches';

type Props = {
  readonly labels: readonly Label[];
  readonly lastLabelId: string;
  readonly onLabel: (labelId: string) => void;
  readonly onComment: () => void;
  readonly onTag: () => void;
  readonly onCopy: () => void;
  /** Null = there is no site to pause. */
  readonly onPause: (() => void) | null;
};

/** What can be done with the selected passage. */
export function SelectionToolbar(props: Props) {
  const actions = [
    { name: t('toolbarComment'), icon: <CommentIcon />, run: props.onComment },
    { name: t('toolbarTag'), icon: <TagIcon />, run: props.onTag },
    { name: t('toolbarCopy'), icon: <CopyIcon />, run: props.onCopy },
    ...(props.onPause === null
      ? []
      : [{ name: t('toolbarPause'), icon: <PauseIcon />, run: props.onPause }]),
  ];
  return (
    <div class="bar" role="toolbar" aria-label={t('toolbarName')}>
      <LabelSwatches labels={props.labels} chosenId={props.lastLabelId} onChoose={props.onLabel} />
      <span class="rule" />
      {actions.map(({ name, icon, run }) => (
        <button
          key={name}
          type="button"
          class="action"
          aria-label={name}
          title={name}
          onClick={(event) => event.isTrusted && run()}
        >
          {icon}
        </button>
      ))}
    </div>
  );
}
