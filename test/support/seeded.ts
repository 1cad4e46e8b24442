/** The same numbers in [0, 1) for the same seed; mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What chance decides, the same for the same seed. */
export function choices(seed: number) {
  const chance = seeded(seed);
  /** A whole number from 0 to below the limit. */
  const below = (limit: number) => Math.floor(chance() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  return { chance, below, pick };
}
