import { t, tCount } from '@/lib/platform/i18n';

type Props = {
  /** How many the article has. */
  readonly count: number;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Before the first save: whether the article's images are to be kept. */
export function ImagesCheck({ count, isOn, onChange }: Props) {
  if (count === 0) return null;
  return (
    <label class="row check small" title={t('imagesKeepHint')}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => onChange(checked)}
      />
      <span>{tCount('imagesCheck', count)}</span>
    </label>
  );
}
