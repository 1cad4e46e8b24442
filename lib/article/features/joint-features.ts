import { isWithin } from '../block';
import type { FeatureGroup } from './feature-group';
import { bool, share, viewOf } from './feature-group';
import { ancestorTags } from './page-view';

/** Products of two features that say more together: where it stands, times what it is. */
export const together: FeatureGroup = {
  names: ['best50', 'best80', 'not best80', 'best30', 'article'].flatMap((where) =>
    [
      'short',
      'linked',
      'heading',
      'item',
      'cell',
      'caption',
      'good',
      'sentence',
      'short no sentence',
      'template',
      'template short',
      'aside',
    ].map((what) => `${where} & ${what}`),
  ),
  write(view, block, put) {
    const { container, measure } = block;
    const seen = viewOf(view, block);
    const holder = view.containers[container.index];
    const inBest = view.best.map((best) => isWithin(container, best));
    const short = measure.words < 10;
    const repeated = Math.min(1, Math.log2(holder?.template.count ?? 1) / 8);
    const tags = holder?.tags ?? 0;
    const whats = [
      bool(short),
      share(block.linkWords, measure.words),
      bool(container.kind === 'heading'),
      bool(container.kind === 'item'),
      bool(container.kind === 'cell'),
      bool(container.kind === 'caption'),
      bool(seen.good),
      bool(seen.endsSentence),
      bool(short && !seen.endsSentence),
      repeated,
      short ? repeated : 0,
      bool((tags & (1 << ancestorTags.indexOf('aside'))) !== 0),
    ];
    const wheres = [
      inBest[1] === true,
      inBest[2] === true,
      inBest[2] !== true,
      inBest[0] === true,
      (tags & 1) !== 0,
    ];
    for (const where of wheres) for (const what of whats) put(where ? what : 0);
  },
};
