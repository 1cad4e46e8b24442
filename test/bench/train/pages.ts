import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sharedFolder } from '../real-pages';

export type TruthPage = {
  readonly set: string;
  readonly id: string;
  readonly url: string;
  readonly domain: string;
  readonly pageType: string;
  readonly text: string;
};

export const articleSets = ['wcxb-dev-articles', 'scrapinghub-even', 'fundus-news-even'] as const;
export const allSets = [...articleSets, 'wcxb-dev-other'] as const;

export const FOLDS = 5;

/** A domain's pages are always in one fold, so that no site is learned by heart. */
export function foldOf(page: TruthPage): number {
  const key = page.domain === '' ? page.id : page.domain.replace(/^www\./, '');
  return createHash('sha1').update(key).digest().readUInt32BE(0) % FOLDS;
}

export function truthPagesOf(set: string): readonly TruthPage[] {
  const folder = join(sharedFolder, 'bench/extraction/data', set);
  return readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const truth = JSON.parse(line);
      return {
        set,
        id: truth.id,
        url: truth.url ?? '',
        domain: truth.domain ?? '',
        pageType: truth.page_type ?? 'article',
        text: truth.text ?? '',
      };
    });
}

export function htmlOf({ set, id }: TruthPage): string {
  const file = join(sharedFolder, 'bench/extraction/data', set, 'html', `${id}.html.gz`);
  return gunzipSync(readFileSync(file)).toString('utf8');
}

/** Maps one page after another, letting jsdom free each before the next. */
export async function mapPages<In, Out>(
  pages: readonly In[],
  map: (page: In) => Out,
): Promise<Out[]> {
  const results: Out[] = [];
  for (const page of pages) {
    results.push(map(page));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
