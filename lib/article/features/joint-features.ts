import type { Block, BlockKind } from '../block';
import { ancestorTags } from './container-views';
import type { FeatureGroup } from './feature-group';
import { ONE, share, viewOf } from './feature-group';
import type { PageView } from './page-view';
import type { StepsFrom } from './steps-from';

const WHERES = ['best50', 'best80', 'not best80', 'best30', 'article'];
const WHATS = [
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
];
/** Of `WHATS`, from the third on. */
const KINDS: readonly BlockKind[] = ['heading', 'item', 'cell', 'caption'];
const ASIDE = 1 << ancestorTags.indexOf('aside');
const ARTICLE = 1 << ancestorTags.indexOf('article');

/** Products of two features that say more together: where it stands, times what it is. */
export const together: FeatureGroup = {
  names: WHERES.flatMap((where) => WHATS.map((what) => `${where} & ${what}`)),
  write(view, block, { row, base }) {
    const { container } = block;
    const tags = view.containers[container.index]?.tags ?? 0;
    const isIn = ({ out }: StepsFrom) => out[container.index] === 0;
    const [best30, best50, best80] = view.fromBest;
    if (isIn(best50)) putWhats(view, block, { row, at: base });
    putWhats(view, block, { row, at: base + (isIn(best80) ? 1 : 2) * WHATS.length });
    if (isIn(best30)) putWhats(view, block, { row, at: base + 3 * WHATS.length });
    if ((tags & ARTICLE) !== 0) putWhats(view, block, { row, at: base + 4 * WHATS.length });
  },
};

type Target = { readonly row: Int16Array; readonly at: number };

/** What it is, in the order of `WHATS`. */
function putWhats(view: PageView, block: Block, { row, at }: Target): void {
  const { container, measure } = block;
  const { good, endsSentence } = viewOf(view, block);
  const holder = view.containers[container.index];
  const kind = KINDS.indexOf(container.kind);
  const repeated = Math.min(ONE, Math.log2(holder?.template.count ?? 1) * (ONE / 8));
  const isShort = measure.words < 10;
  row[at + 1] = share(block.linkWords, measure.words);
  if (kind !== -1) row[at + 2 + kind] = ONE;
  if (good) row[at + 6] = ONE;
  if (endsSentence) row[at + 7] = ONE;
  row[at + 9] = repeated;
  if (isShort) {
    row[at] = ONE;
    if (!endsSentence) row[at + 8] = ONE;
    row[at + 10] = repeated;
  }
  if (((holder?.tags ?? 0) & ASIDE) !== 0) row[at + 11] = ONE;
}
