import { expect, it } from 'vitest';
import { evidenceStyle } from '@/lib/export/evidence-style';

it('loads nothing and cannot end its element', () => {
  expect(evidenceStyle).not.toMatch(/url\(|@import|<\//);
  expect(evidenceStyle).toContain('@media print');
});

it('lets no image be wider than the text', () => {
  expect(evidenceStyle).toMatch(/img \{ max-width: 100%/);
});
