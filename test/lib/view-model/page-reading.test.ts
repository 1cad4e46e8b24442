import { describe, expect, it, vi } from 'vitest';
import { failed, type Result, success } from '@/lib/base/result';
import type { PageState } from '@/lib/messages/protocol';
import { createPageReading } from '@/lib/view-model/page-reading';
import { sampleDetails, samplePage, savedPage } from '../../support/sample-page';
import { sampleCapture, sampleId } from '../../support/sample-records';
import { later, viewTest } from '../../support/view-surroundings';

describe('createPageReading', () => {
  it('asks the library only for a page that is saved', async () => {
    const { around, asked } = viewTest({ 'page.state': () => success(samplePage()) });
    const reading = createPageReading(around);
    await reading.open(7);
    expect(asked.map(({ name }) => name)).toEqual(['page.state']);
    expect(reading.details.value).toBeNull();
  });

  it('reads what the library has of a saved page, and where its annotations stand', async () => {
    const placement = {
      annotationId: sampleId(3),
      fate: 'gone',
      span: null,
      wording: '',
    } as const;
    const { around } = viewTest({
      'page.state': () => success(savedPage()),
      'article.get': () => success(sampleDetails()),
      'page.placements': () => success([placement]),
    });
    const reading = createPageReading(around);
    await reading.open(7);
    expect(reading.details.value).toEqual(sampleDetails());
    expect(reading.placements.value).toEqual([placement]);
  });

  it('shows the article though the page does not tell of places', async () => {
    const { around } = viewTest({
      'page.state': () => success(savedPage()),
      'article.get': () => success(sampleDetails()),
      'page.placements': () => failed('page-unreachable'),
    });
    const reading = createPageReading(around);
    await reading.open(7);
    expect(reading.details.value).not.toBeNull();
    expect(reading.placements.value).toEqual([]);
    expect(reading.failure.value).toBeNull();
  });

  it.each([
    ['the page cannot be told of', { 'page.state': () => failed('not-found') }, 'not-found'],
    [
      'the library cannot be opened',
      {
        'page.state': () => success(savedPage()),
        'article.get': () => failed('storage-unavailable'),
      },
      'storage-unavailable',
    ],
  ] as const)('says why when %s', async (_case, answers, code) => {
    const { around } = viewTest(answers);
    const reading = createPageReading(around);
    await reading.open(7);
    expect(reading.failure.value?.code).toBe(code);
  });

  it('drops what it learns of a tab that was left meanwhile', async () => {
    const late = later<Result<PageState>>();
    const { around } = viewTest({
      'page.state': ({ tabId }) =>
        tabId === 7 ? late.promise : success(samplePage({ tabId: 8, url: 'https://b.example/' })),
    });
    const reading = createPageReading(around);
    const first = reading.open(7);
    await reading.open(8);
    late.resolve(success(samplePage()));
    await first;
    expect(reading.state.value?.url).toBe('https://b.example/');
  });

  it('reads again when the library changed or the page of its tab did', async () => {
    const { around, announce, payloadsOf } = viewTest({
      'page.state': () => success(samplePage()),
    });
    const reading = createPageReading(around);
    await reading.open(7);
    announce('library.changed', { articleIds: [] });
    announce('page.changed', { tabId: 7 });
    announce('page.changed', { tabId: 8 });
    await vi.waitFor(() => expect(payloadsOf('page.state')).toHaveLength(3));
  });

  it('forgets the capture when another page comes into the tab', async () => {
    let url = 'https://a.example/';
    const { around } = viewTest({
      'page.state': () => success(samplePage({ url })),
      'page.capture': () => success(sampleCapture({ url: 'https://a.example/' })),
    });
    const reading = createPageReading(around);
    await reading.open(7);
    await reading.readPage();
    expect(reading.capture.value).toEqual(sampleCapture({ url }));
    await reading.look();
    expect(reading.capture.value).not.toBeNull();
    url = 'https://b.example/';
    await reading.look();
    expect(reading.capture.value).toBeNull();
  });

  it('takes no capture of another page than the one it shows', async () => {
    const { around } = viewTest({
      'page.state': () => success(samplePage({ url: 'https://a.example/' })),
      'page.capture': () => success(sampleCapture({ url: 'https://a.example/moved' })),
    });
    const reading = createPageReading(around);
    await reading.open(7);
    await reading.readPage();
    expect(reading.capture.value).toBeNull();
    expect(reading.failure.value?.code).toBe('page-moved');
  });

  describe('that a page became another one while it was read', () => {
    const moved = async () => {
      const page = { url: 'https://a.example/' };
      const { around, announce } = viewTest({
        'page.state': () => success(samplePage(page)),
        'page.capture': () => success(sampleCapture({ url: 'https://a.example/moved' })),
      });
      const reading = createPageReading(around);
      await reading.open(7);
      await reading.readPage();
      const goOn = async (url: string) => {
        page.url = url;
        announce('page.changed', { tabId: 7 });
        await vi.waitFor(() => expect(reading.state.value?.url).toBe(url));
      };
      return { reading, goOn };
    };

    it('stands on the page that it became, however often that is looked at', async () => {
      const { reading, goOn } = await moved();
      await goOn('https://a.example/moved');
      expect(reading.failure.value?.code).toBe('page-moved');
      await reading.open(7);
      expect(reading.failure.value?.code).toBe('page-moved');
    });

    it('is gone on the page after that', async () => {
      const { reading, goOn } = await moved();
      await goOn('https://a.example/moved');
      await goOn('https://a.example/third');
      expect(reading.failure.value).toBeNull();
    });

    it('is gone in another tab', async () => {
      const { reading, goOn } = await moved();
      await goOn('https://a.example/moved');
      await reading.open(8);
      expect(reading.failure.value).toBeNull();
    });

    it('is gone when it is read again', async () => {
      const { reading, goOn } = await moved();
      await goOn('https://a.example/moved');
      await reading.readPage();
      expect(reading.failure.value).toBeNull();
      expect(reading.capture.value).not.toBeNull();
    });
  });

  describe('that a page did not answer', () => {
    const silent = async () => {
      const page = { url: 'https://a.example/', kind: 'article' as const };
      const { around } = viewTest({
        'page.state': () => success(samplePage(page)),
        'page.capture': () => failed('page-unreachable'),
      });
      const reading = createPageReading(around);
      await reading.open(7);
      await reading.readPage();
      expect(reading.failure.value?.code).toBe('page-unreachable');
      return { reading, page: page as { url: string; kind: 'article' | 'loading' } };
    };

    it.each([
      ['until it is asked again, loaded or not', 'https://a.example/', 'page-unreachable'],
      ['as gone, on the one that came instead', 'https://a.example/next', 'page-moved'],
    ])('is told %s', async (_how, url, code) => {
      const { reading, page } = await silent();
      page.kind = 'loading';
      await reading.open(7);
      page.url = url;
      await reading.open(7);
      page.kind = 'article';
      await reading.open(7);
      expect(reading.failure.value?.code).toBe(code);
    });
  });

  it('asks nothing without a tab', async () => {
    const { around, asked } = viewTest({});
    const reading = createPageReading(around);
    await reading.open(null);
    await reading.readPage();
    expect(asked).toEqual([]);
  });
});
