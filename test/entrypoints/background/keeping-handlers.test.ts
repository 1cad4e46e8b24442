import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepingHandlers } from '@/entrypoints/background/keeping-handlers';
import { finder, library } from '@/entrypoints/background/library-context';
import { defaultSettings } from '@/lib/library/settings';
import type { Sender } from '@/lib/messages/serve';
import { changeSettings, readSettings } from '@/lib/platform/settings';
import { saveArticle } from '@/lib/store/save-article';
import { must, sampleSaving } from '../../support/sample-library';

const view: Sender = { tabId: null, isPrivate: false };
const wipe = () => keepingHandlers['library.wipe']({}, view);

beforeAll(wipe);
afterAll(async () => {
  await wipe();
  await library.close();
});

it('wipes what is found, and the settings too', async () => {
  const { saved } = must(await saveArticle(library, sampleSaving({})));
  finder.noteChanged([saved.id]);
  while (must(await finder.catchUp()));
  const wish = { order: 'relevance', offset: 0, limit: 9, snippets: false } as const;
  const find = async () => must(await finder.search({ ...wish, query: 'ferry' }, () => [])).total;
  expect(await find()).toBe(1);
  await changeSettings({ theme: 'dark', pausedHosts: ['news.example'] });
  expect(must(await wipe()).articles).toBe(1);
  expect(await find()).toBe(0);
  expect(await readSettings()).toEqual(defaultSettings);
});
