import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announce, onEvent } from '@/lib/messages/events';
import { deliver } from '@/test/support/message-wire';
import { sampleId } from '@/test/support/sample-records';

beforeEach(() => fakeBrowser.reset());

const background = { id: fakeBrowser.runtime.id };
const articleIds = [sampleId(1)];

function listening() {
  const seen: unknown[] = [];
  const life = new AbortController();
  onEvent('library.changed', (detail) => seen.push(detail), life.signal);
  return { seen, life };
}

it('tells the listeners of an event what happened, and only them', async () => {
  const { seen } = listening();
  const sent: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => sent.push(message));
  announce('library.changed', { articleIds });
  announce('page.changed', { tabId: 4 });
  for (const message of [...sent]) await deliver(message, background);
  expect(seen).toEqual([{ articleIds }]);
});

it('does not mind that no view is open', async () => {
  announce('library.changed', { articleIds });
  // An unhandled rejection would fail the run.
  await new Promise((resolve) => setTimeout(resolve));
  expect(listening().seen).toEqual([]);
});

it.each([
  ['a request', { name: 'library.changed', payload: {} }, background],
  ['an announcement from a page’s tab', { event: 'library.changed' }, { ...background, tab: {} }],
  ['an announcement of another extension', { event: 'library.changed' }, { id: 'other' }],
  ['no record', null, background],
])('does not take %s for an announcement', async (_what, message, sender) => {
  const { seen } = listening();
  await deliver(message, sender);
  expect(seen).toEqual([]);
});

it('tells nothing more when the listener’s life is over', async () => {
  const { seen, life } = listening();
  life.abort();
  onEvent('library.changed', (detail) => seen.push(detail), life.signal);
  await deliver({ event: 'library.changed', detail: { articleIds } }, background);
  expect(seen).toEqual([]);
});
