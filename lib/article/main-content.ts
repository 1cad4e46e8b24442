import type { Block, PageBlocks } from './block';
import { viewPage } from './features/page-view';
import { scoreBlocks } from './score-blocks';
import { selectBlocks } from './select-blocks';

/** What the choice may know of the page besides its blocks; `''` = unknown. */
export type MainContentHints = {
  /** The headline is no part of the body. */
  readonly headline: string;
  readonly description: string;
};

export type MainContent = {
  /** In document order; empty where the page shows no text. */
  readonly blocks: readonly Block[];
  /** The block that is the headline; null = none found. */
  readonly headline: Block | null;
};

/** Chooses the blocks that are the article's body; of a page that is no article, its best text. */
export function chooseMainContent(page: PageBlocks, hints: MainContentHints): MainContent {
  const view = viewPage(page, hints);
  const { headline } = view;
  return { blocks: selectBlocks(page, { headline, probabilities: scoreBlocks(view) }), headline };
}
