import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { compareByPosition } from '@/lib/annotation/annotation-parts';
import { type AnnotationEdits, withEdits } from '@/lib/annotation/create-annotation';
import type { Article, Capture } from '@/lib/article/article';
import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type { ArticleDetails } from '@/lib/library/operations';
import type { ArticleEdits } from '@/lib/library/saved-article';
import type { PageState, Placement } from '@/lib/messages/protocol';
import { idle, type SaveState } from './save-state';
import type { ViewSurroundings } from './surroundings';

/** The page of one tab: what it is, what is saved of it, and what a person does with it. */
export type PageModel = {
  readonly state: ReadonlySignal<PageState | null>;
  /** The page's article as read just now; null while it is not read. */
  readonly capture: ReadonlySignal<Capture | null>;
  /** What the library has of the page; null = not saved. */
  readonly details: ReadonlySignal<ArticleDetails | null>;
  /** The article to show: the saved one with its corrections, else the one just read. */
  readonly article: ReadonlySignal<Article | null>;
  /** In document order. `unplaced`: those that the open page no longer shows. */
  readonly annotations: ReadonlySignal<{
    readonly placed: readonly AnnotationRecord[];
    readonly unplaced: readonly AnnotationRecord[];
  }>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Looks at a tab; null = none. */
  open(tabId: number | null): Promise<void>;
  readPage(): Promise<void>;
  save(edits: ArticleEdits): Promise<void>;
  /** Takes a first save back, to the trash. */
  undoSave(): Promise<void>;
  restoreArticle(id: Id): Promise<void>;
  edit(edits: ArticleEdits): Promise<void>;
  editAnnotation(record: AnnotationRecord, edits: AnnotationEdits): Promise<boolean>;
  removeAnnotation(id: Id): Promise<boolean>;
  restoreAnnotation(id: Id): Promise<void>;
  reveal(id: Id): Promise<void>;
};

export function createPageModel(around: ViewSurroundings): PageModel {
  const { request, newId, now } = around;
  const tabId = signal<number | null>(null);
  const state = signal<PageState | null>(null);
  const capture = signal<Capture | null>(null);
  const details = signal<ArticleDetails | null>(null);
  const placements = signal<readonly Placement[]>([]);
  const saveState = signal<SaveState>(idle);
  const failure = signal<Failure | null>(null);

  /** Reads everything again; what another look overtook is dropped. */
  const look = async () => {
    const tab = tabId.value;
    if (tab === null) return;
    const found = await request('page.state', { tabId: tab });
    if (tabId.value !== tab) return;
    if (!found.ok) {
      failure.value = found.failure;
      return;
    }
    const { articleId, annotationCount } = found.value.standing;
    const [saved, places] = await Promise.all([
      articleId === null ? null : request('article.get', { id: articleId }),
      annotationCount === 0 ? null : request('page.placements', { tabId: tab }),
    ]);
    if (tabId.value !== tab) return;
    batch(() => {
      const isOtherPage = state.value?.url !== found.value.url;
      state.value = found.value;
      details.value = saved?.ok ? saved.value : null;
      placements.value = places?.ok ? places.value : [];
      if (isOtherPage) capture.value = null;
    });
  };

  const change = async (edits: ArticleEdits) => {
    const id = details.value?.saved.id;
    if (id === undefined) return;
    saveState.value = { kind: 'saving' };
    const updated = await request('article.update', { id, edits });
    saveState.value = updated.ok
      ? { kind: 'saved', at: now() }
      : { kind: 'failed', failure: updated.failure };
  };

  const lookAgain = () => void look();
  around.onEvent('library.changed', lookAgain, around.signal);
  around.onEvent(
    'page.changed',
    (event) => event.tabId === tabId.value && lookAgain(),
    around.signal,
  );

  return {
    state,
    capture,
    details,
    article: computed(() => details.value?.saved.article ?? capture.value?.article ?? null),
    annotations: computed(() => arranged(details.value?.annotations ?? [], placements.value)),
    saveState,
    failure,
    async open(tab) {
      batch(() => {
        if (tab !== tabId.value) {
          for (const each of [state, capture, details]) each.value = null;
          saveState.value = idle;
        }
        tabId.value = tab;
        failure.value = null;
      });
      await look();
    },
    async readPage() {
      const tab = tabId.value;
      if (tab === null) return;
      const read = await request('page.capture', { tabId: tab });
      if (tabId.value !== tab) return;
      if (read.ok) capture.value = read.value;
      else failure.value = read.failure;
    },
    async save(edits) {
      if (capture.value === null) return;
      saveState.value = { kind: 'saving' };
      const saved = await request('article.save', {
        capture: capture.value,
        articleId: newId(),
        versionId: newId(),
        edits,
        annotation: null,
      });
      await look();
      saveState.value = saved.ok
        ? { kind: 'saved', at: now() }
        : { kind: 'failed', failure: saved.failure };
    },
    async undoSave() {
      const id = details.value?.saved.id;
      if (id === undefined) return;
      await request('article.remove', { id });
      saveState.value = idle;
      await look();
    },
    async restoreArticle(id) {
      await request('article.restore', { id });
      await look();
    },
    edit: change,
    async editAnnotation({ articleId, annotation }, edits) {
      const edited = withEdits(annotation, edits, now);
      return (await request('annotation.save', { articleId, annotation: edited })).ok;
    },
    async removeAnnotation(id) {
      return (await request('annotation.remove', { id })).ok;
    },
    async restoreAnnotation(id) {
      await request('annotation.restore', { id });
    },
    async reveal(id) {
      if (tabId.value !== null) {
        await request('page.reveal', { tabId: tabId.value, annotationId: id });
      }
    },
  };
}

/** Placed ones by their place on the open page; before the page told, by the place they were made at. */
function arranged(records: readonly AnnotationRecord[], placements: readonly Placement[]) {
  const spans = new Map(placements.map(({ annotationId, span }) => [annotationId, span]));
  const placed = records
    .filter(({ id }) => spans.get(id) !== null)
    .sort((a, b) => {
      const [first, second] = [spans.get(a.id), spans.get(b.id)];
      if (first && second) return first.start - second.start || first.end - second.end;
      return compareByPosition(a.annotation, b.annotation);
    });
  const unplaced = records.filter(({ id }) => spans.get(id) === null);
  return { placed, unplaced };
}

export type { PageState } from '@/lib/messages/protocol';
