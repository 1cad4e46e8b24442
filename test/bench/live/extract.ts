import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { PageBlocks } from '@/lib/article/block';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { detectArticle } from '@/lib/article/detect';
import { extractArticle } from '@/lib/article/extract';
import { readMetadata } from '@/lib/article/metadata/read-metadata';
import { bodyOf, rootElementOf } from '@/lib/article/page-root';

/*
 * What `extract.bench.ts` times inside a real page, as a content script: where the product's own reading runs. Every
 * subject gives how much it found, so that nothing can be left undone unseen.
 */

/** The page's blocks: a page is cut once, for metadata and body. */
let blocks: PageBlocks | undefined;

const subjects = {
  verdict: () => detectArticle(document, location.href).score,
  /** What the fields take of reading a page, beside the cut that the body needs too. */
  metadata: () => readMetadata(document, location.href, blocks).headline.length,
  /** With all that is read only when it is asked for, as for a first save. */
  postil() {
    const { text, html, article, score } = extractArticle(document, location.href);
    return text.length + html.length + article.headline.length + score;
  },
  /** What one who comes back to annotations needs. */
  text: () => extractArticle(document, location.href).text.length,
  /** As its users call it: it takes the document that it is given to pieces. */
  readability: () =>
    new Readability(document.cloneNode(true) as Document).parse()?.textContent?.length ?? 0,
  defuddle: () => new Defuddle(document, { url: location.href }).parse().content.length,
  /** The floor: every node looked at once, every text measured. */
  walk() {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let size = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      size += node.nodeValue?.length ?? 0;
    }
    return size;
  },
};

export type SubjectName = keyof typeof subjects;
/** Ms of the first call on the page and of each call after it. */
export type Timing = { readonly first: number; readonly more: readonly number[] };

function time(name: SubjectName, repeats: number): Timing {
  const once = () => {
    const start = performance.now();
    const found = subjects[name]();
    const ms = performance.now() - start;
    if (!Number.isFinite(found)) throw new Error(`${name}: ${found}`);
    return ms;
  };
  if (name === 'metadata') blocks = cutBlocks(bodyOf(rootElementOf(document)));
  const first = once();
  return { first, more: Array.from({ length: repeats }, once) };
}

export type Question = { readonly ask: SubjectName; readonly repeats: number };
export type Answer = { readonly timing: Timing };

window.addEventListener('message', ({ data }) => {
  const { ask, repeats }: Partial<Question> = data ?? {};
  if (ask === undefined || repeats === undefined) return;
  const answer: Answer = { timing: time(ask, repeats) };
  window.postMessage(answer, '*');
});
document.documentElement.setAttribute('data-bench', 'ready');
