import type { Container } from '../block';
import type { FeatureGroup } from './feature-group';
import { bool, logWords, ONE, share, viewOf } from './feature-group';

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
  write(view, block, { row, base }) {
    const allGood = view.page.root.goodWords;
    let container: Container = block.container;
    for (let step = 0; step < NEAREST.length; step++) {
      const { words, linkWords, goodWords, blockStart, blockEnd } = container;
      const blocks = blockEnd - blockStart;
      const at = step * 6;
      row[base + at] = logWords(words);
      row[base + at + 1] = share(linkWords, words);
      row[base + at + 2] = share(goodWords, allGood);
      row[base + at + 3] = logWords(words / Math.max(1, blocks));
      row[base + at + 4] = share(goodWords, words);
      row[base + at + 5] = share(block.index - blockStart, blocks);
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
  write(view, { container }, { row, base }) {
    const allGood = view.page.root.goodWords;
    let holder: Container = container;
    for (let step = 0; step < 3; step++) {
      const template = view.containers[holder.index]?.template ?? NO_TEMPLATE;
      const { count, words, linkWords, goodWords } = template;
      const at = step * 6;
      row[base + at] = Math.min(ONE, Math.log2(count) * (ONE / 8));
      row[base + at + 1] = logWords(words / count);
      row[base + at + 2] = share(linkWords, words);
      row[base + at + 3] = share(goodWords, words);
      row[base + at + 4] = bool(count === 1);
      row[base + at + 5] = share(goodWords, allGood);
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
  write(view, block, { row, base }) {
    const { container } = block;
    for (let side = 0; side < NEIGHBOURS.length; side++) {
      const other = view.page.blocks[block.index + (NEIGHBOURS[side] ?? 0)];
      const at = side * 7;
      if (other === undefined) {
        row[base + at + 6] = ONE;
        continue;
      }
      row[base + at] = view.sizes[other.index] as number;
      row[base + at + 1] = share(other.linkWords, other.measure.words);
      if (other.container.kind === 'heading') row[base + at + 2] = ONE;
      if (viewOf(view, other).good) row[base + at + 3] = ONE;
      if (other.container === container) row[base + at + 4] = ONE;
      if (other.container.parent === container.parent) row[base + at + 5] = ONE;
    }
  },
};

/** Whether the page says it again: notices stand before every embed, promos in every column. */
export const likes: FeatureGroup = {
  names: ['alike', 'alike 3+', 'alike good'],
  write(view, block, { row, base }) {
    const { alike, good } = viewOf(view, block);
    if (alike < 2) return;
    row[base] = ONE;
    row[base + 1] = bool(alike >= 3);
    row[base + 2] = bool(good);
  },
};

/** The page as a whole. */
export const wholePage: FeatureGroup = {
  names: ['page words', 'page good', 'page good share', 'page blocks', 'page links', 'one'],
  write({ pageSizes }, _block, { row, base }) {
    row.set(pageSizes, base);
  },
};
