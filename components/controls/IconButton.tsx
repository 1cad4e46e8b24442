import { Icon, type IconName } from './Icon';

type Props = {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
};

export function IconButton({ icon, name, onPress, disabled = false }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
