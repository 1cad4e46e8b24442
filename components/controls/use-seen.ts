import { useRef } from 'preact/hooks';
import type { SeenFields } from '@/lib/annotation/merge-edits';

type Fields = Required<SeenFields>;

type Seen = {
  /** The person begins to change what the fields show; nothing where they have begun before. */
  begin(shown: Fields): void;
  /**
   * Tells what the edits were made of, as they are sent; those sent next are made of them, also while it is not known
   * whether these were saved.
   */
  send(edits: SeenFields): Fields | undefined;
  /** They were not saved: what they were made of. */
  giveBack(seen: Fields | undefined): void;
};

/** Remembers what an editor's fields showed, so that a save can tell what the person's edits were made of. */
export function useSeen(): Seen {
  const held = useRef<Seen | null>(null);
  held.current ??= createSeen();
  return held.current;
}

/** As `useSeen`, outside of a component. */
export function createSeen(): Seen {
  let seen: Fields | undefined;
  return {
    begin(shown) {
      seen ??= shown;
    },
    send({ comment, tags }) {
      const before = seen;
      if (before !== undefined) {
        seen = { comment: comment ?? before.comment, tags: tags ?? before.tags };
      }
      return before;
    },
    giveBack(before) {
      seen = before;
    },
  };
}
