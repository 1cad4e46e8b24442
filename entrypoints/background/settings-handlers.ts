import { success } from '@/lib/base/result';
import type { Handlers } from '@/lib/messages/serve';
import { changeSettings } from '@/lib/platform/settings';

let turn: Promise<unknown> = Promise.resolve();

/** One change after another: each starts from what the one before has stored. */
export const settingsHandlers: Pick<Handlers, 'settings.change'> = {
  async 'settings.change'({ changes }) {
    const stored = turn.then(() => changeSettings(changes));
    turn = stored.catch(() => undefined);
    return success(await stored);
  },
};
