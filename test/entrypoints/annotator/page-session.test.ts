// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPageSession } from '@/entrypoints/annotator/page-session';
import { createReader } from '@/entrypoints/annotator/reader';
import { success } from '@/lib/base/result';
import { annotationRecord } from '../../support/sample-page';

type Envelope = { readonly name: string };

const sentence = 'The ferry runs through the winter.';

/** A background that gives one annotation and never answers that it was told where that stands. */
function busyBackground(): void {
  const { annotation } = annotationRecord(1, sentence);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    const { name } = message as Envelope;
    if (name === 'page.placed') return new Promise(() => {});
    return Promise.resolve(success({ articleId: null, annotations: [annotation], texts: {} }));
  });
}

describe('createPageSession', () => {
  afterEach(() => {
    document.head.innerHTML = '';
    document.body.innerHTML = '';
    history.replaceState(null, '', '/');
  });

  it('is done once it has placed what is saved, also while the background is busy', async () => {
    busyBackground();
    document.body.innerHTML = `<article><h1>Ferry</h1><p>${sentence}</p></article>`;
    const onPlaced = vi.fn();
    const session = createPageSession(createReader(window as never), onPlaced);
    await session.refresh();
    expect(onPlaced).toHaveBeenCalledOnce();
    expect(session.placed()[0]?.range?.toString()).toBe(sentence);
  });

  it('reads no page that has no annotations, and looks for them again where the page goes on', async () => {
    const asked: unknown[] = [];
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
      asked.push(message);
      return Promise.resolve(success({ articleId: null, annotations: [], texts: {} }));
    });
    document.head.innerHTML = '<link rel="canonical" href="https://harbour.example/ferry">';
    const reader = createReader(window as never);
    const read = vi.spyOn(reader, 'read');
    const session = createPageSession(reader, () => undefined);
    await session.refresh();
    const { href: url } = window.location;
    const payload = { url, canonicalUrl: 'https://harbour.example/ferry' };
    const first = [
      { name: 'page.annotations', payload },
      { name: 'page.placed', payload: {} },
    ];
    expect(asked).toMatchObject(first);
    await session.place();
    expect(asked).toHaveLength(2);
    history.pushState(null, '', '#next');
    await session.place();
    expect(asked).toMatchObject([
      ...first,
      { name: 'page.annotations', payload: { url: `${url}#next` } },
      { name: 'page.placed', payload: {} },
    ]);
    expect(read).not.toHaveBeenCalled();
  });
});
