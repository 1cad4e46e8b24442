import type { Label } from '@/lib/annotation/label';
import { labelName, t } from '@/lib/platform/i18n';
import type { SettingsModel } from '@/lib/view-model/settings-model';
import { Icon } from '../controls/Icon';
import type { ToastContent } from '../controls/Toast';
import { LabelRow } from './LabelRow';

type Props = {
  readonly model: SettingsModel;
  readonly onToast: (content: ToastContent) => void;
};

/** The labels in the order of the toolbar on the page. */
export function LabelList({ model, onToast }: Props) {
  const { labels } = model.settings.value;
  const remove = async (label: Label) => {
    const index = labels.indexOf(label);
    await model.removeLabel(label.id);
    onToast({
      text: t('labelRemoved', labelName(label)),
      undo: () => void model.restoreLabel(label, index),
    });
  };
  return (
    <>
      <ul class="label-list">
        {labels.map((label, index) => (
          <LabelRow
            key={label.id}
            label={label}
            isFirst={index === 0}
            isLast={index === labels.length - 1}
            onEdit={(changes) => void model.editLabel(label.id, changes)}
            onMove={(by) => void model.moveLabel(label.id, by)}
            onRemove={() => void remove(label)}
          />
        ))}
      </ul>
      <button type="button" class="button" onClick={() => void model.addLabel(t('labelNew'))}>
        <Icon name="add" />
        {t('labelAdd')}
      </button>
    </>
  );
}
