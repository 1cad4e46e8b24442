import { type Block, type Container, closestContainer, isWithin } from './block';
import { canonicalTextOf } from './canonical-text';
import { plain } from './features/block-text';

/** With more of the chosen text before it, the headline is not where the article begins. */
const MOST_SHARE_BEFORE_HEADLINE = 0.2;
/** The same where what stands before it is a column of its own. */
const MOST_SHARE_IN_COLUMN = 3;
/** The article of the headline is the story where it holds so much of the text, or more than any other article. */
const LEAST_SHARE_OF_STORY = 0.25;

/** What belongs to the headline's story of the blocks that read like text. No headline: all of them. */
export function storyOf(blocks: readonly Block[], headline: Block | null): readonly Block[] {
  if (headline === null) return blocks;
  return withoutOtherArticles(withoutTextBefore(blocks, headline), headline);
}

/**
 * The body follows its headline. What stands before goes where it is little (a ticker, a promo), another column, or
 * mostly a copy of the body (pages that spill their own source into the top).
 */
function withoutTextBefore(blocks: readonly Block[], headline: Block): readonly Block[] {
  const before = blocks.filter(({ index }) => index < headline.index);
  const after = blocks.filter(({ index }) => index > headline.index);
  const share = wordsIn(before) / Math.max(1, wordsIn(after));
  if (share <= MOST_SHARE_BEFORE_HEADLINE) return after;
  if (share <= MOST_SHARE_IN_COLUMN && areApart(before, [headline, ...after])) return after;
  const body = plain(canonicalTextOf(after));
  const copies = before.filter((block) => body.includes(plain(canonicalTextOf([block]))));
  return wordsIn(copies) * 2 > wordsIn(before) ? after : blocks;
}

/** Whether neither lies in what holds the other. */
function areApart(some: readonly Block[], others: readonly Block[]): boolean {
  const [first, second] = [holderOf(some), holderOf(others)];
  if (first === null || second === null) return false;
  return !isWithin(first, second) && !isWithin(second, first);
}

function holderOf(blocks: readonly Block[]): Container | null {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return null;
  return closestContainer(first.container, (container) => isWithin(last.container, container));
}

/** Pages go on with other stories, each an article of its own: in short below this one, or in full. */
function withoutOtherArticles(blocks: readonly Block[], headline: Block): readonly Block[] {
  const own = articleAround(headline);
  if (own === null) return blocks;
  const others = new Map<Container, number>();
  let inOwn = 0;
  for (const block of blocks) {
    const article = articleAround(block);
    if (isWithin(block.container, own)) inOwn += block.measure.words;
    else if (article !== null && !isWithin(own, article)) {
      others.set(article, (others.get(article) ?? 0) + block.measure.words);
    }
  }
  const isStory =
    inOwn >= wordsIn(blocks) * LEAST_SHARE_OF_STORY || inOwn > Math.max(0, ...others.values());
  if (!isStory) return blocks;
  return blocks.filter((block) => {
    const article = articleAround(block);
    return article === null || !others.has(article);
  });
}

function articleAround({ container }: Block): Container | null {
  return closestContainer(container, ({ tag }) => tag === 'article');
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { measure }) => sum + measure.words, 0);
}
