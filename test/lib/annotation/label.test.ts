import { describe, expect, it } from 'vitest';
import { builtInLabels, DEFAULT_LABEL_ID, labelById } from '@/lib/annotation/label';

describe('the built-in labels', () => {
  it.each(['id', 'color', 'mark', 'key'] as const)('differ in %s', (property) => {
    const values = builtInLabels.map((label) => label[property]);
    expect(new Set(values).size).toBe(builtInLabels.length);
  });

  it('include the default', () => {
    expect(builtInLabels.map((label) => label.id)).toContain(DEFAULT_LABEL_ID);
  });
});

it('finds a label by id', () => {
  expect(labelById(builtInLabels, 'number').id).toBe('number');
});

it.each(['gone', null])('falls back to the first label for %o', (id) => {
  expect(labelById(builtInLabels, id)).toBe(builtInLabels[0]);
});

it('refuses a list without labels', () => {
  expect(() => labelById([], 'claim')).toThrow('No labels');
});
