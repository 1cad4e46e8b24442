import type { Id } from '@/lib/base/id';
import { request } from '@/lib/messages/request';
import { sha256Of } from '@/lib/platform/digest';
import { handOver } from '@/lib/platform/hand-over';
import { labelName } from '@/lib/platform/i18n';
import { extensionVersion } from '@/lib/platform/view-page';
import { type ExportWatch, type ExportWish, exportSaved } from '@/lib/view-model/export-records';
import type { SettingsModel } from '@/lib/view-model/settings-model';

const now = () => new Date().toISOString();

/** Writes articles (`ids: null` = all) into a file or onto the clipboard; gives what to tell of it. */
export function createExporter({ settings: current }: Pick<SettingsModel, 'settings'>) {
  return async (
    ids: readonly Id[] | null,
    wish: ExportWish,
    watch: ExportWatch,
  ): Promise<string> => {
    const settings = () => current.value;
    const around = { request, now, settings, sha256Of, nameOfLabel: labelName };
    const version = extensionVersion();
    return handOver(await exportSaved(ids, wish, { ...around, version }, watch), wish.to);
  };
}
