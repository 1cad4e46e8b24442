import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export type RealPage = {
  readonly name: string;
  /** Path of the page's own address: what a page is shows there too. */
  readonly path: string;
  readonly html: string;
};

/** News pages as the neighbours were measured on: from a lean page to a heavy one. */
const SMALLEST_CHARACTERS = 50_000;
const LARGEST_CHARACTERS = 1_300_000;

/** Folder with the benchmark data, beside the checkout unless POSTIL_SHARED names another. */
export const sharedFolder =
  process.env.POSTIL_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/**
 * `count` real news pages, spread evenly over the sizes that there are; always the same ones.
 * @throws when the benchmark data is not there: a bench without data measures nothing.
 */
export function realNewsPages(count: number): readonly RealPage[] {
  return realPages('fundus-news-even', count);
}

/** As `realNewsPages`, of one of the benchmark's sets; pages as a server gives them, with their scripts. */
export function realPages(set: string, count: number): readonly RealPage[] {
  const folder = join(sharedFolder, 'bench/extraction/data', set);
  if (!existsSync(folder)) throw new Error(`No benchmark pages at ${folder}`);
  const pages = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((truth) => truth.raw_html !== false && URL.canParse(truth.url))
    .map(({ id, url }) => {
      const file = join(folder, 'html', `${id}.html.gz`);
      const html = gunzipSync(readFileSync(file)).toString('utf8');
      return { name: String(id), path: new URL(url).pathname, html };
    })
    .filter(({ html }) => html.length >= SMALLEST_CHARACTERS && html.length <= LARGEST_CHARACTERS)
    .sort((a, b) => a.html.length - b.html.length);
  const step = (pages.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => pages[Math.round(index * step)]).filter(
    (page) => page !== undefined,
  );
}
