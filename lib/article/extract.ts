import { lazily } from '@/lib/base/lazily';
import type { Article } from './article';
import { type Block, type Container, isWithin, type PageBlocks } from './block';
import { layOutBlock } from './canonical-text';
import { cutBlocks } from './cut-blocks';
import { detectArticle } from './detect';
import { articleImagesOf, captionsOf } from './figures';
import { chooseMainContent } from './main-content';
import { readPageSources } from './metadata/page-sources';
import { metadataOf } from './metadata/read-metadata';
import { bodyOf, rootElementOf, searchedPartOf } from './page-root';
import { structuralHtmlOf } from './structural-html';
import { type TextMap, textMapOfLayouts } from './text-map';

/** Longest container markup that is kept, in UTF-16 units; beyond it the exporters work from the structural HTML. */
const MARKUP_LIMIT = 2_000_000;

export type ExtractedContent = {
  /** Canonical text. */
  readonly text: string;
  /** Structural HTML; cutting it into blocks again gives exactly `text`. */
  readonly html: string;
  /** True = the page was too large and the text stops before its end. */
  readonly truncated: boolean;
  /** The canonical text on the live nodes. */
  readonly textMap: TextMap;
  /** Smallest element that holds the headline, where it stands before the text, and the whole text. */
  readonly container: Element;
  /** The article's blocks, captions included. */
  readonly blocks: readonly Block[];
};

export type Extraction = ExtractedContent & {
  readonly article: Article;
  readonly isArticle: boolean;
  /** 0..1 */
  readonly score: number;
};

/**
 * Reads the article from a live document, which it does not change. A page that is no article gives its best text. The
 * text is read at once; HTML, fields and verdict when they are first asked for: who comes back to annotations needs none.
 */
export function extractArticle(document: Document, url: string): Extraction {
  const page = cutBlocks(bodyOf(rootElementOf(document)));
  const sources = readPageSources(document, url, page);
  const content = extractContent(document, { url, headline: sources.headline.value, page });
  const article = lazily(() => metadataOf(sources, { document, url }));
  const verdict = lazily(() => detectArticle(document, url));
  const { text, truncated, textMap, container, blocks } = content;
  return {
    ...{ text, truncated, textMap, container, blocks },
    get html() {
      return content.html;
    },
    get article() {
      return article();
    },
    get isArticle() {
      return verdict().isArticle;
    },
    get score() {
      return verdict().score;
    },
  };
}

export type ContentSources = {
  readonly url: string;
  /** `''` = unknown. */
  readonly headline: string;
  /** The page's body, where it was cut already. */
  readonly page?: PageBlocks;
};

/** The article's body. */
export function extractContent(
  document: Document,
  { url, headline, page = cutBlocks(bodyOf(rootElementOf(document))) }: ContentSources,
): ExtractedContent {
  const root = rootElementOf(document);
  const description = descriptionOf(searchedPartOf(root));
  const main = chooseMainContent(page, { headline, description });
  const container = commonContainerOf(main.blocks, main.headline) ?? page.root;
  const images = articleImagesOf({ page, blocks: main.blocks, container });
  const captions = captionsOf(images, page);
  const blocks = [...new Set([...main.blocks, ...captions])].sort((a, b) => a.index - b.index);
  const layouts = blocks.map(layOutBlock);
  const textMap = textMapOfLayouts(layouts);
  const html = lazily(() => structuralHtmlOf({ blocks, images, layouts }, url));
  return {
    text: textMap.text,
    get html() {
      return html();
    },
    truncated: page.truncated,
    textMap,
    container: container.element,
    blocks,
  };
}

/**
 * The container's own markup as it stands, unsanitised; null = too much of it. Asked for only where an article is kept:
 * on large pages it takes longer than finding the text.
 */
export function markupOf({ container, truncated }: ExtractedContent): string | null {
  const markup = truncated ? '' : container.innerHTML;
  return truncated || markup.length > MARKUP_LIMIT ? null : markup;
}

export function descriptionOf(root: Element): string {
  const meta = root.querySelector('meta[property="og:description"],meta[name="description"]');
  return meta?.getAttribute('content') ?? '';
}

function commonContainerOf(blocks: readonly Block[], headline: Block | null): Container | null {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = headline !== null && headline.index < first.index ? headline : first;
  let container: Container | null = start.container;
  while (container !== null && !isWithin(last.container, container)) container = container.parent;
  return container;
}
