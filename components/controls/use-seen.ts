import { useRef } from 'preact/hooks';
import type { SeenFields } from '@/lib/annotation/merge-edits';

type Fields = Required<SeenFields>;

type Seen = {
  /** What the fields showed when the person began to change what is not saved yet. */
  since(shown: Fields): Fields;
  /** These edits were saved: what is typed next is made of them. */
  saved(edits: SeenFields): void;
};

/** Remembers what an editor's fields showed, so that a save can tell what the person's edits were made of. */
export function useSeen(): Seen {
  const held = useRef<Fields | null>(null);
  return {
    since(shown) {
      held.current ??= shown;
      return held.current;
    },
    saved({ comment, tags }) {
      const { current } = held;
      if (current === null) return;
      held.current = { comment: comment ?? current.comment, tags: tags ?? current.tags };
    },
  };
}
