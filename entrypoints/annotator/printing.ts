import { labelIdOf } from '@/lib/annotation/annotation-parts';
import { labelById } from '@/lib/annotation/label';
import { printedLook } from '@/lib/page/highlight-style';
import { markPassages } from '@/lib/page/print-marks';
import type { InPage } from './in-page';
import type { Pointing } from './pointing';

type Parts = Pick<Pointing, 'session' | 'painter'> & {
  readonly inPage: InPage;
  readonly signal: AbortSignal;
};

/**
 * Firefox prints a copy of the page, and the highlight registry is not copied with it: while the copy is made, the
 * passages stand in elements. The page on the screen is not painted meanwhile.
 */
export function markForPrinting(view: Window, { session, painter, inPage, signal }: Parts): void {
  let unmark = () => {};
  const end = () => {
    unmark();
    unmark = () => {};
  };
  const begin = () => {
    end();
    // Its range may be older than those of the session, which are put right again.
    painter.point(null);
    const { labels } = inPage.settings();
    const passages = session.placed().flatMap(({ annotation, range, span }) => {
      if (range === null || span === null) return [];
      const style = printedLook(labelById(labels, labelIdOf(annotation)));
      return [{ range, style, length: span.end - span.start }];
    });
    // As on the screen, longer ones lie below.
    unmark = markPassages(
      view.document,
      passages.toSorted((a, b) => b.length - a.length),
    );
  };
  view.addEventListener('beforeprint', (event) => event.isTrusted && begin(), { signal });
  view.addEventListener('afterprint', end, { signal });
  signal.addEventListener('abort', end);
}
