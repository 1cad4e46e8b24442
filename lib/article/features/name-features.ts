import { cueNames, hasCue } from './class-cues';
import type { FeatureGroup } from './feature-group';
import { bool } from './feature-group';
import { ancestorTags } from './page-view';

/** What class, id, role and itemprop say, of the element, of the two above, of those further out. */
export const classCues: FeatureGroup = {
  names: ['own', 'near', 'far'].flatMap((where) => cueNames.map((name) => `${where} ${name}`)),
  write(view, { container }, put) {
    const seen = view.containers[container.index];
    for (const cues of [seen?.own, seen?.near, seen?.far]) {
      cueNames.forEach((_, group) => {
        put(bool(cues !== undefined && hasCue(cues, group)));
      });
    }
  },
};

/** Elements around it that mean something. */
export const ancestors: FeatureGroup = {
  names: ancestorTags.map((tag) => `in ${tag}`),
  write(view, { container }, put) {
    const tags = view.containers[container.index]?.tags ?? 0;
    ancestorTags.forEach((_, index) => {
      put(bool((tags & (1 << index)) !== 0));
    });
  },
};
