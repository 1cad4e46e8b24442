// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and near a constant by chance
/*
 * Written by `npm run train`; not to be edited. Cross-validated by domain:
 * wcxb-dev: F1 0.9413, precision 0.940, recall 0.943, false positives 0.067 over 1197 pages
 * scrapinghub-even: recall 0.990 over 102 pages
 * fundus-news-even: recall 1.000 over 123 pages
 * zh: recall 0.970 over 33 pages
 * finews: recall 1.000 over 14 pages
 */

/** Log odds per feature of `pageFeatures`. */
export const pageWeights: Readonly<Record<string, number>> = {
  root: -1.126,
  depth: 0.312,
  date: 0.858,
  hyphens: 0.616,
  manyHyphens: 0.408,
  pageFile: -0.328,
  articleWord: 1.164,
  otherWord: -0.886,
  otherHost: -1.335,
  unknown: -0.336,
  ogArticle: 0.679,
  published: 0.196,
  metaAuthor: 0.859,
  jsonArticle: 0.97,
  jsonOther: -1.36,
  bodyClassPost: 0.707,
  bodyClassOther: -0.715,
  articleNone: -0.548,
  articleMany: -0.395,
  time: -0.834,
  timeMany: -0.915,
  code: -1.003,
  codeSome: -0.898,
  links: -0.935,
  inputs: -0.714,
  buttons: -0.71,
  figures: 0.71,
  blockquotes: -0.968,
  prices: -1.019,
  comments: 0.639,
  shares: 0.358,
  pagination: -0.772,
  best: -0.011,
  best800: 0.85,
  best5000: 0.515,
  bestParagraphs: 0.419,
  bestShare: 1.054,
  commas: 0.85,
  long: 0.707,
  linksInText: -0.197,
  largestArticle: -0.095,
  textOfArticle: -0.726,
  heading: -0.187,
  headingInTitle: 0.211,
  headingIsLong: 0.633,
  headingTag: -0.608,
  dateBeside: 1.159,
  bylineBeside: 0.461,
  publishedBeside: 0.537,
};

/** Log odds of a page without any feature. */
export const PAGE_CONSTANT = -0.678;
