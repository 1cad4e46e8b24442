import { cutBlocks } from '@/lib/article/cut-blocks';
import type { FeatureGroup } from '@/lib/article/features/feature-group';
import { type PageView, viewPage } from '@/lib/article/features/page-view';
import { parseHtml } from './parse-html';

export function viewOfMarkup(markup: string, headline = '', description = ''): PageView {
  return viewPage(cutBlocks(parseHtml(markup).body), { headline, description });
}

/** What a group says of the block that begins with `text`, by feature name. */
export function valuesOf(
  group: FeatureGroup,
  view: PageView,
  text: string,
): Readonly<Record<string, number>> {
  const block = view.page.blocks.find(({ pieces }) =>
    pieces.some((piece) => piece !== 'break' && piece.data.startsWith(text)),
  );
  if (block === undefined) throw new Error(`No block begins with ${text}`);
  const values = new Map<string, number>(group.names.map((name) => [name, 0]));
  group.write(view, block, {
    base: 0,
    put(feature, value) {
      const name = group.names[feature];
      if (name === undefined) throw new Error(`No name for feature ${feature}`);
      values.set(name, value);
    },
  });
  return Object.fromEntries(values);
}
