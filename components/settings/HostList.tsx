import { IconButton } from '../controls/IconButton';

type Props = {
  readonly hosts: readonly string[];
  /** What is said where there are none. */
  readonly none: string;
  readonly nameOfRemoval: (host: string) => string;
  readonly onRemove: (host: string) => void;
};

/** Sites for which something is switched off. */
export function HostList({ hosts, none, nameOfRemoval, onRemove }: Props) {
  if (hosts.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="host-list">
      {hosts.map((host) => (
        <li key={host} class="host-row">
          <bdi class="grow">{host}</bdi>
          <IconButton icon="delete" name={nameOfRemoval(host)} onPress={() => onRemove(host)} />
        </li>
      ))}
    </ul>
  );
}
