import type { Id } from '@/lib/base/id';
import type { Reading } from '../schema';

/** UTF-16 units kept: twice as many bytes at most, of Chinese. */
const CAPACITY = 1_500_000;

/**
 * The texts read last. A search looks at one text up to three times: how close its words stand, whether they are truly
 * there, and where. A version's text never changes, so what is kept stays true.
 */
export type TextCache = {
  /** Within a transaction that has the texts; undefined = there is none. */
  read(transaction: Reading, versionId: Id): Promise<string | undefined>;
  clear(): void;
};

export function createTextCache(capacity: number = CAPACITY): TextCache {
  const texts = new Map<Id, string>();
  let size = 0;
  const drop = (id: Id, text: string) => {
    texts.delete(id);
    size -= text.length;
  };
  const keep = (id: Id, text: string) => {
    texts.set(id, text);
    size += text.length;
    for (const [oldest, old] of texts) {
      if (size <= capacity) break;
      drop(oldest, old);
    }
  };
  return {
    async read(transaction, versionId) {
      const known = texts.get(versionId);
      if (known !== undefined) {
        // Read last again.
        drop(versionId, known);
        keep(versionId, known);
        return known;
      }
      const text = (await transaction.objectStore('texts').get(versionId))?.text;
      if (text !== undefined && !texts.has(versionId)) keep(versionId, text);
      return text;
    },
    clear() {
      texts.clear();
      size = 0;
    },
  };
}
