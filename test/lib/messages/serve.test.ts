import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { failed, success } from '@/lib/base/result';
import { doors } from '@/lib/messages/payload-shapes';
import { type Handlers, serve } from '@/lib/messages/serve';
import { deliver } from '@/test/support/message-wire';
import { sampleId } from '@/test/support/sample-records';

const { id: ourId } = fakeBrowser.runtime;
const view = { id: ourId, url: fakeBrowser.runtime.getURL('/popup.html') };
const viewInTab = { ...view, tab: { id: 3 } };
const content = { id: ourId, url: 'https://harbour.example/', tab: { id: 7 }, frameId: 0 };

/** Each handler answers with the payload and sender that reached it. */
const echo = Object.fromEntries(
  Object.keys(doors).map((name) => [
    name,
    async (payload: unknown, sender: unknown) => success({ payload, sender }),
  ]),
) as unknown as Handlers;

beforeEach(() => fakeBrowser.reset());

describe('a message that fits', () => {
  it.each([
    ['of a page', { name: 'page.placed', payload: {} }, content, 7],
    ['of a view', { name: 'library.tags', payload: {} }, view, null],
    [
      'of a view that stands in a tab',
      { name: 'library.read', payload: { ids: null } },
      viewInTab,
      3,
    ],
    [
      'of either, from a page',
      { name: 'annotation.remove', payload: { id: sampleId(1) } },
      content,
      7,
    ],
  ])('%s reaches its handler with its tab', async (_what, message, sender, tabId) => {
    serve(echo);
    expect(await deliver(message, sender)).toEqual(
      success({ payload: message.payload, sender: { tabId, isPrivate: false } }),
    );
  });

  it('of a page in a private window reaches its handler as such', async () => {
    serve(echo);
    const sender = { ...content, tab: { id: 7, incognito: true } };
    expect(await deliver({ name: 'page.placed', payload: {} }, sender)).toMatchObject({
      value: { sender: { tabId: 7, isPrivate: true } },
    });
  });

  it('reaches its handler without what the protocol does not name', async () => {
    serve(echo);
    const message = { name: 'article.get', payload: { id: sampleId(1), admin: true } };
    expect(await deliver(message, view)).toMatchObject({ value: { payload: { id: sampleId(1) } } });
    expect(await deliver(message, view)).not.toHaveProperty('value.payload.admin');
  });
});

describe('a sender', () => {
  it.each([
    ['a page, for what both may ask', 'library.tags', content, true],
    ['a page, for the whole library', 'library.read', content, false],
    ['a view, for what only pages report', 'page.placed', view, false],
    [
      'neither page nor view',
      'library.tags',
      { id: ourId, url: 'https://harbour.example/' },
      false,
    ],
    ['a frame, or a page loaded ahead', 'page.placed', { ...content, frameId: 5 }, false],
    [
      'a page that only looks like a view',
      'library.read',
      { ...content, url: `https://harbour.example/${view.url}` },
      false,
    ],
  ])('that is %s: %s', async (_who, name, sender, isServed) => {
    serve(echo);
    const answer = await deliver({ name, payload: { ids: null } }, sender);
    if (isServed) expect(answer).toMatchObject({ ok: true });
    else expect(answer).toEqual(failed('forbidden-sender', name));
  });
});

describe('a message', () => {
  it.each([
    ['of an unknown name', { name: 'library.burn', payload: {} }, 'No message library.burn'],
    ['named like a property of every object', { name: 'toString' }, 'No message toString'],
    ['without its payload', { name: 'article.get' }, 'value: expected a record'],
    [
      'with a wrong field',
      { name: 'article.get', payload: { id: 7 } },
      'id: expected an id (lower-case UUID)',
    ],
  ])('%s is refused, telling why', async (_what, message, detail) => {
    serve(echo);
    expect(await deliver(message, view)).toEqual(failed('invalid-message', detail));
  });

  it.each([
    ['an announcement', { event: 'library.changed', detail: {} }],
    ['no record', 'library.tags'],
    ['of a name that is no text', { name: 7 }],
    ['of another extension', { name: 'library.tags', payload: {} }, { ...view, id: 'other' }],
    ['of nobody', { name: 'library.tags', payload: {} }, {}],
  ])('that is %s is left to others', async (_what, message, sender = view) => {
    serve(echo);
    expect(await deliver(message, sender)).toBeUndefined();
  });
});

it('answers when a handler throws, and shows the error in the console', async () => {
  const shown = vi.fn();
  vi.stubGlobal('reportError', shown);
  const error = new Error('broken invariant');
  const onFault = vi.fn();
  serve(
    {
      ...echo,
      'library.tags': () => {
        throw error;
      },
    },
    onFault,
  );
  expect(await deliver({ name: 'library.tags', payload: {} }, view)).toEqual(
    failed('unexpected', 'Error: broken invariant'),
  );
  expect(shown).toHaveBeenCalledWith(error);
  expect(onFault).toHaveBeenCalledTimes(1);
});
