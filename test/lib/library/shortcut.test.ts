import { expect, it } from 'vitest';
import { keysOf, POPUP_COMMAND } from '@/lib/library/shortcut';

const shortcuts = [
  { command: POPUP_COMMAND, description: '', keys: 'Alt+Shift+P' },
  { command: 'delete-annotation', description: 'Delete it', keys: null },
];

it.each([
  ['of one that has some', POPUP_COMMAND, 'Alt+Shift+P'],
  ['of one whose keys are gone', 'delete-annotation', null],
  ['of one that the browser does not have', 'next-annotation', null],
])('gives the keys %s', (_which, command, keys) => {
  expect(keysOf(shortcuts, command)).toBe(keys);
});
