import { type Block, type Container, closestContainer, type PageBlocks } from './block';
import { textOf, wordsOf } from './features/block-text';
import { cueNames, cuesOf, hasCue } from './features/class-cues';
import { storyOf } from './select-story';

/** What was learned of the page's blocks. */
export type Verdict = {
  /** The block that is the headline; null = none found. */
  readonly headline: Block | null;
  /** Of every block of the page to belong to the body, 0..1. */
  readonly probabilities: Float64Array;
};

/** Bounds of the cut between taken and left out: outside them the model is sure enough. */
const LOWEST_THRESHOLD = 0.25;
const HIGHEST_THRESHOLD = 0.6;
/** Probabilities are told apart to so many parts. */
const RANKS = 1e6;
/** More than a page is cut into. */
const MOST_BLOCKS = 2 ** 20;
/** From this size on, text that was there before is a copy (mobile and desktop versions of one passage). */
const REPEAT_WORDS = 8;
/** With less of the chosen text in sight, the hidden part is the article. */
const LEAST_VISIBLE_SHARE = 0.5;
/** A block with more known trigrams than this says nothing new. */
const MOST_NEW_IN_COPY = 0.6;
/** A post may also end the text: its words, and who wrote it. */
const QUOTED_POST_REACH = 2;
const QUOTED_POST_CUE = cueNames.indexOf('quoted post');
/** From this share on, a line is links and nothing else. */
const ONLY_LINKS = 0.95;
/** Between the text and its source line stand at most a note or two of the editors. */
const SOURCE_LINE_REACH = 3;
const SOURCE_LINE = /^[（(【[]?\s*(?:文章|稿件|消息|新闻|本文)?(?:来源|來源|出处)\s*[:：].{1,40}$/;

/** The blocks that are the body, in document order, by their probabilities and what they are to each other. */
export function selectBlocks(
  page: PageBlocks,
  { headline, probabilities }: Verdict,
): readonly Block[] {
  const candidates = page.blocks.filter((block) => block !== headline);
  levelTables(candidates, probabilities);
  const likely = choose(candidates, probabilities);
  const chosen = withoutVeiled(withQuotedPosts(likely, candidates));
  const best = chosen.length > 0 ? chosen : bestOf(candidates.filter(isVisible), probabilities);
  const body = withoutLooseEnd(withoutRepeats(storyOf(best, headline)));
  return withSourceLine(body, page);
}

function choose(blocks: readonly Block[], probabilities: Float64Array): readonly Block[] {
  const threshold = thresholdFor(blocks, probabilities);
  return blocks.filter(({ index }) => (probabilities[index] ?? 0) >= threshold);
}

/** Posts from elsewhere that the text quotes belong to it: what they say is no text of its style, and looks left out. */
function withQuotedPosts(blocks: readonly Block[], candidates: readonly Block[]): readonly Block[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return blocks;
  const known = new Set(blocks);
  const end = last.index + QUOTED_POST_REACH;
  return candidates.filter(
    (block) =>
      known.has(block) ||
      (block.index > first.index && block.index <= end && isInQuotedPost(block)),
  );
}

function isInQuotedPost({ container }: Block): boolean {
  const post = closestContainer(
    container,
    (around) => around.tag === 'blockquote' && hasCue(cuesOf(around, new Map()), QUOTED_POST_CUE),
  );
  return post !== null;
}

/** Where the model believes in nothing: the cut that it would make without bounds; of nothing at all, everything. */
function bestOf(blocks: readonly Block[], probabilities: Float64Array): readonly Block[] {
  const threshold = cutFor(blocks, probabilities);
  const best = blocks.filter(({ index }) => (probabilities[index] ?? 0) >= threshold);
  return best.length > 0 ? best : blocks;
}

/** Hidden text goes, unless it is the article: then the page shows it later, or has something in front of it. */
function withoutVeiled(blocks: readonly Block[]): readonly Block[] {
  const visible = blocks.filter(isVisible);
  if (wordsIn(visible) >= wordsIn(blocks) * LEAST_VISIBLE_SHARE) return visible;
  const shown = trigramsOf(visible);
  const veiled = blocks.filter((block) => !isVisible(block) && !isCopy(block, shown));
  return wordsIn(visible) >= wordsIn(veiled) ? visible : blocks;
}

/** Whether most of the text is known, in whatever blocks it stands there. */
function isCopy(block: Block, known: ReadonlySet<string>): boolean {
  const own = trigramsOf([block]);
  let hits = 0;
  for (const trigram of own) if (known.has(trigram)) hits++;
  return hits > own.size * MOST_NEW_IN_COPY;
}

/** What ends the choice without being text: lines of nothing but links, headings of what was left out. */
function withoutLooseEnd(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findLastIndex(
    ({ container, linkWords, measure }) =>
      container.kind !== 'heading' && linkWords < measure.words * ONLY_LINKS,
  );
  return end === -1 ? blocks : blocks.slice(0, end + 1);
}

/** The line that names the outlet a text was taken from (来源) is kept where it follows in the text's own container. */
function withSourceLine(blocks: readonly Block[], page: PageBlocks): readonly Block[] {
  const last = blocks.at(-1);
  if (last === undefined) return blocks;
  const source = page.blocks
    .slice(last.index + 1, last.index + 1 + SOURCE_LINE_REACH)
    .find((block) => isVisible(block) && SOURCE_LINE.test(textOf(block)));
  const parent = last.container.parent;
  const isBeside = source !== undefined && source.container.parent === parent && parent !== null;
  return isBeside ? [...blocks, source] : blocks;
}

function isVisible({ container }: Block): boolean {
  return !container.hidden;
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { measure }) => sum + measure.words, 0);
}

