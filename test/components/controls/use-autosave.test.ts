import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAutosave } from '@/components/controls/use-autosave';

type Edits = { readonly comment?: string; readonly tag?: string };

const save = vi.fn<(edits: Edits) => Promise<boolean>>();

beforeEach(() => {
  vi.useFakeTimers();
  save.mockReset().mockResolvedValue(true);
});
afterEach(() => vi.useRealTimers());

it('saves what was typed together, once, after a rest', async () => {
  const { edit } = createAutosave<Edits>(save);
  edit({ comment: 'a' });
  edit({ tag: 'x' });
  edit({ comment: 'ab' });
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(save.mock.calls).toEqual([[{ comment: 'ab', tag: 'x' }]]);
});

it('saves also while the typing goes on', async () => {
  const { edit } = createAutosave<Edits>(save);
  for (let letter = 0; letter < 50; letter++) {
    edit({ comment: 'a'.repeat(letter) });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(save).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(save).toHaveBeenLastCalledWith({ comment: 'a'.repeat(49) });
});

it('saves at once when it is flushed, and nothing when nothing waits', () => {
  const { edit, flush } = createAutosave<Edits>(save);
  flush();
  edit({ comment: 'a' });
  flush();
  flush();
  expect(save.mock.calls).toEqual([[{ comment: 'a' }]]);
});

it('keeps what could not be saved for the next time, under what is newer', async () => {
  save.mockResolvedValueOnce(false);
  const { edit, flush } = createAutosave<Edits>(save);
  edit({ comment: 'a', tag: 'x' });
  flush();
  edit({ comment: 'b' });
  await vi.advanceTimersByTimeAsync(0);
  flush();
  expect(save).toHaveBeenLastCalledWith({ comment: 'b', tag: 'x' });
});

it('tries again by itself until it is saved, and never more than fifteen seconds later', async () => {
  save.mockResolvedValue(false);
  const { edit } = createAutosave<Edits>(save);
  edit({ comment: 'a' });
  await vi.advanceTimersByTimeAsync(400 + 2000 + 5000 + 15_000);
  expect(save).toHaveBeenCalledTimes(4);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(save).toHaveBeenCalledTimes(44);
  save.mockResolvedValue(true);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(save).toHaveBeenCalledTimes(45);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(save).toHaveBeenCalledTimes(45);
  expect(save).toHaveBeenLastCalledWith({ comment: 'a' });
});
