import { failed, success } from '@/lib/base/result';
import { serveTab } from '@/lib/messages/serve-tab';
import { scrollToRange } from '@/lib/page/passages-at';
import { runCommand } from './commands';
import type { InPage } from './in-page';
import type { Painter } from './painter';
import type { Reader } from './reader';
import { type LivePageSession, reanchor } from './reanchor';

type Parts = {
  readonly view: Window & typeof globalThis;
  readonly reader: Reader;
  readonly painter: Painter;
  readonly session: LivePageSession;
  readonly inPage: InPage;
  /** Settings and annotations have been read. */
  readonly ready: Promise<void>;
};

/** What the background and the views ask of an annotated page. */
export function serveAnnotator(parts: Parts, signal: AbortSignal): void {
  const { view, reader, painter, session, inPage, ready } = parts;
  const stop = serveTab({
    async 'capture.read'() {
      reader.forget();
      const capture = await reader.read().capture();
      if (capture.content.text !== '') return success(capture);
      return failed(capture.truncated ? 'page-too-large' : 'page-empty');
    },
    async 'placements.read'() {
      await ready;
      const placements = session.placed();
      return success(
        placements.map(({ annotation, fate, span, wording }) => ({
          annotationId: annotation.id,
          ...{ fate, span, wording },
        })),
      );
    },
    async 'annotation.reveal'({ annotationId }) {
      await ready;
      const placed = session.placed().find(({ annotation }) => annotation.id === annotationId);
      if (placed === undefined || placed.place === null) return failed('not-found', annotationId);
      scrollToRange(placed.place, view);
      painter.emphasise(placed.place);
      return success(null);
    },
    async 'annotation.reanchor'(wish) {
      await ready;
      return reanchor({ document: view.document, reader, session }, wish);
    },
    async 'command.run'(run) {
      await ready;
      return runCommand(run, inPage);
    },
    async 'annotation.point'({ annotationId }) {
      await ready;
      const placed = session.placed().find(({ annotation }) => annotation.id === annotationId);
      painter.point(placed?.range ?? null);
      return success(null);
    },
    async 'annotations.refresh'() {
      await ready;
      reader.forget();
      await session.refresh();
      return success(null);
    },
  });
  signal.addEventListener('abort', stop);
}
