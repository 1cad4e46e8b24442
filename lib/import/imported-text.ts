import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { isTinyImage } from '@/lib/article/image-source';
import { structuralHtmlOf } from '@/lib/article/structural-html';
import type { Cleaning } from './backup';
import type { MarkupReader } from './format';

/** The text of an article as another tool kept it, the way a capture gives it; both `''` where there is none. */
export function importedTextOf(
  markup: string,
  {
    url,
    readMarkup,
    cleaning,
  }: {
    readonly url: string;
    readonly readMarkup: MarkupReader;
    readonly cleaning: Cleaning;
  },
): { readonly text: string; readonly html: string } {
  const page = cutBlocks(readMarkup(markup).body);
  const blocks = page.blocks.filter(({ container }) => !container.hidden);
  const images = page.images.filter(
    ({ container, element }) => !container.hidden && !isTinyImage(element),
  );
  return {
    text: canonicalTextOf(blocks),
    html: cleaning.structural(structuralHtmlOf({ blocks, images }, url)),
  };
}
