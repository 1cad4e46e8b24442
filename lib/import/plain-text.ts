import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import type { MarkupReader } from './format';

/** The text of a piece of markup as our canonical text would have it, so that a quote is found again in the article. */
export function plainTextOf(markup: string, readMarkup: MarkupReader): string {
  if (!/[<&]/.test(markup)) return markup.trim();
  const { blocks } = cutBlocks(readMarkup(markup).body);
  return canonicalTextOf(blocks.filter(({ container }) => !container.hidden));
}
