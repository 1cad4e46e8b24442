import { success } from '@/lib/base/result';
import { handOver } from '@/lib/platform/hand-over';
import { type ExportSurroundings, exportSaved } from '@/lib/view-model/export-records';
import type { HealthModel } from '@/lib/view-model/health-model';

/** Gives the person what is stored as files; each tells how it went. */
export function createBackups(
  around: ExportSurroundings,
  keeping: Pick<HealthModel, 'readQuarantine'>,
) {
  return {
    async everything(): Promise<string> {
      const wish = { formatId: 'backup', annotations: true, to: 'file' } as const;
      return handOver(await exportSaved(null, wish, around), wish.to);
    },
    /** Records put apart, as they were found. */
    async broken(): Promise<string> {
      const records = (await keeping.readQuarantine()) ?? [];
      const content = new Blob([JSON.stringify(records, null, 1)], { type: 'application/json' });
      return handOver(success({ name: 'postil-broken-records.json', content }), 'file');
    },
  };
}
