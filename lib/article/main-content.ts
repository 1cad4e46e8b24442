import { type Block, type Container, closestContainer, isWithin, type PageBlocks } from './block';
import { canonicalTextOf } from './canonical-text';

/** What the choice may know of the page besides its blocks. */
export type MainContentHints = {
  /** `''` = unknown. The headline is no part of the body. */
  readonly headline: string;
};

export type MainContent = {
  /** In document order; empty where the page shows no text. */
  readonly blocks: readonly Block[];
  /** The block that is the headline; null = none found. */
  readonly headline: Block | null;
};

/** Least probability for a block to be taken. */
const THRESHOLD = 0.5;

/** Chooses the blocks that are the article's body. */
export function chooseMainContent(page: PageBlocks, hints: MainContentHints): MainContent {
  const visible = page.blocks.filter(({ container }) => !container.hidden);
  const headline = headlineBlockOf(visible, hints.headline);
  const best = bestContainerOf(page);
  const chosen = visible.filter(
    (block) => block !== headline && isWithin(block.container, best) && scoreOf(block) >= THRESHOLD,
  );
  return { blocks: chosen, headline };
}

function scoreOf(block: Block): number {
  const chrome = closestContainer(block.container, ({ tag }) =>
    ['nav', 'footer', 'aside', 'form', 'button'].includes(tag),
  );
  if (chrome !== null) return 0;
  return block.linkWords > block.measure.words * THRESHOLD ? 0 : 1;
}

function bestContainerOf(page: PageBlocks): Container {
  let best = page.root;
  for (const container of page.containers) {
    if (container.goodWords * 2 > page.root.goodWords && container.depth > best.depth) {
      best = container;
    }
  }
  return best;
}

function headlineBlockOf(blocks: readonly Block[], headline: string): Block | null {
  const wanted = plain(headline);
  if (wanted === '') return null;
  return (
    blocks.find(
      (block) => block.container.kind === 'heading' && plain(canonicalTextOf([block])) === wanted,
    ) ?? null
  );
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
