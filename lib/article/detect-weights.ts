// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and near a constant by chance
/*
 * Written by `npm run train`; not to be edited. Cross-validated by domain:
 * wcxb-dev: F1 0.9537, precision 0.958, recall 0.949, false positives 0.046 over 1197 pages
 * collection: false positives 0.012, 1 of 84
 * documentation: false positives 0.047, 4 of 85
 * forum: false positives 0.043, 4 of 92
 * listing: false positives 0.067, 6 of 89
 * product: false positives 0.000, 0 of 79
 * service: false positives 0.079, 11 of 139
 * scrapinghub-even: recall 0.990 over 102 pages
 * fundus-news-even: recall 1.000 over 123 pages
 * zh: recall 1.000 over 33 pages
 * finews: recall 1.000 over 14 pages
 * settled at the first look: 0.74 of the pages
 */

/** Log odds per feature of `firstFeatures`, for the first look alone. */
export const firstWeights: Readonly<Record<string, number>> = {
  root: -2.1,
  depth: 0.08,
  date: 2.16,
  hyphens: 0.33,
  manyHyphens: 0.58,
  pageFile: -0.28,
  articleWord: 1.08,
  otherWord: -1.3,
  threadWord: -3.01,
  otherHost: -2.51,
  unknown: -2.59,
  ogArticle: 0.75,
  published: 0.36,
  metaAuthor: 0.65,
  jsonArticle: 1.23,
  jsonOther: -1.67,
  bodyClassPost: 0.73,
  bodyClassOther: -0.9,
  glanceBest: 0.11,
  glanceBest800: 0.67,
  glanceBest2500: 0.44,
  glanceParagraphs: 0.27,
  glanceShare: 0.47,
  glanceLong: 0.22,
  links: -0.39,
  linksPerText: -0.41,
  articleNone: -0.66,
  articleMany: -0.58,
  timeMany: -0.89,
  glanceHeading: -0.43,
  glanceHeadingInTitle: -0.05,
  glanceHeadingLong: 0.61,
  glanceHeadings: -0.33,
  titleLong: 0.42,
};

/** Log odds of a page without any feature, at the first look. */
export const FIRST_CONSTANT = -0.2;

/** Log odds per feature of `firstFeatures` and `furtherFeatures`. */
export const pageWeights: Readonly<Record<string, number>> = {
  root: -2.19,
  depth: 0.09,
  date: 1.08,
  hyphens: 0.34,
  manyHyphens: 0.6,
  pageFile: -0.3,
  articleWord: 0.91,
  otherWord: -1.04,
  threadWord: -2.89,
  otherHost: -1.86,
  unknown: -2.53,
  ogArticle: 0.47,
  published: 0.23,
  metaAuthor: 0.61,
  jsonArticle: 0.79,
  jsonOther: -1.4,
  bodyClassPost: 0.65,
  bodyClassOther: -0.8,
  glanceBest: 0.05,
  glanceBest800: 0.29,
  glanceBest2500: 0.23,
  glanceParagraphs: 0.09,
  glanceShare: 0.1,
  glanceLong: 0.18,
  links: -0.19,
  linksPerText: -0.21,
  articleNone: -0.43,
  articleMany: -0.45,
  timeMany: -1.11,
  glanceHeading: -0.09,
  glanceHeadingInTitle: -0.15,
  glanceHeadingLong: 0.16,
  glanceHeadings: -0.25,
  titleLong: 0.1,
  time: -0.16,
  code: -1.09,
  codeSome: -1.03,
  inputs: -0.35,
  buttons: -0.4,
  figures: 0.49,
  blockquotes: -0.7,
  prices: -1.19,
  comments: 0.55,
  shares: 0.27,
  pagination: -0.66,
  best: 0.04,
  best800: 0.51,
  best5000: 0.43,
  bestParagraphs: 0.1,
  bestShare: 0.25,
  commas: 0.28,
  long: 0.25,
  linksInText: -0.05,
  largestArticle: 0.24,
  textOfArticle: -0.26,
  saying: 0.53,
  addressing: -0.14,
  dated: 0.23,
  bestLinks: 0.17,
  bestHeadings: 0.04,
  bestItems: 0.17,
  bestImages: 0.63,
  heading: -0.08,
  headingInTitle: 0.2,
  headingIsLong: 0.49,
  headingTag: -0.24,
  dateBeside: 0.91,
  bylineBeside: 0.26,
  publishedBeside: 0.61,
  posts: -0.35,
  postsSome: -0.27,
  cards: -0.19,
  cardsSome: -0.06,
  cardGroups: -0.17,
  onlyCards: -0.72,
};

/** Log odds of a page without any feature. */
export const PAGE_CONSTANT = -0.17;
