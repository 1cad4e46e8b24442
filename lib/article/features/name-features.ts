import { type Cues, cueNames, FIRST_SET } from './class-cues';
import type { FeatureGroup, FeatureSink } from './feature-group';
import { putBits } from './feature-group';
import { ancestorTags } from './page-view';

/** What class, id, role and itemprop say, of the element, of the two above, of those further out. */
export const classCues: FeatureGroup = {
  names: ['own', 'near', 'far'].flatMap((where) => cueNames.map((name) => `${where} ${name}`)),
  write(view, { container }, sink) {
    const seen = view.containers[container.index];
    if (seen === undefined) return;
    putCues(sink, 0, seen.own);
    putCues(sink, cueNames.length, seen.near);
    putCues(sink, cueNames.length * 2, seen.far);
  },
};

function putCues(sink: FeatureSink, first: number, { low, high }: Cues): void {
  putBits(sink, first, low);
  putBits(sink, first + FIRST_SET, high);
}

/** Elements around it that mean something. */
export const ancestors: FeatureGroup = {
  names: ancestorTags.map((tag) => `in ${tag}`),
  write(view, { container }, sink) {
    putBits(sink, 0, view.containers[container.index]?.tags ?? 0);
  },
};
