import { expect, it } from 'vitest';
import type { Shortcut } from '@/lib/library/shortcut';
import { createShortcutsModel } from '@/lib/view-model/shortcuts-model';

const withKeys = (keys: string | null): readonly Shortcut[] => [
  { command: 'next-annotation', description: 'Go on', keys },
];

function followed() {
  const answers: ((shortcuts: readonly Shortcut[]) => void)[] = [];
  let show: () => void = () => undefined;
  const shortcuts = createShortcutsModel({
    readShortcuts: () => new Promise((resolve) => answers.push(resolve)),
    onShown: (callback) => {
      show = callback;
    },
    signal: new AbortController().signal,
  });
  const answer = async (index: number, keys: string | null) => {
    answers[index]?.(withKeys(keys));
    await Promise.resolve();
  };
  return { shortcuts, answers, answer, show: () => show() };
}

it('has none until they are read', async () => {
  const { shortcuts, answer } = followed();
  expect(shortcuts.value).toEqual([]);
  await answer(0, 'Alt+N');
  expect(shortcuts.value).toEqual(withKeys('Alt+N'));
});

it('reads them again when the person comes back', async () => {
  const { shortcuts, answer, show, answers } = followed();
  await answer(0, 'Alt+N');
  show();
  expect(answers).toHaveLength(2);
  expect(shortcuts.value).toEqual(withKeys('Alt+N'));
  await answer(1, null);
  expect(shortcuts.value).toEqual(withKeys(null));
});

it('keeps to what was asked for last', async () => {
  const { shortcuts, answer, show } = followed();
  show();
  await answer(1, 'Alt+M');
  await answer(0, 'Alt+N');
  expect(shortcuts.value).toEqual(withKeys('Alt+M'));
});
