import type { Id } from '@/lib/base/id';
import { request } from '@/lib/messages/request';
import { sha256Of } from '@/lib/platform/digest';
import { handOver } from '@/lib/platform/hand-over';
import { labelName, t } from '@/lib/platform/i18n';
import { extensionVersion } from '@/lib/platform/view-page';
import {
  type AnnotationChoice,
  type ExportWatch,
  type ExportWish,
  exportAnnotations,
  exportSaved,
} from '@/lib/view-model/export-records';
import type { SettingsModel } from '@/lib/view-model/settings-model';

const now = () => new Date().toISOString();

/** Writes articles or annotations into a file or onto the clipboard; gives what to tell of it. */
export function createExporter({ settings: current }: Pick<SettingsModel, 'settings'>) {
  const around = () => ({
    ...{ request, now, sha256Of, nameOfLabel: labelName, wordOf: t },
    settings: () => current.value,
    version: extensionVersion(),
  });
  return {
    /** `ids: null` = everything. */
    async articles(ids: readonly Id[] | null, wish: ExportWish, watch: ExportWatch) {
      return handOver(await exportSaved(ids, wish, around(), watch), wish.to);
    },
    async annotations(choice: AnnotationChoice, wish: ExportWish, watch: ExportWatch) {
      return handOver(await exportAnnotations(choice, wish, around(), watch), wish.to);
    },
  };
}
