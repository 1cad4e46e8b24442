import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Capture } from '@/lib/article/article';
import { isSamePage } from '@/lib/article/page-keys';
import { type Failure, failure as failureOf } from '@/lib/base/failure';
import type { ArticleDetails } from '@/lib/library/operations';
import type { Placement } from '@/lib/library/placement';
import type { PageState } from '@/lib/messages/protocol';
import type { ViewSurroundings } from './surroundings';
import { createTurns } from './turns';

/** What background and library tell of the page in one tab; read again at each event. */
export type PageReading = {
  readonly state: ReadonlySignal<PageState | null>;
  /** The page's article as read just now; null while it is not read. */
  readonly capture: ReadonlySignal<Capture | null>;
  /** What the library has of the page; null = not saved. */
  readonly details: ReadonlySignal<ArticleDetails | null>;
  readonly placements: ReadonlySignal<readonly Placement[]>;
  /** Why the page could not be told of, or the last wish not be fulfilled. */
  readonly failure: Signal<Failure | null>;
  /** Looks at a tab; null = none. */
  open(tabId: number | null): Promise<void>;
  /** Reads everything but the article on the page itself again. */
  look(): Promise<void>;
  /** `page-moved` where what is read is no longer the page that the state tells of. */
  readPage(): Promise<void>;
  tabId(): number | null;
};

export function createPageReading({
  request,
  onEvent,
  signal: ending,
}: ViewSurroundings): PageReading {
  const tabId = signal<number | null>(null);
  const state = signal<PageState | null>(null);
  const capture = signal<Capture | null>(null);
  const details = signal<ArticleDetails | null>(null);
  const placements = signal<readonly Placement[]>([]);
  const failure = signal<Failure | null>(null);
  const nextLook = createTurns();
  const nextCapture = createTurns();
  /** Address of the page that could not be read when it was asked for last; null = it could. */
  let unread: string | null = null;

  const forget = () =>
    batch(() => {
      for (const each of [state, capture, details, failure]) each.value = null;
      placements.value = [];
    });

  /** That a page went away before it was read is told on the next one: only there can it be seen. */
  const moveOn = (url: string) => {
    const isUnread = failure.value !== null && state.value?.url === unread;
    if (!isUnread) unread = null;
    forget();
    if (isUnread) failure.value = failureOf('page-moved', url);
  };

  const look = async () => {
    const tab = tabId.value;
    const isLatest = nextLook();
    if (tab === null) return;
    const found = await request('page.state', { tabId: tab });
    if (!isLatest()) return;
    if (!found.ok) {
      failure.value = found.failure;
      return;
    }
    const { articleId, annotationCount } = found.value.standing;
    const [saved, places] = await Promise.all([
      articleId === null ? null : request('article.get', { id: articleId }),
      annotationCount === 0 ? null : request('page.placements', { tabId: tab }),
    ]);
    if (!isLatest()) return;
    batch(() => {
      if (state.value !== null && state.value.url !== found.value.url) moveOn(found.value.url);
      state.value = found.value;
      details.value = saved?.ok ? saved.value : null;
      placements.value = places?.ok ? places.value : [];
      if (saved?.ok === false) failure.value = saved.failure;
    });
  };

  const lookAgain = () => void look();
  onEvent('library.changed', lookAgain, ending);
  onEvent('page.changed', (event) => event.tabId === tabId.value && lookAgain(), ending);

  return {
    state,
    capture,
    details,
    placements,
    failure,
    tabId: () => tabId.value,
    look,
    async open(tab) {
      if (tab !== tabId.value) {
        forget();
        unread = null;
      }
      tabId.value = tab;
      if (unread === null) failure.value = null;
      await look();
    },
    async readPage() {
      const tab = tabId.value;
      if (tab === null) return;
      const isLatest = nextCapture();
      const url = state.value?.url ?? '';
      unread = null;
      failure.value = null;
      const read = await request('page.capture', { tabId: tab });
      if (!isLatest() || tabId.value !== tab) return;
      if (!read.ok) failure.value = read.failure;
      // A page that goes on to another address may show the text of the one before for a while.
      else if (url !== '' && !isSamePage(read.value.article.url, url)) {
        failure.value = failureOf('page-moved', read.value.article.url);
      } else capture.value = read.value;
      if (failure.value !== null) unread = url;
    },
  };
}
