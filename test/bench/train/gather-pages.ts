import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Features, firstFeatures, furtherFeatures } from '@/lib/article/detect-features';
import { parsePage } from '../parse-page';
import { sharedFolder } from '../real-pages';
import { allSets, foldOf, htmlOf, mapPages, type TruthPage, truthPagesOf } from './pages';

/** One page as the detector sees it. */
export type DetectionSample = {
  readonly set: string;
  readonly id: string;
  readonly url: string;
  readonly pageType: string;
  readonly fold: number;
  readonly isArticle: boolean;
  /** Of the first look. */
  readonly first: Features;
  /** What the full look adds. */
  readonly further: Features;
};

function sampleOf(page: TruthPage, html: string): DetectionSample {
  const dom = parsePage(html, page.url);
  const { document } = dom.window;
  const first = firstFeatures(document, page.url);
  const further = furtherFeatures(document);
  dom.window.close();
  const { set, id, url, pageType } = page;
  return {
    set,
    id,
    url,
    pageType,
    fold: foldOf(page),
    isArticle: pageType === 'article',
    first,
    further,
  };
}

type Task = { readonly page: TruthPage; readonly html: () => string };

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

/** Reads all sets into `folder/pages.json`. */
export async function gatherPages(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const tasks: readonly Task[] = [
    ...allSets.flatMap((set) =>
      truthPagesOf(set).map((page) => ({ page, html: () => htmlOf(page) })),
    ),
    ...chinesePages(),
  ];
  const samples = await mapPages(tasks, ({ page, html }) => sampleOf(page, html()));
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(samples));
}
