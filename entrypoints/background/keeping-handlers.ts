import { type Result, success } from '@/lib/base/result';
import type { CheckCounts } from '@/lib/library/library-health';
import { announce } from '@/lib/messages/events';
import type { KeepingProtocol } from '@/lib/messages/keeping-protocol';
import type { Handlers } from '@/lib/messages/serve';
import { clearSettings } from '@/lib/platform/settings';
import { countLibrary } from '@/lib/store/marks';
import { checkLibrary, clearQuarantine, readQuarantine } from '@/lib/store/quarantine';
import { wipeLibrary } from '@/lib/store/wipe';
import { announceChange } from './announce-change';
import { finder, library, now } from './library-context';
import { libraryHealth, noteBackup, recount, startAnew } from './library-keeper';
import { lookAgain, refreshTabs } from './tab-states';

export const keepingHandlers: {
  readonly [Name in keyof Handlers & keyof KeepingProtocol]: Handlers[Name];
} = {
  'library.health': () => libraryHealth(),
  'library.contents': () => countLibrary(library),
  'library.check': () => mendLibrary(),
  'library.backedUp': ({ changes }) => noteBackup(changes),
  'library.startAnew': () => startAnew(),
  async 'library.wipe'() {
    const wiped = await wipeLibrary(library, crypto.randomUUID());
    if (!wiped.ok) return wiped;
    const { counts, articleIds } = wiped.value;
    await finder.dropIndex();
    await clearSettings();
    // Of what is gone for good no backup is due.
    finder.noteChanged(articleIds);
    await recount();
    announce('library.changed', { articleIds });
    void refreshTabs(articleIds);
    void lookAgain();
    return success(counts);
  },
  'quarantine.read': () => readQuarantine(library),
  'quarantine.clear': () => clearQuarantine(library),
};

let hasMended = false;

/** Once in the background's life, after something could not be done with what is stored. */
export function mendOnce(): void {
  if (hasMended) return;
  hasMended = true;
  void mendLibrary();
}

async function mendLibrary(): Promise<Result<CheckCounts>> {
  const checked = await checkLibrary(library, now());
  if (!checked.ok) return checked;
  const { counts, articleIds } = checked.value;
  if (articleIds.length > 0) announceChange(checked, () => articleIds);
  return success(counts);
}
