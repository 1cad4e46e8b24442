import type { Block } from '../block';
import { neighbours, surroundings, templates, wholePage } from './company-features';
import type { FeatureGroup } from './feature-group';
import { together } from './joint-features';
import { ancestors, classCues } from './name-features';
import { composition, kind, size, textCues } from './own-features';
import type { PageView } from './page-view';
import { bestContainers, likeness, position, underHeading } from './place-features';

/** The order is that of the weights: whoever changes it trains again. */
const GROUPS: readonly FeatureGroup[] = [
  size,
  composition,
  kind,
  textCues,
  classCues,
  ancestors,
  position,
  likeness,
  bestContainers,
  surroundings,
  templates,
  neighbours,
  underHeading,
  wholePage,
  together,
];

export const blockFeatureNames: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** Writes a block's features from `start` on, in the order of `blockFeatureNames`. */
export function writeBlockFeatures(
  view: PageView,
  block: Block,
  { out, start }: { readonly out: Float32Array; readonly start: number },
): void {
  let at = start;
  const put = (value: number) => {
    out[at++] = value;
  };
  for (const group of GROUPS) group.write(view, block, put);
}
