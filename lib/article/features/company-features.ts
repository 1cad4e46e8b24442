import type { Container } from '../block';
import type { FeatureGroup } from './feature-group';
import { bool, logWords, share, viewOf } from './feature-group';

const NEAREST = [0, 1, 2, 3];

/** Its four nearest containers. */
export const surroundings: FeatureGroup = {
  names: NEAREST.flatMap((step) => [
    `up${step} words`,
    `up${step} links`,
    `up${step} good share`,
    `up${step} words per block`,
    `up${step} good own`,
    `up${step} place`,
  ]),
  write(view, block, sink) {
    const allGood = view.page.root.goodWords;
    let container: Container = block.container;
    for (let step = 0; step < NEAREST.length; step++) {
      const { words, linkWords, goodWords, blockStart, blockEnd } = container;
      const blocks = blockEnd - blockStart;
      const at = step * 6;
      sink.put(at, logWords(words));
      sink.put(at + 1, share(linkWords, words));
      sink.put(at + 2, share(goodWords, allGood));
      sink.put(at + 3, logWords(words / Math.max(1, blocks)));
      sink.put(at + 4, share(goodWords, words));
      sink.put(at + 5, share(block.index - blockStart, blocks));
      container = container.parent ?? container;
    }
  },
};

/** How often its kind of element occurs, and how wordy those are. */
export const templates: FeatureGroup = {
  names: [0, 1, 2].flatMap((step) => [
    `template${step} count`,
    `template${step} words`,
    `template${step} links`,
    `template${step} good`,
    `template${step} single`,
    `template${step} good share`,
  ]),
  write(view, { container }, sink) {
    const allGood = view.page.root.goodWords;
    let holder: Container = container;
    for (let step = 0; step < 3; step++) {
      const template = view.containers[holder.index]?.template ?? NO_TEMPLATE;
      const { count, words, linkWords, goodWords } = template;
      const at = step * 6;
      sink.put(at, Math.min(1, Math.log2(count) / 8));
      sink.put(at + 1, logWords(words / count));
      sink.put(at + 2, share(linkWords, words));
      sink.put(at + 3, share(goodWords, words));
      sink.put(at + 4, bool(count === 1));
      sink.put(at + 5, share(goodWords, allGood));
      holder = holder.parent ?? holder;
    }
  },
};

const NO_TEMPLATE = { count: 1, words: 0, linkWords: 0, goodWords: 0 };

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

/** Three blocks to each side. */
export const neighbours: FeatureGroup = {
  names: NEIGHBOURS.flatMap((offset) => [
    `next${offset} words`,
    `next${offset} links`,
    `next${offset} heading`,
    `next${offset} good`,
    `next${offset} same container`,
    `next${offset} same parent`,
    `next${offset} none`,
  ]),
  write(view, block, sink) {
    const { container } = block;
    for (let side = 0; side < NEIGHBOURS.length; side++) {
      const other = view.page.blocks[block.index + (NEIGHBOURS[side] ?? 0)];
      const at = side * 7;
      if (other === undefined) {
        sink.put(at + 6, 1);
        continue;
      }
      sink.put(at, logWords(other.measure.words));
      sink.put(at + 1, share(other.linkWords, other.measure.words));
      if (other.container.kind === 'heading') sink.put(at + 2, 1);
      if (viewOf(view, other).good) sink.put(at + 3, 1);
      if (other.container === container) sink.put(at + 4, 1);
      if (other.container.parent === container.parent) sink.put(at + 5, 1);
    }
  },
};

/** Whether the page says it again: notices stand before every embed, promos in every column. */
export const likes: FeatureGroup = {
  names: ['alike', 'alike 3+', 'alike good'],
  write(view, block, sink) {
    const { alike, good } = viewOf(view, block);
    if (alike < 2) return;
    sink.put(0, 1);
    sink.put(1, bool(alike >= 3));
    sink.put(2, bool(good));
  },
};

/** The page as a whole. */
export const wholePage: FeatureGroup = {
  names: ['page words', 'page good', 'page good share', 'page blocks', 'page links', 'one'],
  write({ page: { root, blocks } }, _block, sink) {
    sink.put(0, logWords(root.words));
    sink.put(1, logWords(root.goodWords));
    sink.put(2, share(root.goodWords, root.words));
    sink.put(3, Math.log2(1 + blocks.length) / 10);
    sink.put(4, share(root.linkWords, root.words));
    sink.put(5, 1);
  },
};
