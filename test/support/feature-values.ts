import { cutBlocks } from '@/lib/article/cut-blocks';
import { type FeatureGroup, ONE } from '@/lib/article/features/feature-group';
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
  const row = new Int16Array(group.names.length + 2);
  group.write(view, block, { row, base: 1 });
  if (row[0] !== 0 || row.at(-1) !== 0) throw new Error('Written beside its place');
  return Object.fromEntries(
    group.names.map((name, at) => [name, (row[at + 1] ?? Number.NaN) / ONE]),
  );
}
