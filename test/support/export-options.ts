import type { ExportOptions } from '@/lib/export/format';
import { defaultSettings } from '@/lib/library/settings';

/** Options of an export for tests: everything in, a fixed day. */
export const sampleExportOptions: ExportOptions = {
  annotations: true,
  labelName: (id) => `label ${id}`,
  exportedAt: '2026-11-24T08:00:00.000Z',
  version: '1.2.3',
  settings: defaultSettings,
};
