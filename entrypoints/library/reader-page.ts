import { type ReadonlySignal, signal } from '@preact/signals';
import { createInPage } from '@/entrypoints/annotator/in-page';
import { listen } from '@/entrypoints/annotator/listen';
import { createPainter } from '@/entrypoints/annotator/painter';
import { type TextMap, textMapOfElement } from '@/lib/article/text-map';
import type { Id } from '@/lib/base/id';
import type { Settings } from '@/lib/library/settings';
import { scrollToRange } from '@/lib/page/passages-at';
import type { ReaderModel } from '@/lib/view-model/reader-model';
import { createReaderSession } from './reader-session';

/** The saved article in the reader, painted and annotated as a page of the web is. */
export type ReaderPage = {
  readonly placedIds: ReadonlySignal<ReadonlySet<Id>>;
  /** The element that holds the text; null = none is shown. */
  show(root: HTMLElement | null): void;
  /** Paints anew, after annotations or settings changed. */
  refresh(settings: Settings): void;
  reveal(id: Id): void;
};

type Surroundings = { readonly reader: ReaderModel; readonly signal: AbortSignal };

export function createReaderPage(
  view: Window & typeof globalThis,
  { reader, signal: ending }: Surroundings,
): ReaderPage {
  const { document } = view;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const painter = createPainter((css) => sheet.replaceSync(css));
  const placedIds = signal<ReadonlySet<Id>>(new Set());
  let shown: { readonly root: HTMLElement; readonly map: TextMap } | null = null;

  const session = createReaderSession(reader, {
    map: () => shown?.map ?? null,
    onPlaced() {
      const placed = session.placed().filter(({ range }) => range !== null);
      painter.paint(placed);
      placedIds.value = new Set(placed.map(({ annotation }) => annotation.id));
      inPage.redraw();
    },
  });
  const inPage = createInPage({
    document,
    session,
    article: () => {
      const record = reader.record.peek();
      if (record === null) throw new Error('Nothing is read');
      return record.saved.article;
    },
    isOffered: (range) => shown?.root.contains(range.commonAncestorContainer) === true,
    texts: () => shown && { article: shown.map, page: shown.map },
    isSite: false,
    signal: ending,
  });
  listen(view, { inPage, session, painter, onPointed: () => {}, signal: ending });

  return {
    placedIds,
    show(root) {
      shown = root === null ? null : { root, map: textMapOfElement(root) };
      if (root === null) inPage.close();
      void session.place();
    },
    refresh(settings) {
      painter.setLabels(settings.labels);
      inPage.setSettings(settings);
      void session.place();
    },
    reveal(id) {
      const range = session.placed().find(({ annotation }) => annotation.id === id)?.range;
      if (range === undefined || range === null) return;
      scrollToRange(range, view);
      painter.emphasise(range);
    },
  };
}
