import { expect, it } from 'vitest';
import { formatGroups } from '@/lib/export/format';
import { exportFormats } from '@/lib/export/registry';

it('has no group without a format', () => {
  const used = new Set(exportFormats.map(({ group }) => group));
  expect(formatGroups.filter((group) => !used.has(group))).toEqual([]);
});
