import { failed, success } from '@/lib/base/result';
import { serveTab } from '@/lib/messages/serve-tab';
import { scrollToRange } from '@/lib/page/passages-at';
import { runCommand } from './commands';
import type { InPage } from './in-page';
import type { PageSession } from './page-session';
import type { Painter } from './painter';
import type { Reader } from './reading';

type Parts = {
  readonly view: Window & typeof globalThis;
  readonly reader: Reader;
  readonly painter: Painter;
  readonly session: PageSession;
  readonly inPage: InPage;
  /** Settings and annotations have been read. */
  readonly ready: Promise<void>;
};

/** What the background and the views ask of an annotated page. */
export function serveAnnotator(parts: Parts, signal: AbortSignal): void {
  const { view, reader, painter, session, inPage, ready } = parts;
  serveTab(
    {
      async 'capture.read'() {
        reader.forget();
        const { capture } = reader.read();
        return capture.content.text === '' ? failed('page-empty') : success(capture);
      },
      async 'placements.read'() {
        await ready;
        const placements = session.placed();
        return success(
          placements.map(({ annotation, span }) => ({ annotationId: annotation.id, span })),
        );
      },
      async 'annotation.reveal'({ annotationId }) {
        await ready;
        const placed = session.placed().find(({ annotation }) => annotation.id === annotationId);
        if (placed === undefined || placed.range === null) return failed('not-found', annotationId);
        scrollToRange(placed.range, view);
        painter.emphasise(placed.range);
        return success(null);
      },
      async 'command.run'({ command }) {
        await ready;
        return runCommand(command, inPage);
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
    },
    signal,
  );
}
