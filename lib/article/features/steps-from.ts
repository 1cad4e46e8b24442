import type { Container } from '../block';

/** How a page's containers lie to one of them, by their index. */
export type StepsFrom = {
  /** Steps up from the one to what holds both; 0 = it lies in it or is it. */
  readonly out: ArrayLike<number>;
  /** Steps down from there. */
  readonly within: ArrayLike<number>;
};

/** `containers` in document order. */
export function stepsFrom(start: Container, containers: readonly Container[]): StepsFrom {
  const out = new Uint16Array(containers.length);
  const within = new Uint16Array(containers.length);
  const around = new Uint8Array(containers.length);
  for (let at: Container | null = start; at !== null; at = at.parent) around[at.index] = 1;
  for (let index = 0; index < containers.length; index++) {
    const { depth, parent } = containers[index] as Container;
    if (around[index] === 1) out[index] = start.depth - depth;
    else if (parent !== null) {
      out[index] = out[parent.index] as number;
      within[index] = (within[parent.index] as number) + 1;
    }
  }
  return { out, within };
}
