import type { BackupWish } from '@/components/settings/BackupForm';
import { success } from '@/lib/base/result';
import { SEALED_EXTENSION } from '@/lib/base/sealed-file';
import { handOver } from '@/lib/platform/hand-over';
import { sealWithPassphrase } from '@/lib/platform/passphrase';
import {
  type ExportSurroundings,
  type ExportWatch,
  exportSaved,
} from '@/lib/view-model/export-records';
import type { HealthModel } from '@/lib/view-model/health-model';

/** Gives the person what is stored as files; each tells how it went. */
export function createBackups(
  around: ExportSurroundings,
  keeping: Pick<HealthModel, 'readQuarantine'>,
) {
  return {
    async everything({ passphrase, images }: BackupWish, watch: ExportWatch): Promise<string> {
      const whole = { formatId: 'backup', annotations: true, to: 'file' } as const;
      const wish = images ? whole : { ...whole, images: false as const };
      const written = await exportSaved(null, wish, around, watch);
      if (!written.ok || passphrase === null) return handOver(written, wish.to);
      const { name, content } = written.value;
      const sealed = await sealWithPassphrase(
        new Uint8Array(await content.arrayBuffer()),
        passphrase,
      );
      const sealedName = name.replace(/\.\w+$/, `.${SEALED_EXTENSION}`);
      return handOver(success({ name: sealedName, content: sealed }), wish.to);
    },
    /** Records put apart, as they were found. */
    async broken(): Promise<string> {
      const records = (await keeping.readQuarantine()) ?? [];
      const content = new Blob([JSON.stringify(records, null, 1)], { type: 'application/json' });
      return handOver(success({ name: 'postil-broken-records.json', content }), 'file');
    },
  };
}
