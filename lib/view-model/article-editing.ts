import { type ReadonlySignal, signal } from '@preact/signals';
import type { Capture } from '@/lib/article/article';
import { failure as failureOf } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type { ArticleEdits } from '@/lib/library/saved-article';
import type { EditedReading } from './plain-reading';
import { idle, type SaveState } from './save-state';
import type { ViewSurroundings } from './surroundings';
import { createQueue } from './turns';

/** Saving the page's article, and what a person adds to it before and after. */
export type ArticleEditing = {
  /** What was entered before the first save, and goes along with it. */
  readonly draft: ReadonlySignal<ArticleEdits>;
  readonly saveState: ReadonlySignal<SaveState>;
  /** The article saved here first, as long as that may be taken back; null = none. */
  readonly undoable: ReadonlySignal<Id | null>;
  /** Saves the page as it was read, with the draft. Repeating it after a failure is harmless. */
  save(): Promise<void>;
  /** Takes the page as it reads now into the saved article, as a version where it changed. */
  update(): Promise<void>;
  /** Saves the page once more, beside the article that is saved of it; may be taken back. */
  keepBoth(): Promise<void>;
  /** Takes a first save back, to the trash. */
  undoSave(): Promise<void>;
  /**
   * Edits a saved article, or with `id: null` the draft; false = it could not be saved, and goes along with the next edit.
   */
  edit(id: Id | null, edits: ArticleEdits): Promise<boolean>;
  /** Tries again what could not be saved. */
  retry(): Promise<void>;
  remove(id: Id): Promise<boolean>;
  restore(id: Id): Promise<boolean>;
  /** Forgets draft and state, for another page. */
  reset(): void;
};

export function createArticleEditing(
  { request, newId, now }: ViewSurroundings,
  reading: EditedReading,
): ArticleEditing {
  const draft = signal<ArticleEdits>({});
  const saveState = signal<SaveState>(idle);
  const undoable = signal<Id | null>(null);
  const inTurn = createQueue();
  const idsOf = new WeakMap<Capture, { readonly articleId: Id; readonly versionId: Id }>();
  const unsaved = new Map<Id, ArticleEdits>();

  /** Gives the saved article's id; null = it was not saved. */
  const put = async (name: 'article.save' | 'article.copy'): Promise<Id | null> => {
    const capture = reading.capture.value;
    if (saveState.value.kind === 'saving') return null;
    if (capture === null) {
      // It was read, and went away with its page.
      reading.failure.value ??= failureOf('page-moved', '');
      return null;
    }
    const ids = idsOf.get(capture) ?? { articleId: newId(), versionId: newId() };
    idsOf.set(capture, ids);
    saveState.value = { kind: 'saving' };
    const edits = draft.value;
    const saved = await request(name, { capture, ...ids, edits, annotation: null });
    if (!saved.ok) {
      saveState.value = { kind: 'failed', failure: saved.failure };
      return null;
    }
    // A copy made later is another one.
    idsOf.delete(capture);
    draft.value = {};
    await reading.look();
    saveState.value = { kind: 'saved', at: now() };
    return saved.value.saved.id;
  };
  const save = async () => {
    undoable.value = (await put('article.save')) ?? undoable.value;
  };

  const send = (id: Id) =>
    inTurn(async () => {
      const edits = unsaved.get(id);
      // An earlier turn took them along.
      if (edits === undefined) return;
      unsaved.delete(id);
      saveState.value = { kind: 'saving' };
      const updated = await request('article.update', { id, edits });
      if (!updated.ok) unsaved.set(id, mergedEdits(edits, unsaved.get(id) ?? {}));
      saveState.value = updated.ok
        ? { kind: 'saved', at: now() }
        : { kind: 'failed', failure: updated.failure };
    });

  const ask = async (name: 'article.remove' | 'article.restore', id: Id) => {
    const answer = await request(name, { id });
    if (!answer.ok) reading.failure.value = answer.failure;
    await reading.look();
    return answer.ok;
  };

  return {
    draft,
    saveState,
    undoable,
    save,
    async update() {
      // What was there before the update may not go with it.
      undoable.value = null;
      await put('article.save');
    },
    async keepBoth() {
      undoable.value = await put('article.copy');
    },
    async undoSave() {
      const id = undoable.value;
      if (id === null || !(await ask('article.remove', id))) return;
      undoable.value = null;
      saveState.value = idle;
    },
    async edit(id, edits) {
      if (id === null) {
        draft.value = mergedEdits(draft.value, edits);
        return true;
      }
      unsaved.set(id, mergedEdits(unsaved.get(id) ?? {}, edits));
      await send(id);
      return !unsaved.has(id);
    },
    async retry() {
      if (unsaved.size === 0) return save();
      await Promise.all([...unsaved.keys()].map(send));
    },
    remove: (id) => ask('article.remove', id),
    restore: (id) => ask('article.restore', id),
    reset() {
      draft.value = {};
      saveState.value = idle;
      undoable.value = null;
    },
  };
}

/** Later edits win; corrected fields add up. */
function mergedEdits(earlier: ArticleEdits, later: ArticleEdits): ArticleEdits {
  // What the first of them was made of.
  const seen = { ...later.seen, ...earlier.seen };
  const merged = { ...earlier, ...later, ...(later.seen === undefined ? {} : { seen }) };
  if (earlier.fields === undefined || later.fields === undefined) return merged;
  return { ...merged, fields: { ...earlier.fields, ...later.fields } };
}
