// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and near a constant by chance
/*
 * Written by `npm run train`; not to be edited. Cross-validated by domain:
 * wcxb-dev: F1 0.9445, precision 0.942, recall 0.948, false positives 0.065 over 1197 pages
 * collection: false positives 0.012, 1 of 84
 * documentation: false positives 0.059, 5 of 85
 * forum: false positives 0.130, 12 of 92
 * listing: false positives 0.056, 5 of 89
 * product: false positives 0.000, 0 of 79
 * service: false positives 0.101, 14 of 139
 * scrapinghub-even: recall 0.980 over 102 pages
 * fundus-news-even: recall 1.000 over 123 pages
 * zh: recall 0.939 over 33 pages
 * finews: recall 1.000 over 14 pages
 * settled at the first look: 0.72 of the pages
 */

/** Log odds per feature of `firstFeatures`, for the first look alone. */
export const firstWeights: Readonly<Record<string, number>> = {
  root: -1.997,
  depth: 0.008,
  date: 2.229,
  hyphens: 0.267,
  manyHyphens: 0.485,
  pageFile: -0.259,
  articleWord: 1.164,
  otherWord: -1.278,
  otherHost: -2.459,
  unknown: -2.532,
  ogArticle: 0.811,
  published: 0.328,
  metaAuthor: 0.733,
  jsonArticle: 1.309,
  jsonOther: -1.615,
  bodyClassPost: 0.779,
  bodyClassOther: -0.874,
  glanceBest: 0.14,
  glanceBest800: 0.654,
  glanceBest2500: 0.497,
  glanceParagraphs: 0.286,
  glanceShare: 0.483,
  glanceLong: 0.268,
  links: -0.357,
  linksPerText: -0.342,
  articleNone: -0.615,
  articleMany: -0.547,
  timeMany: -1.225,
  glanceHeading: -0.401,
  glanceHeadingInTitle: -0.015,
  glanceHeadingLong: 0.484,
  glanceHeadings: -0.424,
  titleLong: -0.01,
};

/** Log odds of a page without any feature, at the first look. */
export const FIRST_CONSTANT = -0.146;

/** Log odds per feature of `firstFeatures` and `furtherFeatures`. */
export const pageWeights: Readonly<Record<string, number>> = {
  root: -2.086,
  depth: 0.012,
  date: 1.204,
  hyphens: 0.273,
  manyHyphens: 0.506,
  pageFile: -0.301,
  articleWord: 0.99,
  otherWord: -0.9,
  otherHost: -1.863,
  unknown: -2.499,
  ogArticle: 0.552,
  published: 0.226,
  metaAuthor: 0.737,
  jsonArticle: 0.881,
  jsonOther: -1.356,
  bodyClassPost: 0.653,
  bodyClassOther: -0.831,
  glanceBest: 0.041,
  glanceBest800: 0.291,
  glanceBest2500: 0.281,
  glanceParagraphs: 0.087,
  glanceShare: 0.068,
  glanceLong: 0.226,
  links: -0.204,
  linksPerText: -0.218,
  articleNone: -0.436,
  articleMany: -0.442,
  timeMany: -1.294,
  glanceHeading: -0.135,
  glanceHeadingInTitle: -0.169,
  glanceHeadingLong: 0.188,
  glanceHeadings: -0.347,
  titleLong: -0.048,
  time: -0.372,
  code: -1.073,
  codeSome: -0.972,
  inputs: -0.409,
  buttons: -0.372,
  figures: 0.58,
  blockquotes: -0.985,
  prices: -1.091,
  comments: 0.608,
  shares: 0.256,
  pagination: -0.657,
  best: 0.06,
  best800: 0.526,
  best5000: 0.395,
  bestParagraphs: 0.101,
  bestShare: 0.291,
  commas: 0.374,
  long: 0.24,
  linksInText: -0.071,
  largestArticle: 0.246,
  textOfArticle: -0.258,
  saying: 0.64,
  addressing: -0.148,
  dated: 0.139,
  bestLinks: 0.178,
  bestHeadings: 0.072,
  bestItems: 0.155,
  bestImages: 0.656,
  heading: -0.08,
  headingInTitle: 0.215,
  headingIsLong: 0.372,
  headingTag: -0.24,
  dateBeside: 0.854,
  bylineBeside: 0.241,
  publishedBeside: 0.606,
  posts: -0.372,
  postsSome: -0.256,
  cards: -0.21,
  cardsSome: -0.059,
  cardGroups: -0.179,
};

/** Log odds of a page without any feature. */
export const PAGE_CONSTANT = -0.181;
