import type { InPageActions } from '@/components/toolbar/InPageLayer';
import { changeSettings } from '@/lib/messages/change-settings';
import { t } from '@/lib/platform/i18n';
import type { Stage } from './in-page-actions';

/** Switches off what comes by itself on a site; the settings switch it on again. */
export function createSiteSwitches(
  hostname: string,
  stage: Pick<Stage, 'close' | 'tell' | 'settings'>,
): Pick<InPageActions, 'quiet' | 'pause'> {
  const withHost = (hosts: readonly string[]) => [...new Set([...hosts, hostname])];
  return {
    async quiet() {
      stage.close();
      stage.tell(t('noticeQuiet'));
      await changeSettings({ quietHosts: withHost(stage.settings().quietHosts) });
    },
    async pause() {
      stage.close();
      stage.tell(t('noticePaused'));
      await changeSettings({ pausedHosts: withHost(stage.settings().pausedHosts) });
    },
  };
}
