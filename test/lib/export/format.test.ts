import { expect, it } from 'vitest';
import { formatGroups } from '@/lib/export/format';
import { exportFormats } from '@/lib/export/registry';

it('has no group without a format', () => {
  const used = new Set(exportFormats.map(({ group }) => group));
  expect(formatGroups.filter((group) => !used.has(group))).toEqual([]);
});

it('takes images where there is a place for them', () => {
  const taking = exportFormats.filter(({ takesImages }) => takesImages === true);
  expect(taking.map(({ id }) => id)).toEqual(['obsidian', 'evidence', 'epub', 'backup']);
});
