import { t } from '@/lib/platform/i18n';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly hosts: readonly string[];
  readonly onResume: (host: string) => void;
};

export function PausedHosts({ hosts, onResume }: Props) {
  if (hosts.length === 0) return <p class="quiet">{t('optionsPausedNone')}</p>;
  return (
    <ul class="host-list">
      {hosts.map((host) => (
        <li key={host} class="host-row">
          <bdi class="grow">{host}</bdi>
          <IconButton icon="delete" name={t('hostResume', host)} onPress={() => onResume(host)} />
        </li>
      ))}
    </ul>
  );
}
