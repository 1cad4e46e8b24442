import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepingPrivate } from '@/entrypoints/background/private-windows';
import { failed, success } from '@/lib/base/result';
import type { Handlers, Sender } from '@/lib/messages/serve';
import { changeSettings } from '@/lib/platform/settings';

const names = ['article.save', 'annotation.save', 'annotation.edit', 'version.add'] as const;
type Name = (typeof names)[number];

/** Each answers with its own name. */
const answering = Object.fromEntries(
  [...names, 'annotation.remove'].map((name) => [name, async () => success(name)]),
) as unknown as Pick<Handlers, Name | 'annotation.remove'>;

const from = (isPrivate: boolean): Sender => ({ tabId: 1, isPrivate });

beforeEach(() => fakeBrowser.reset());

describe('what comes from a private window', () => {
  it.each(names)('is not stored by %s, unless the person says so', async (name) => {
    const { [name]: handler } = keepingPrivate(answering);
    const ask = (sender: Sender) => handler({} as never, sender);
    expect(await ask(from(true))).toEqual(failed('private-window'));
    expect(await ask(from(false))).toEqual(success(name));
    await changeSettings({ keepPrivate: true });
    expect(await ask(from(true))).toEqual(success(name));
  });

  it('may go', async () => {
    const { 'annotation.remove': handler } = keepingPrivate(answering);
    expect(await handler({} as never, from(true))).toEqual(success('annotation.remove'));
  });
});
