/** Rows of features, sparse: row `n` is `indices` and `values` from `starts[n]` to `starts[n + 1]`. */
export type Rows = {
  readonly starts: Uint32Array;
  readonly indices: Uint16Array;
  readonly values: Float32Array;
};

export type Example = {
  readonly rows: Rows;
  readonly row: number;
  readonly target: number;
  readonly weight: number;
};

export type FitOptions = {
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight towards zero. */
  readonly decay: number;
  readonly seed: number;
};

/** mulberry32: the same numbers at every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

export function dot(weights: Float64Array, { starts, indices, values }: Rows, row: number): number {
  let sum = 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    sum += (weights[indices[at] ?? 0] ?? 0) * (values[at] ?? 0);
  }
  return sum;
}

/** Logistic regression by Adagrad over shuffled examples, averaged over the last half of the epochs. */
export function fitLogistic(examples: readonly Example[], options: FitOptions): Float64Array {
  const { width, epochs, rate, decay, seed } = options;
  const weights = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-4);
  const average = new Float64Array(width);
  const random = seededRandom(seed);
  const order = Uint32Array.from(examples, (_, index) => index);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const { rows, row, target, weight } = example;
      const error = (sigmoid(dot(weights, rows, row)) - target) * weight;
      const end = rows.starts[row + 1] ?? 0;
      for (let at = rows.starts[row] ?? 0; at < end; at++) {
        const feature = rows.indices[at] ?? 0;
        const old = weights[feature] ?? 0;
        const gradient = error * (rows.values[at] ?? 0) + decay * old * weight;
        const square = (squares[feature] ?? 0) + gradient * gradient;
        squares[feature] = square;
        weights[feature] = old - (rate * gradient) / Math.sqrt(square);
      }
    }
    if (epoch * 2 >= epochs) {
      averaged++;
      for (let feature = 0; feature < width; feature++)
        average[feature] = (average[feature] ?? 0) + (weights[feature] ?? 0);
    }
  }
  return average.map((sum) => sum / Math.max(1, averaged));
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
}
