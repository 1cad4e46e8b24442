import { expect, it } from 'vitest';
import { idle } from '@/lib/view-model/save-state';

it('has nothing to say of work that has not begun', () => {
  expect(idle).toEqual({ kind: 'idle' });
});
