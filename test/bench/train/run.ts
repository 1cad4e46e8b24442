import { fileURLToPath } from 'node:url';
import { ARTICLE_THRESHOLD, DOUBT } from '@/lib/article/detect';
import { blockSamplesOf } from './block-samples';
import { gatheredPages } from './gather';
import { trainBlocks } from './train-blocks';
import { trainPages } from './train-pages';
import { writeBlockWeights, writePageWeights } from './write-weights';

/*
 * `npm run train`: fits both models, prints their figures cross-validated by domain and writes the weights. Same data,
 * same weights. The pages are read once (`--fresh` reads them again, after cutting, metadata or the detector's features
 * changed); `--pages` trains the detector alone, `--blocks` the choice of blocks.
 */
const file = fileURLToPath(new URL('../../../.output/train/pages.v8', import.meta.url));
const has = (option: string) => process.argv.includes(option);
const pages = await gatheredPages(file, has('--fresh'));

if (!has('--blocks')) {
  const trained = trainPages(pages, { threshold: ARTICLE_THRESHOLD, ...DOUBT });
  writePageWeights('lib/article/detect-weights.ts', trained);
  for (const line of trained.figures) console.log(line);
}
if (!has('--pages')) {
  const trained = await trainBlocks(blockSamplesOf(pages));
  writeBlockWeights('lib/article/block-weights.ts', trained);
  for (const line of trained.figures) console.log(line);
}
