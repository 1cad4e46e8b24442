import { type Cues, cueNames, FIRST_SET } from './class-cues';
import { ancestorTags } from './container-views';
import type { FeatureGroup } from './feature-group';
import { putBits } from './feature-group';

/** What class, id, role and itemprop say, of the element, of the two above, of those further out. */
export const classCues: FeatureGroup = {
  names: ['own', 'near', 'far'].flatMap((where) => cueNames.map((name) => `${where} ${name}`)),
  write(view, { container }, { row, base }) {
    const seen = view.containers[container.index];
    if (seen === undefined) return;
    putCues(row, base, seen.own);
    putCues(row, base + cueNames.length, seen.near);
    putCues(row, base + cueNames.length * 2, seen.far);
  },
};

function putCues(row: Int16Array, first: number, { low, high }: Cues): void {
  putBits(row, first, low);
  putBits(row, first + FIRST_SET, high);
}

/** Elements around it that mean something. */
export const ancestors: FeatureGroup = {
  names: ancestorTags.map((tag) => `in ${tag}`),
  write(view, { container }, { row, base }) {
    putBits(row, base, view.containers[container.index]?.tags ?? 0);
  },
};
