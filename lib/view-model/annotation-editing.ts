import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import type { Id } from '@/lib/base/id';
import type { EditedReading } from './plain-reading';
import type { ViewSurroundings } from './surroundings';
import { createQueue } from './turns';

/** What can be done with the annotations of a page. */
export type AnnotationEditing = {
  /** False = it could not be saved; `failure` of the page tells why. */
  edit(record: AnnotationRecord, edits: AnnotationEdits): Promise<boolean>;
  /** To the trash. */
  remove(id: Id): Promise<boolean>;
  restore(id: Id): Promise<boolean>;
  /** Has it speak of the words found for it on the page, or of those selected there. */
  reanchor(id: Id, to: 'found' | 'selection'): Promise<boolean>;
  /** Scrolls the page to the passage. */
  reveal(id: Id): Promise<void>;
};

export function createAnnotationEditing(
  { request }: ViewSurroundings,
  reading: EditedReading,
): AnnotationEditing {
  const inTurn = createQueue();

  const told = (answer: Awaited<ReturnType<typeof request>>) => {
    reading.failure.value = answer.ok ? null : answer.failure;
    return answer.ok;
  };

  return {
    edit: ({ id }, edits) =>
      inTurn(async () => {
        return told(await request('annotation.edit', { id, edits }));
      }),
    remove: async (id) => told(await request('annotation.remove', { id })),
    restore: async (id) => told(await request('annotation.restore', { id })),
    async reanchor(id, to) {
      const tabId = reading.tabId();
      if (tabId === null) return false;
      const answer = await request('page.reanchor', { tabId, annotationId: id, to });
      // Whoever asks says what is missing there: a selection.
      return !answer.ok && answer.failure.code === 'not-found' ? false : told(answer);
    },
    async reveal(id) {
      const tabId = reading.tabId();
      if (tabId === null) return;
      told(await request('page.reveal', { tabId, annotationId: id }));
    },
  };
}
