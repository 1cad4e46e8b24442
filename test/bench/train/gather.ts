import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync } from 'node:zlib';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { type Features, firstFeatures, furtherFeatures } from '@/lib/article/detect-features';
import { descriptionOf } from '@/lib/article/extract';
import type { PageHints } from '@/lib/article/features/page-view';
import { readMetadata } from '@/lib/article/metadata/read-metadata';
import { bodyOf, rootElementOf } from '@/lib/article/page-root';
import { parsePage } from '../parse-page';
import { sharedFolder } from '../real-pages';
import { allSets, articleSets, foldOf, htmlOf, type TruthPage, truthPagesOf } from './pages';
import { storePage } from './stored-page';

/** A page of the benchmarks as the two models see it. */
export type GatheredPage = {
  readonly set: string;
  readonly id: string;
  readonly url: string;
  readonly pageType: string;
  readonly fold: number;
  readonly isArticle: boolean;
  /** What the detector's first look sees. */
  readonly first: Features;
  /** What its full look adds. */
  readonly further: Features;
  /** Null = its text is not known. */
  readonly body: GatheredBody | null;
};

export type GatheredBody = PageHints & {
  /** See `restorePage`. */
  readonly page: Uint8Array;
  readonly truth: string;
};

type Task = { readonly page: TruthPage; readonly html: () => string };

/** All pages, read from the benchmark's folder once and kept in `file`. */
export async function gatheredPages(
  file: string,
  fresh: boolean,
): Promise<readonly GatheredPage[]> {
  if (!fresh && existsSync(file)) return deserialize(readFileSync(file));
  const pages: GatheredPage[] = [];
  for (const task of [...benchmarkPages(), ...chinesePages()]) {
    pages.push(gather(task));
    // Lets jsdom free a page before the next.
    await new Promise((resolve) => setImmediate(resolve));
  }
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, serialize(pages));
  return pages;
}

function gather({ page, html }: Task): GatheredPage {
  const { set, id, url, pageType } = page;
  const dom = parsePage(html(), url);
  const { document } = dom.window;
  const gathered = {
    ...{ set, id, url, pageType },
    fold: foldOf(page),
    isArticle: pageType === 'article',
    first: firstFeatures(document, url),
    further: furtherFeatures(document),
    body: page.text === '' ? null : bodyIn(document, page),
  };
  dom.window.close();
  return gathered;
}

/** As `extractArticle` reads it. */
function bodyIn(document: Document, { set, url, text }: TruthPage): GatheredBody | null {
  if (!articleSets.some((name) => name === set)) return null;
  const root = rootElementOf(document);
  return {
    headline: readMetadata(document, url).headline,
    description: descriptionOf(root),
    page: storePage(cutBlocks(bodyOf(root))),
    truth: text,
  };
}

function benchmarkPages(): readonly Task[] {
  return allSets.flatMap((set) =>
    truthPagesOf(set).map((page) => ({ page, html: () => htmlOf(page) })),
  );
}

/** Article pages of the other benchmarks: Chinese news, and posts of a paragraph or two. */
function chinesePages(): readonly Task[] {
  const folder = join(sharedFolder, 'bench');
  const linesOf = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const article = { pageType: 'article', text: '' };
  const news = linesOf('metadata/zh.jsonl').map((line) => ({
    page: { ...article, set: 'zh', id: line.id, url: line.url, domain: line.domain ?? line.id },
    html: () => gunzipSync(readFileSync(join(folder, 'metadata', line.html))).toString('utf8'),
  }));
  const posts = linesOf('finews/index.jsonl').flatMap((line) =>
    [line.page, line.quirkPage]
      .filter((page) => typeof page === 'string')
      .map((page) => ({
        page: { ...article, set: 'finews', id: page, url: line.url, domain: 'posts' },
        html: () => readFileSync(join(folder, 'finews', page), 'utf8'),
      })),
  );
  return [...news, ...posts];
}
