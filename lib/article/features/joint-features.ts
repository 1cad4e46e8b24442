import { type Block, type BlockKind, isWithin } from '../block';
import type { FeatureGroup, FeatureSink } from './feature-group';
import { share, viewOf } from './feature-group';
import { ancestorTags, type PageView } from './page-view';

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
  write(view, block, sink) {
    const { container } = block;
    const tags = view.containers[container.index]?.tags ?? 0;
    const [best30, best50, best80] = view.best;
    const inBest80 = isWithin(container, best80);
    if (isWithin(container, best50)) putWhats(view, block, { sink, at: 0 });
    putWhats(view, block, { sink, at: inBest80 ? WHATS.length : 2 * WHATS.length });
    if (isWithin(container, best30)) putWhats(view, block, { sink, at: 3 * WHATS.length });
    if ((tags & ARTICLE) !== 0) putWhats(view, block, { sink, at: 4 * WHATS.length });
  },
};

type Target = { readonly sink: FeatureSink; readonly at: number };

/** What it is, in the order of `WHATS`. */
function putWhats(view: PageView, block: Block, { sink, at }: Target): void {
  const { container, measure } = block;
  const { good, endsSentence } = viewOf(view, block);
  const holder = view.containers[container.index];
  const kind = KINDS.indexOf(container.kind);
  const repeated = Math.min(1, Math.log2(holder?.template.count ?? 1) / 8);
  const isShort = measure.words < 10;
  sink.put(at + 1, share(block.linkWords, measure.words));
  if (kind !== -1) sink.put(at + 2 + kind, 1);
  if (good) sink.put(at + 6, 1);
  if (endsSentence) sink.put(at + 7, 1);
  sink.put(at + 9, repeated);
  if (isShort) {
    sink.put(at, 1);
    if (!endsSentence) sink.put(at + 8, 1);
    sink.put(at + 10, repeated);
  }
  if (((holder?.tags ?? 0) & ASIDE) !== 0) sink.put(at + 11, 1);
}
