import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { blockFeatureNames, eachBlockFeature } from '@/lib/article/features/block-features';
import { groupsOf, textOf, viewPage } from '@/lib/article/features/page-view';
import { parsePage } from '../parse-page';
import { labelBlocks, tokensOf } from './label';
import { articleSets, foldOf, htmlOf, mapPages, type TruthPage, truthPagesOf } from './pages';

/** One page's blocks, sparse: feature indices and values, row by row. */
export type PageSample = {
  readonly set: string;
  readonly id: string;
  readonly pageType: string;
  readonly fold: number;
  readonly rows: Uint32Array;
  readonly indices: Uint16Array;
  readonly values: Float32Array;
  readonly groups: readonly Int32Array[];
  /** The product's measure; the labels' tokens are counted otherwise. */
  readonly sizes: Float32Array;
  /** The headline's block; -1 = none. */
  readonly headline: number;
  readonly labels: Float32Array;
  readonly words: Float32Array;
  readonly texts: readonly string[];
  readonly kinds: readonly string[];
  readonly truth: string;
};

function sampleOf(page: TruthPage): PageSample {
  const dom = parsePage(htmlOf(page), page.url);
  const { document } = dom.window;
  const meta = (selector: string) =>
    document.querySelector(selector)?.getAttribute('content') ?? '';
  const cut = cutBlocks(document.body);
  const view = viewPage(cut, {
    headline: meta('meta[property="og:title"]') || document.title,
    description: meta('meta[property="og:description"]') || meta('meta[name="description"]'),
  });
  const rows = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const block of cut.blocks) {
    let feature = 0;
    eachBlockFeature(view, block, (value) => {
      if (value !== 0) {
        indices.push(feature);
        values.push(value);
      }
      feature++;
    });
    rows.push(indices.length);
  }
  const texts = cut.blocks.map(textOf);
  const tokens = texts.map(tokensOf);
  dom.window.close();
  return {
    set: page.set,
    id: page.id,
    pageType: page.pageType,
    fold: foldOf(page),
    rows: Uint32Array.from(rows),
    indices: Uint16Array.from(indices),
    values: Float32Array.from(values),
    groups: groupsOf(view),
    sizes: Float32Array.from(cut.blocks, ({ measure }) => measure.words),
    headline: view.headline?.index ?? -1,
    labels: Float32Array.from(labelBlocks(tokens, page.text)),
    words: Float32Array.from(tokens.map((list) => list.length)),
    texts,
    kinds: cut.blocks.map(({ container }) => container.kind),
    truth: page.text,
  };
}

/** Reads all article sets into `folder`, one file per set. */
export async function gatherBlocks(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const set of articleSets) {
    const samples = await mapPages(truthPagesOf(set), sampleOf);
    writeFileSync(join(folder, `${set}.v8`), serialize({ names: blockFeatureNames, samples }));
  }
}
