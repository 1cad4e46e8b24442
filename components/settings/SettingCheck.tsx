type Props = {
  readonly name: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** A setting that is on or off. */
export function SettingCheck({ name, isOn, onChange }: Props) {
  return (
    <label class="row check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => onChange(checked)}
      />
      <span class="grow">{name}</span>
    </label>
  );
}
