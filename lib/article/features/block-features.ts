import type { Block } from '../block';
import { likes, neighbours, surroundings, templates, wholePage } from './company-features';
import type { FeatureGroup, FeatureSink } from './feature-group';
import { nearHeadline } from './headline-features';
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
  nearHeadline,
  likes,
];

export const blockFeatureNames: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** Puts a block's features into `sink`, numbered as in `blockFeatureNames`. */
export function writeBlockFeatures(view: PageView, block: Block, sink: FeatureSink): void {
  sink.base = 0;
  for (const group of GROUPS) {
    group.write(view, block, sink);
    sink.base += group.names.length;
  }
}
