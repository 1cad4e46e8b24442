import { canonicalTextOf } from '@/lib/article/canonical-text';
import { extractArticle } from '@/lib/article/extract';
import { isCaption } from '@/lib/article/figures';
import { parsePage } from '../parse-page';

export type Answer = {
  readonly title: string;
  readonly byline: string;
  readonly date: string;
  readonly text: string;
  readonly isArticle: boolean;
};

/**
 * The product's extraction, for the shared scorer. The text is the product's without captions of pictures, which the
 * benchmark's truths leave out too.
 */
export function extract(html: string, url: string): Answer {
  const dom = parsePage(html, url);
  try {
    const { article, blocks, isArticle } = extractArticle(dom.window.document, url);
    return {
      title: article.headline,
      byline: article.authors.map(({ name }) => name).join(', '),
      date: article.published ?? '',
      text: canonicalTextOf(blocks.filter((block) => !isCaption(block))),
      isArticle,
    };
  } finally {
    dom.window.close();
  }
}
