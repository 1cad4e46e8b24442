export type Detection = {
  readonly isArticle: boolean;
  /** Probability, 0..1. */
  readonly score: number;
  /** What spoke for and against most, for bug reports; not shown to people. */
  readonly evidence: readonly string[];
};

/** Whether the page is one article: by its address, metadata and structure; cheap enough for every page. */
export function detectArticle(document: Document, url: string): Detection {
  const paragraphs = document.getElementsByTagName('p').length;
  const isRoot = /^https?:\/\/[^/]+\/?$/.test(url);
  const isArticle = paragraphs > 2 && !isRoot;
  return { isArticle, score: isArticle ? 0.7 : 0.1, evidence: [] };
}
