import type { Block } from '../block';
import { likes, neighbours, surroundings, templates, wholePage } from './company-features';
import type { FeatureGroup, FeatureRow } from './feature-group';
import { nearHeadline } from './headline-features';
import { together } from './joint-features';
import { ancestors, classCues } from './name-features';
import { composition, kind, size, textCues } from './own-features';
import type { PageView } from './page-view';
import { bestContainers, likeness, position, underHeading } from './place-features';

/** What the first pass sees: cheap to tell of every block. The order is that of the weights. */
const ALONE: readonly FeatureGroup[] = [
  size,
  composition,
  kind,
  classCues,
  ancestors,
  position,
  bestContainers,
  wholePage,
];
/** What the second pass sees besides. Whoever changes one of these lists trains again. */
const FURTHER: readonly FeatureGroup[] = [
  textCues,
  likeness,
  surroundings,
  templates,
  neighbours,
  underHeading,
  together,
  nearHeadline,
  likes,
];

export const aloneFeatureNames: readonly string[] = ALONE.flatMap(({ names }) => names);

/** Those of the first pass come first. */
export const blockFeatureNames: readonly string[] = [...ALONE, ...FURTHER].flatMap(
  ({ names }) => names,
);

/** Writes the features that the first pass sees into a row of nothing, in the order of `blockFeatureNames`. */
export function writeAloneFeatures(view: PageView, block: Block, row: Int16Array): void {
  writeGroups(ALONE, view, { block, row, base: 0 });
}

/** Writes the others. */
export function writeFurtherFeatures(view: PageView, block: Block, row: Int16Array): void {
  writeGroups(FURTHER, view, { block, row, base: aloneFeatureNames.length });
}

type Writing = FeatureRow & { readonly block: Block };

function writeGroups(groups: readonly FeatureGroup[], view: PageView, into: Writing): void {
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index] as FeatureGroup;
    group.write(view, into.block, into);
    into.base += group.names.length;
  }
}
