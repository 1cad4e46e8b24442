import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DetectionSample } from './gather-pages';
import { dot, type Example, fitLogistic, type Rows, sigmoid } from './logistic';
import { FOLDS } from './pages';

/** Articles only: they would drown the negatives, which come from one set. */
const SET_WEIGHT: Readonly<Record<string, number>> = {
  'scrapinghub-even': 0.5,
  'fundus-news-even': 0.5,
  finews: 2,
  zh: 3,
};
const FIT = { epochs: 200, rate: 0.1, decay: 2e-3, seed: 5 };

export type PageModel = { readonly names: readonly string[]; readonly weights: Float64Array };

/** Cross-validates the detector by domain; the last weight is the constant. */
export function trainPages(folder: string, threshold: number) {
  const samples: readonly DetectionSample[] = JSON.parse(
    readFileSync(join(folder, 'pages.json'), 'utf8'),
  );
  const names = Object.keys(samples[0]?.features ?? {});
  const verdicts = new Map<DetectionSample, boolean>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = weightsFor(
      names,
      samples.filter((sample) => sample.fold !== fold),
    );
    for (const sample of samples.filter((one) => one.fold === fold)) {
      verdicts.set(sample, sigmoid(dot(weights, rowsOf(names, sample), 0)) >= threshold);
    }
  }
  return {
    model: { names, weights: weightsFor(names, samples) },
    figures: figuresOf(samples, verdicts),
  };
}

function weightsFor(names: readonly string[], samples: readonly DetectionSample[]): Float64Array {
  const examples = samples.map(
    (sample): Example => ({
      rows: rowsOf(names, sample),
      row: 0,
      target: sample.isArticle ? 1 : 0,
      weight: SET_WEIGHT[sample.set] ?? 1,
    }),
  );
  return fitLogistic(examples, { ...FIT, width: names.length + 1 });
}

function rowsOf(names: readonly string[], { features }: DetectionSample): Rows {
  const values = Float32Array.from([...names.map((name) => features[name] ?? 0), 1]);
  return {
    starts: Uint32Array.from([0, values.length]),
    indices: Uint16Array.from(values, (_, index) => index),
    values,
  };
}

function figuresOf(
  samples: readonly DetectionSample[],
  verdicts: ReadonlyMap<DetectionSample, boolean>,
): readonly string[] {
  const yes = (sample: DetectionSample) => verdicts.get(sample) === true;
  const crawled = samples.filter(({ set }) => set.startsWith('wcxb'));
  const hits = crawled.filter((sample) => sample.isArticle && yes(sample)).length;
  const precision = hits / crawled.filter(yes).length;
  const recall = hits / crawled.filter(({ isArticle }) => isArticle).length;
  const others = crawled.filter(({ isArticle }) => !isArticle);
  const falsePositives = others.filter(yes).length / others.length;
  const f1 = (2 * precision * recall) / (precision + recall);
  const recalls = [...new Set(samples.map(({ set }) => set))]
    .filter((set) => !set.startsWith('wcxb'))
    .map((set) => {
      const pages = samples.filter((sample) => sample.set === set);
      return `${set}: recall ${(pages.filter(yes).length / pages.length).toFixed(3)} over ${pages.length} pages`;
    });
  return [
    `wcxb-dev: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, false positives ${falsePositives.toFixed(3)} over ${crawled.length} pages`,
    ...recalls,
  ];
}
