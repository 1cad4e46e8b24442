import type { Block, Container, PageBlocks } from '../block';
import { plain, wordsOf } from './block-text';
import { type BlockView, viewBlocks } from './block-views';
import { type ContainerView, viewContainers } from './container-views';
import { logWords, ONE, share } from './feature-group';
import { headlineBlockOf } from './headline-block';
import { type StepsFrom, stepsFrom } from './steps-from';

/** Everything that features are computed from, read from the page once. */
export type PageView = {
  readonly page: PageBlocks;
  readonly containers: readonly ContainerView[];
  readonly blocks: readonly BlockView[];
  /** Of every block, and of the whole page in the order of the features of `wholePage`; in parts of `ONE`. */
  readonly sizes: Int16Array;
  readonly pageSizes: Int16Array;
  /** Deepest containers with 30, 50 and 80 % of the good words. */
  readonly best: readonly [Container, Container, Container];
  readonly fromBest: readonly [StepsFrom, StepsFrom, StepsFrom];
  /** The block that is the headline; null = not found. */
  readonly headline: Block | null;
  /** From the headline's container; null = no headline. */
  readonly fromHeadline: StepsFrom | null;
  readonly headlineWords: ReadonlySet<string>;
  readonly description: string;
};

export type PageHints = { readonly headline: string; readonly description: string };

export function viewPage(page: PageBlocks, hints: PageHints): PageView {
  const { containers } = page;
  const blocks = viewBlocks(page.blocks);
  const headline = headlineBlockOf(page.blocks, blocks, hints.headline);
  const [best30, best50, best80] = deepestWith(page, [0.3, 0.5, 0.8]);
  return {
    page,
    containers: viewContainers(containers),
    blocks,
    sizes: sizesOf(page.blocks),
    pageSizes: pageSizesOf(page),
    best: [best30, best50, best80],
    fromBest: [
      stepsFrom(best30, containers),
      stepsFrom(best50, containers),
      stepsFrom(best80, containers),
    ],
    headline,
    fromHeadline: headline === null ? null : stepsFrom(headline.container, containers),
    headlineWords: new Set(wordsOf(hints.headline)),
    description: plain(hints.description),
  };
}

function sizesOf(blocks: readonly Block[]): Int16Array {
  const sizes = new Int16Array(blocks.length);
  for (let index = 0; index < blocks.length; index++) {
    sizes[index] = logWords((blocks[index] as Block).measure.words);
  }
  return sizes;
}

function pageSizesOf({ root, blocks }: PageBlocks): Int16Array {
  return Int16Array.of(
    logWords(root.words),
    logWords(root.goodWords),
    share(root.goodWords, root.words),
    logWords(blocks.length),
    share(root.linkWords, root.words),
    ONE,
  );
}

/** The groups that the second pass compares a block with, in the order of `GROUP_KINDS`; small numbers from 0 on. */
export function groupsOf({ page, containers }: PageView): readonly Int32Array[] {
  const { length } = page.blocks;
  const [own, parents, grands] = [0, 1, 2].map(() => new Int32Array(length)) as Three;
  const [templates, parentTemplates] = [0, 1].map(() => new Int32Array(length)) as Two;
  for (let index = 0; index < length; index++) {
    const { container } = page.blocks[index] as Block;
    const parent = container.parent ?? container;
    own[index] = container.index;
    parents[index] = parent.index;
    grands[index] = (parent.parent ?? parent).index;
    templates[index] = containers[container.index]?.template.id ?? 0;
    parentTemplates[index] = containers[parent.index]?.template.id ?? 0;
  }
  return [own, parents, grands, templates, parentTemplates];
}

type Two = [Int32Array, Int32Array];
type Three = [Int32Array, Int32Array, Int32Array];

type Shares = readonly [least: number, number, number];
type Best = [Container, Container, Container];

/** The deepest containers with these shares of the good words, the least share first. */
function deepestWith({ root, containers }: PageBlocks, shares: Shares): Readonly<Best> {
  const best: Best = [root, root, root];
  if (root.goodWords === 0) return best;
  const least = root.goodWords * shares[0];
  for (let index = 0; index < containers.length; index++) {
    const container = containers[index] as Container;
    const { goodWords, parent, depth } = container;
    if (goodWords < least) continue;
    for (let part = 0; part < shares.length; part++) {
      if (goodWords < root.goodWords * (shares[part] as number)) break;
      const before = best[part] as Container;
      if (parent === before || depth > before.depth) best[part] = container;
    }
  }
  return best;
}
