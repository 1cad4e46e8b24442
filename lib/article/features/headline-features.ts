import type { Block } from '../block';
import type { FeatureGroup, FeatureRow } from './feature-group';
import { ONE, viewOf } from './feature-group';
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
  write(view, block, { row, base }) {
    const { good, endsCut, topHeading } = viewOf(view, block);
    if (endsCut) row[base + AFTER_STEPS + 5] = ONE;
    const { headline, fromHeadline } = view;
    if (headline === null || fromHeadline === null) return;
    putSteps(row, base, fromHeadline.out[block.container.index] ?? 0);
    putSteps(row, base + STEPS.length, fromHeadline.within[block.container.index] ?? 0);
    putArticles(view, block, { row, base });
    if (topHeading > headline.index) {
      row[base + AFTER_STEPS + 6] = ONE;
      if (good) row[base + AFTER_STEPS + 7] = ONE;
    }
    if (block.index >= headline.index) return;
    if (good) row[base + AFTER_STEPS + 3] = ONE;
    if (headline.index - block.index > 6) row[base + AFTER_STEPS + 4] = ONE;
  },
};

function putArticles(view: PageView, { container, index }: Block, { row, base }: FeatureRow): void {
  const own = view.containers[container.index]?.article ?? null;
  const holder = view.headline?.container;
  const ofHeadline = holder === undefined ? null : (view.containers[holder.index]?.article ?? null);
  if (own !== null && own === ofHeadline) row[base + AFTER_STEPS + 2] = ONE;
  // The text may be an article of its own inside the one that holds the headline, or below it: a single one is no card.
  const best = view.containers[view.best[1].index]?.article ?? null;
  if (own === null || own === ofHeadline || own === best) return;
  row[base + AFTER_STEPS] = ONE;
  if (view.blocks[index]?.good === true) row[base + AFTER_STEPS + 1] = ONE;
}

/** Each step that is reached. */
function putSteps(row: Int16Array, first: number, count: number): void {
  for (let index = 0; index < STEPS.length; index++) {
    if (count < (STEPS[index] ?? 0)) break;
    row[first + index] = ONE;
  }
}
