/** Bytes kept: the blocks of some hundred terms. */
const CAPACITY = 3_000_000;

/** The blocks read last. They never change, so none grows old. */
export type BlockCache = {
  get(key: number): Uint8Array | undefined;
  put(key: number, block: Uint8Array): void;
};

export function createBlockCache(capacity: number = CAPACITY): BlockCache {
  const blocks = new Map<number, Uint8Array>();
  let size = 0;
  return {
    get(key) {
      const block = blocks.get(key);
      if (block !== undefined) {
        // Last in the order of the map: used last.
        blocks.delete(key);
        blocks.set(key, block);
      }
      return block;
    },
    put(key, block) {
      if (blocks.has(key) || block.length > capacity) return;
      blocks.set(key, block);
      size += block.length;
      for (const [oldest, { length }] of blocks) {
        if (size <= capacity) break;
        blocks.delete(oldest);
        size -= length;
      }
    },
  };
}