/**
 * The cut that maximises the expected F1 of the chosen words, 2 sum(pw) / (sum(w chosen) + sum(pw all)), within bounds.
 * It also keeps a page from giving nothing when the model is unsure of everything.
 */
function thresholdFor(blocks: readonly Block[], probabilities: Float64Array): number {
  const threshold = cutFor(blocks, probabilities);
  return Math.min(HIGHEST_THRESHOLD, Math.max(LOWEST_THRESHOLD, threshold));
}

function cutFor(blocks: readonly Block[], probabilities: Float64Array): number {
  const order = new Float64Array(blocks.length);
  let expected = 0;
  for (let place = 0; place < blocks.length; place++) {
    const { index, measure } = blocks[place] as Block;
    const p = probabilities[index] ?? 0;
    expected += p * measure.words;
    // Sorted as numbers, without asking for each pair.
    order[place] = Math.round(p * RANKS) * MOST_BLOCKS + place;
  }
  order.sort();
  let hits = 0;
  let taken = 0;
  let best = 0;
  let threshold = HIGHEST_THRESHOLD;
  for (let rank = blocks.length - 1; rank >= 0; rank--) {
    const { index, measure } = blocks[(order[rank] as number) % MOST_BLOCKS] as Block;
    const p = probabilities[index] ?? 0;
    hits += p * measure.words;
    taken += measure.words;
    const f1 = (2 * hits) / (taken + expected);
    if (f1 <= best) continue;
    best = f1;
    threshold = p;
  }
  return threshold;
}

/** A table belongs to the article as a whole or not at all: its cells get their mean. */
function levelTables(blocks: readonly Block[], probabilities: Float64Array): void {
  const cells = new Map<Container, Block[]>();
  for (const block of blocks) {
    const table = block.container.kind === 'cell' ? tableOf(block.container) : null;
    if (table === null) continue;
    const known = cells.get(table);
    if (known === undefined) cells.set(table, [block]);
    else known.push(block);
  }
  for (const inTable of cells.values()) {
    const words = wordsIn(inTable);
    const mass = inTable.reduce(
      (sum, { index, measure }) => sum + (probabilities[index] ?? 0) * measure.words,
      0,
    );
    for (const { index } of inTable) probabilities[index] = words > 0 ? mass / words : 0;
  }
}

function tableOf(container: Container): Container | null {
  let at: Container | null = container;
  while (at !== null && at.tag !== 'table') at = at.parent;
  return at;
}

/**
 * A passage that stands on the page twice (mobile and desktop versions) is taken once. What an author repeats among other
 * text (a question, a refrain, a dish) stays: it is no copy of a passage.
 */
function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const first = new Map<string, Block>();
  return blocks.filter((block) => {
    if (block.measure.words < REPEAT_WORDS) return true;
    const text = textOf(block);
    const earlier = first.get(text);
    if (earlier === undefined) {
      first.set(text, block);
      return true;
    }
    return (
      block.container.kind === 'heading' || earlier.container.parent === block.container.parent
    );
  });
}

function trigramsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const block of blocks) {
    const words = wordsOf(textOf(block));
    for (let index = 2; index < words.length; index++)
      trigrams.add(words.slice(index - 2, index + 1).join(' '));
  }
  return trigrams;
}
