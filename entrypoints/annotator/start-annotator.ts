import { spanOf } from '@/lib/annotation/annotation-parts';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import type { Id } from '@/lib/base/id';
import type { Settings } from '@/lib/library/settings';
import { request } from '@/lib/messages/request';
import { watchContent } from '@/lib/page/watch-content';
import { onSettings, readSettings } from '@/lib/platform/settings';
import type { Life } from '@/lib/platform/take-over';
import { takeUnsaved } from '@/lib/platform/unsaved-edits';
import { endWhenOutdated } from './end-when-outdated';
import { createInPage } from './in-page';
import { listen } from './listen';
import { createPageSession } from './page-session';
import { createPainter } from './painter';
import { createReader } from './reader';
import { textsOf } from './reading';
import { serveAnnotator } from './serve-annotator';

/** Everything that happens on an annotated page, until the extension is updated or the page goes. */
export function startAnnotator(view: Window & typeof globalThis, life: Life): void {
  const { document } = view;
  const ending = new AbortController();
  const { signal } = ending;
  life.onEnd(() => ending.abort());
  endWhenOutdated(view, life, signal);
  const reader = createReader(view);
  const painter = createPainter((css) => void request('page.style', { css }));
  const session = createPageSession(reader, () => {
    painter.paint(session.placed());
    inPage.redraw();
  });
  const inPage = createInPage({
    document,
    session,
    article: () => reader.read().extraction.article,
    texts: () => textsOf(reader.read()),
    isOffered: () => true,
    isSite: true,
    signal,
  });

  const applySettings = (settings: Settings) => {
    painter.setLabels(settings.labels);
    inPage.setSettings(settings);
    painter.paint(session.placed());
  };
  const begin = async () => {
    applySettings(await readSettings());
    onSettings(applySettings, signal);
    await session.refresh();
    // What was being typed when the extension was updated.
    takeUnsaved<AnnotationEdits>((unsaved) => void request('annotation.edit', unsaved), signal);
    const onPointed = (annotationId: Id | null) => void request('page.pointed', { annotationId });
    listen(view, { inPage, session, painter, onPointed, signal });
  };
  // Served at once: the background asks as soon as the script has run.
  const ready = begin();

  // One that is not in the article may stand, or come to stand, anywhere on the page.
  const isAnyOutside = () =>
    session.placed().some(({ annotation, range }) => range === null || spanOf(annotation) === null);
  serveAnnotator({ view, reader, painter, session, inPage, ready }, signal);
  signal.addEventListener('abort', painter.clear);
  watchContent(
    {
      root: document.documentElement,
      isRelevant: (target) => {
        // What was read before is no more, and the page may have gone on to another address.
        if (session.placed().length === 0) return true;
        const { container } = reader.read().extraction;
        return !container.isConnected || container.contains(target) || isAnyOutside();
      },
      callback: () => {
        reader.forget();
        void session.place();
      },
    },
    signal,
  );
}
