import type { Id } from '@/lib/base/id';
import { request } from '@/lib/messages/request';
import { downloadFile } from '@/lib/platform/download';
import { failureText, labelName, t } from '@/lib/platform/i18n';
import { extensionVersion } from '@/lib/platform/view-page';
import { type ExportWish, exportSaved } from '@/lib/view-model/export-records';
import type { SettingsModel } from '@/lib/view-model/settings-model';

const now = () => new Date().toISOString();

/** Writes articles (`ids: null` = all) into a file of the downloads; gives what to tell of it. */
export function createExporter({ settings: current }: Pick<SettingsModel, 'settings'>) {
  return async (ids: readonly Id[] | null, wish: ExportWish): Promise<string> => {
    const settings = () => current.value;
    const around = { request, now, settings, version: extensionVersion(), nameOfLabel: labelName };
    const exported = await exportSaved(ids, wish, around);
    if (!exported.ok) return failureText(exported.failure);
    downloadFile(exported.value);
    return t('exported', exported.value.name);
  };
}
