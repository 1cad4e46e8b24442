import { request } from '@/lib/messages/request';
import { closedRootOf } from '@/lib/platform/closed-root';

/** Ms between tries: right after an update the background may not listen yet. */
const TRY_AFTER_MS = [0, 200, 500, 1000, 3000] as const;

/**
 * Saves the comment that stands in the card which an older copy of our script left when the extension was updated: that
 * copy cannot speak any more, and may have been about to save it. Where it is saved already, nothing is changed.
 */
export function takeTyped(host: Element): void {
  const card = closedRootOf(host)?.querySelector<HTMLElement>('[data-typed]');
  const id = card?.dataset.typed;
  const comment = card?.querySelector('textarea')?.value;
  if (id !== undefined && comment !== undefined) void save(id, comment);
}

async function save(id: string, comment: string): Promise<void> {
  for (const wait of TRY_AFTER_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const saved = await request('annotation.edit', { id, edits: { comment } });
    if (saved.ok || saved.failure.code === 'not-found') return;
  }
}
