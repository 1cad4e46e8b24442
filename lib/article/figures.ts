import {
  type Block,
  type Container,
  closestContainer,
  type ImageRecord,
  isWithin,
  type PageBlocks,
} from './block';
import { cueNames, cuesOf, hasCue } from './features/class-cues';
import { isTinyImage } from './image-source';

/** A box of more words than this beside an image is a text of its own: a card, a promo. */
const MOST_WORDS_BESIDE_IMAGE = 60;
const MOST_LINK_SHARE = 0.5;
/** Blocks before the first one of the text within which the lead image may stand. */
const LEAD_REACH = 12;

const CAPTION_CUE = cueNames.indexOf('caption');

/** Where the article's pictures may stand: the smallest container of its text, up to its end. */
export type ArticlePlace = {
  readonly page: PageBlocks;
  readonly blocks: readonly Block[];
  readonly container: Container;
};

/** The article's pictures: in its container, not tiny, not in a box of other text. */
export function articleImagesOf(place: ArticlePlace): readonly ImageRecord[] {
  const chosen = new Set(place.blocks);
  return place.page.images.filter(
    (image) =>
      isInReach(image.blockIndex, place) &&
      isWithin(image.container, place.container) &&
      !image.container.hidden &&
      !isTinyImage(image.element) &&
      !isInForeignBox(image, place.page, chosen),
  );
}

/** Captions and credits of these images, which the choice of running text leaves out. */
export function captionsOf(images: readonly ImageRecord[], page: PageBlocks): readonly Block[] {
  const figures = new Set(images.map(({ container }) => figureAround(container)));
  return page.blocks.filter(({ container }) => {
    if (container.kind !== 'caption' || container.hidden) return false;
    const figure = figureAround(container);
    return figure !== null && figures.has(figure);
  });
}

/** Whether the block is the caption of a picture or its credit, by its element or by what that or its box is called. */
export function isCaption({ container }: Block): boolean {
  const boxes = container.parent === null ? [container] : [container, container.parent];
  return container.kind === 'caption' || boxes.some(isCalledCaption);
}

function isCalledCaption(container: Container): boolean {
  return hasCue(cuesOf(container, new Map()), CAPTION_CUE);
}

function figureAround(container: Container): Container | null {
  return closestContainer(container, ({ tag }) => tag === 'figure');
}

function isInReach(blockIndex: number, { blocks }: ArticlePlace): boolean {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return false;
  return blockIndex >= first.index - LEAD_REACH && blockIndex <= last.index + 1;
}

/** The nearest box with text around the image holds none of the article's, and is more than a caption. */
function isInForeignBox(
  { container }: ImageRecord,
  page: PageBlocks,
  chosen: ReadonlySet<Block>,
): boolean {
  const box = closestContainer(container, ({ words }) => words > 0);
  if (box === null) return false;
  for (let index = box.blockStart; index < box.blockEnd; index++) {
    const block = page.blocks[index];
    if (block !== undefined && chosen.has(block)) return false;
  }
  return box.words > MOST_WORDS_BESIDE_IMAGE || box.linkWords > box.words * MOST_LINK_SHARE;
}
