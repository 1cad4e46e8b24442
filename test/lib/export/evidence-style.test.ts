import { expect, it } from 'vitest';
import { evidenceStyle } from '@/lib/export/evidence-style';

it('loads nothing and cannot end its element', () => {
  expect(evidenceStyle).not.toMatch(/url\(|@import|<\//);
  expect(evidenceStyle).toContain('@media print');
});
