import { type Block, type Container, isWithin } from '../block';
import type { FeatureGroup, FeatureSink } from './feature-group';
import { viewOf } from './feature-group';
import type { PageView } from './page-view';

const STEPS = [1, 2, 3, 4, 6, 8];
const NAMES = [
  ...STEPS.map((steps) => `headline out ${steps}`),
  ...STEPS.map((steps) => `headline in ${steps}`),
  'other article',
  'other article good',
  'headline article',
  'before headline good',
  'before headline far',
  'teaser',
  'other story',
  'other story good',
];
const AFTER_STEPS = 2 * STEPS.length;

/** How it lies to the headline: what shares a small box with it belongs to it, what lies in another article does not. */
export const nearHeadline: FeatureGroup = {
  names: NAMES,
  write(view, block, sink) {
    const { good, endsCut, topHeading } = viewOf(view, block);
    if (endsCut) sink.put(AFTER_STEPS + 5, 1);
    const { headline } = view;
    if (headline === null) return;
    const { out, within } = stepsBetween(headline.container, block.container);
    putSteps(sink, 0, out);
    putSteps(sink, STEPS.length, within);
    putArticles(view, block, sink);
    if (topHeading > headline.index) {
      sink.put(AFTER_STEPS + 6, 1);
      if (good) sink.put(AFTER_STEPS + 7, 1);
    }
    if (block.index >= headline.index) return;
    if (good) sink.put(AFTER_STEPS + 3, 1);
    if (headline.index - block.index > 6) sink.put(AFTER_STEPS + 4, 1);
  },
};

function putArticles(view: PageView, { container, index }: Block, sink: FeatureSink): void {
  const own = view.containers[container.index]?.article ?? null;
  const holder = view.headline?.container;
  const ofHeadline = holder === undefined ? null : (view.containers[holder.index]?.article ?? null);
  if (own !== null && own === ofHeadline) sink.put(AFTER_STEPS + 2, 1);
  // The text may be an article of its own inside the one that holds the headline, or below it: a single one is no card.
  const best = view.containers[view.best[1].index]?.article ?? null;
  if (own === null || own === ofHeadline || own === best) return;
  sink.put(AFTER_STEPS, 1);
  if (view.blocks[index]?.good === true) sink.put(AFTER_STEPS + 1, 1);
}

/** Each step that is reached. */
function putSteps(sink: FeatureSink, first: number, count: number): void {
  for (let index = 0; index < STEPS.length; index++) {
    if (count < (STEPS[index] ?? 0)) break;
    sink.put(first + index, 1);
  }
}

/** Steps up from one container to what holds both, and down from there to the other. */
function stepsBetween(from: Container, to: Container): { out: number; within: number } {
  let out = 0;
  let around: Container | null = from;
  while (around !== null && !isWithin(to, around)) {
    around = around.parent;
    out++;
  }
  return { out, within: to.depth - (around?.depth ?? 0) };
}
