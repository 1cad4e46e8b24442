import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ARTICLE_THRESHOLD, DOUBT } from '@/lib/article/detect';
import { gatherBlocks } from './gather-blocks';
import { gatherPages } from './gather-pages';
import { trainBlocks } from './train-blocks';
import { trainPages } from './train-pages';
import { writeBlockWeights, writePageWeights } from './write-weights';

/*
 * `npm run train`: reads the benchmark's pages (once; `--fresh` reads them again after features changed), fits both
 * models, prints their figures cross-validated by domain and writes the weights. Same data, same weights.
 */
const folder = fileURLToPath(new URL('../../../.output/train', import.meta.url));
const fresh = process.argv.includes('--fresh');

if (fresh || !existsSync(`${folder}/pages.json`)) await gatherPages(folder);
const pages = trainPages(folder, { threshold: ARTICLE_THRESHOLD, ...DOUBT });
writePageWeights('lib/article/detect-weights.ts', pages);
for (const line of pages.figures) console.log(line);

if (!process.argv.includes('--pages')) {
  if (fresh || !existsSync(`${folder}/wcxb-dev-articles.v8`)) await gatherBlocks(folder);
  const blocks = trainBlocks(folder);
  writeBlockWeights('lib/article/block-weights.ts', blocks);
  for (const line of blocks.figures) console.log(line);
}
