import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { failed, success } from '@/lib/base/result';
import { request, requestTab } from '@/lib/messages/request';
import { sampleId } from '@/test/support/sample-records';

beforeEach(() => fakeBrowser.reset());

const id = sampleId(1);

describe('asking the background', () => {
  it('sends name and payload and gives the answer', async () => {
    const seen: unknown[] = [];
    fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
      seen.push(message);
      return success(null);
    });
    expect(await request('article.remove', { id })).toEqual(success(null));
    expect(seen).toEqual([{ name: 'article.remove', payload: { id } }]);
  });

  it('gives the failure that the background answers', async () => {
    fakeBrowser.runtime.onMessage.addListener(async () => failed('storage-full', 'disk'));
    expect(await request('library.tags', {})).toEqual(failed('storage-full', 'disk'));
  });

  it.each([
    ['nobody listens', () => undefined],
    ['nobody answers', () => fakeBrowser.runtime.onMessage.addListener(async () => undefined)],
    [
      'something else answers',
      () => fakeBrowser.runtime.onMessage.addListener(async () => 'pong' as never),
    ],
    [
      'the extension was updated under the page',
      () =>
        fakeBrowser.runtime.onMessage.addListener(() => {
          throw new Error('Extension context invalidated.');
        }),
    ],
  ])('fails without rejecting when %s', async (_when, arrange) => {
    arrange();
    expect(await request('library.tags', {})).toMatchObject({
      ok: false,
      failure: { code: 'unexpected' },
    });
  });
});

describe('asking a tab', () => {
  const answerTabs = (answer: (...call: unknown[]) => Promise<unknown>) =>
    Object.assign(fakeBrowser.tabs, { sendMessage: answer });

  it('asks the top frame of that tab', async () => {
    const calls: unknown[][] = [];
    answerTabs(async (...call) => {
      calls.push(call);
      return success(null);
    });
    const annotationId = sampleId(3);
    expect(await requestTab(7, 'annotation.reveal', { annotationId })).toEqual(success(null));
    expect(calls).toEqual([
      [7, { name: 'annotation.reveal', payload: { annotationId } }, { frameId: 0 }],
    ]);
  });

  it.each([
    ['has no script of ours', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['has none that serves the name', () => Promise.resolve(undefined)],
  ])('tells that the page is out of reach when the tab %s', async (_what, answer) => {
    answerTabs(answer);
    expect(await requestTab(7, 'page.look', {})).toMatchObject({
      ok: false,
      failure: { code: 'page-unreachable' },
    });
  });
});
