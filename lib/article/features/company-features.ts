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
  write(view, block, put) {
    let container: Container = block.container;
    for (const _ of NEAREST) {
      const blocks = container.blockEnd - container.blockStart;
      put(logWords(container.words));
      put(share(container.linkWords, container.words));
      put(share(container.goodWords, view.page.root.goodWords));
      put(logWords(container.words / Math.max(1, blocks)));
      put(share(container.goodWords, container.words));
      put(share(block.index - container.blockStart, blocks));
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
  write(view, { container }, put) {
    let at: Container = container;
    for (let step = 0; step < 3; step++) {
      const template = view.containers[at.index]?.template;
      const { count, words, linkWords, goodWords } = template ?? {
        count: 1,
        words: 0,
        linkWords: 0,
        goodWords: 0,
      };
      put(Math.min(1, Math.log2(count) / 8));
      put(logWords(words / count));
      put(share(linkWords, words));
      put(share(goodWords, words));
      put(bool(count === 1));
      put(share(goodWords, view.page.root.goodWords));
      at = at.parent ?? at;
    }
  },
};

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
  write(view, block, put) {
    for (const offset of NEIGHBOURS) {
      const other = view.page.blocks[block.index + offset];
      const { container } = block;
      put(other === undefined ? 0 : logWords(other.measure.words));
      put(other === undefined ? 0 : share(other.linkWords, other.measure.words));
      put(bool(other?.container.kind === 'heading'));
      put(bool(other !== undefined && viewOf(view, other).good));
      put(bool(other?.container === container));
      put(bool(other !== undefined && other.container.parent === container.parent));
      put(bool(other === undefined));
    }
  },
};

/** The page as a whole. */
export const wholePage: FeatureGroup = {
  names: ['page words', 'page good', 'page good share', 'page blocks', 'page links', 'one'],
  write({ page: { root, blocks } }, _block, put) {
    put(logWords(root.words));
    put(logWords(root.goodWords));
    put(share(root.goodWords, root.words));
    put(Math.log2(1 + blocks.length) / 10);
    put(share(root.linkWords, root.words));
    put(1);
  },
};
