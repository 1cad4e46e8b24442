import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { failed, success } from '@/lib/base/result';
import { serveTab } from '@/lib/messages/serve-tab';
import { deliver } from '@/test/support/message-wire';

beforeEach(() => fakeBrowser.reset());

const ours = { id: fakeBrowser.runtime.id };

it('gives the payload to the handler and answers with what it says', async () => {
  const seen: unknown[] = [];
  serveTab({
    async 'command.run'(payload) {
      seen.push(payload);
      return failed('page-empty', 'no selection');
    },
  });
  const message = { name: 'command.run', payload: { command: 'undo-annotation', picture: null } };
  expect(await deliver(message, ours)).toEqual(failed('page-empty', 'no selection'));
  expect(seen).toEqual([{ command: 'undo-annotation', picture: null }]);
});

it('lets two scripts of ours in one page each serve their own', async () => {
  serveTab({ 'page.look': async () => success(null) });
  serveTab({ 'placements.read': async () => success([]) });
  expect(await deliver({ name: 'page.look', payload: {} }, ours)).toEqual(success(null));
  expect(await deliver({ name: 'placements.read', payload: {} }, ours)).toEqual(success([]));
});

describe('a message', () => {
  it.each([
    ['that nobody serves', { name: 'capture.read', payload: {} }, ours],
    ['named like a property of every object', { name: 'constructor', payload: {} }, ours],
    ['without a name', { payload: {} }, ours],
    ['that is no record', 'page.look', ours],
    ['of another extension', { name: 'page.look', payload: {} }, { id: 'other' }],
  ])('%s is left alone', async (_what, message, sender) => {
    serveTab({ 'page.look': async () => success(null) });
    expect(await deliver(message, sender)).toBeUndefined();
  });
});

describe('a handler that throws', () => {
  it.each([
    [
      'at once',
      () => {
        throw new Error('broken');
      },
    ],
    [
      'later',
      async () => {
        throw new Error('broken');
      },
    ],
  ])('%s answers that something unexpected happened', async (_when, handler) => {
    serveTab({ 'page.look': handler });
    expect(await deliver({ name: 'page.look', payload: {} }, ours)).toMatchObject({
      ok: false,
      failure: { code: 'unexpected', detail: 'Error: broken' },
    });
  });
});

it('answers no more when its life is over', async () => {
  const stop = serveTab({ 'page.look': async () => success(null) });
  stop();
  expect(await deliver({ name: 'page.look', payload: {} }, ours)).toBeUndefined();
});
