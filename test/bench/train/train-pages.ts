import type { GatheredPage } from './gather';
import { dot, type Example, fitLogistic, type Rows, sigmoid } from './logistic';
import { FOLDS } from './pages';

/** Articles only: they would drown the negatives, which come from one set. */
const SET_WEIGHT: Readonly<Record<string, number>> = {
  'scrapinghub-even': 0.5,
  'fundus-news-even': 0.5,
  finews: 2,
  zh: 3,
};
const FIT = { epochs: 200, rate: 0.1, decay: 1.2e-2, seed: 5 };

export type PageModel = { readonly names: readonly string[]; readonly weights: Float64Array };

type Verdicts = { readonly threshold: number; readonly above: number; readonly below: number };

/** Cross-validates the detector by domain, both looks together; the last weight of a model is the constant. */
export function trainPages(
  samples: readonly GatheredPage[],
  { threshold, above, below }: Verdicts,
) {
  const first = Object.keys(samples[0]?.first ?? {});
  const all = [...first, ...Object.keys(samples[0]?.further ?? {})];
  const verdicts = new Map<GatheredPage, boolean>();
  let settled = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = samples.filter((sample) => sample.fold !== fold);
    const glance = modelOf(first, others);
    const full = modelOf(all, others);
    for (const sample of samples.filter((one) => one.fold === fold)) {
      const early = probabilityOf(glance, sample);
      const isSettled = early <= above || early >= below;
      if (isSettled) settled++;
      verdicts.set(sample, (isSettled ? early : probabilityOf(full, sample)) >= threshold);
    }
  }
  return {
    first: modelOf(first, samples),
    full: modelOf(all, samples),
    figures: [
      ...figuresOf(samples, verdicts),
      `settled at the first look: ${(settled / samples.length).toFixed(2)} of the pages`,
    ],
  };
}

function modelOf(names: readonly string[], samples: readonly GatheredPage[]): PageModel {
  const examples = samples.map(
    (sample): Example => ({
      rows: rowsOf(names, sample),
      row: 0,
      target: sample.isArticle ? 1 : 0,
      weight: SET_WEIGHT[sample.set] ?? 1,
    }),
  );
  return { names, weights: fitLogistic(examples, { ...FIT, width: names.length + 1 }) };
}

function probabilityOf({ names, weights }: PageModel, sample: GatheredPage): number {
  return sigmoid(dot(weights, rowsOf(names, sample), 0));
}

function rowsOf(names: readonly string[], { first, further }: GatheredPage): Rows {
  const values = [...names.map((name) => first[name] ?? further[name] ?? 0), 1];
  // Without the zeros, the pull towards zero acts on a weight only where its feature is seen: rare ones are kept.
  const indices = values.flatMap((value, index) => (value === 0 ? [] : [index]));
  return {
    starts: Uint32Array.from([0, indices.length]),
    indices: Uint16Array.from(indices),
    values: Float32Array.from(indices, (index) => values[index] ?? 0),
  };
}

function figuresOf(
  samples: readonly GatheredPage[],
  verdicts: ReadonlyMap<GatheredPage, boolean>,
): readonly string[] {
  const yes = (sample: GatheredPage) => verdicts.get(sample) === true;
  const crawled = samples.filter(({ set }) => set.startsWith('wcxb'));
  const hits = crawled.filter((sample) => sample.isArticle && yes(sample)).length;
  const precision = hits / crawled.filter(yes).length;
  const recall = hits / crawled.filter(({ isArticle }) => isArticle).length;
  const others = crawled.filter(({ isArticle }) => !isArticle);
  const falsePositives = others.filter(yes).length / others.length;
  const f1 = (2 * precision * recall) / (precision + recall);
  const byType = [...new Set(others.map(({ pageType }) => pageType))].sort().map((type) => {
    const pages = others.filter(({ pageType }) => pageType === type);
    const wrong = pages.filter(yes).length;
    return `${type}: false positives ${(wrong / pages.length).toFixed(3)}, ${wrong} of ${pages.length}`;
  });
  const recalls = [...new Set(samples.map(({ set }) => set))]
    .filter((set) => !set.startsWith('wcxb'))
    .map((set) => {
      const pages = samples.filter((sample) => sample.set === set);
      return `${set}: recall ${(pages.filter(yes).length / pages.length).toFixed(3)} over ${pages.length} pages`;
    });
  return [
    `wcxb-dev: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, false positives ${falsePositives.toFixed(3)} over ${crawled.length} pages`,
    ...byType,
    ...recalls,
  ];
}
