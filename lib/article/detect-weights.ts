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
  root: -2.103,
  depth: 0.079,
  date: 2.163,
  hyphens: 0.333,
  manyHyphens: 0.577,
  pageFile: -0.276,
  articleWord: 1.076,
  otherWord: -1.3,
  threadWord: -3.008,
  otherHost: -2.505,
  unknown: -2.585,
  ogArticle: 0.749,
  published: 0.357,
  metaAuthor: 0.646,
  jsonArticle: 1.227,
  jsonOther: -1.675,
  bodyClassPost: 0.73,
  bodyClassOther: -0.899,
  glanceBest: 0.113,
  glanceBest800: 0.67,
  glanceBest2500: 0.443,
  glanceParagraphs: 0.274,
  glanceShare: 0.473,
  glanceLong: 0.221,
  links: -0.39,
  linksPerText: -0.405,
  articleNone: -0.659,
  articleMany: -0.585,
  timeMany: -0.891,
  glanceHeading: -0.435,
  glanceHeadingInTitle: -0.045,
  glanceHeadingLong: 0.613,
  glanceHeadings: -0.326,
  titleLong: 0.416,
};

/** Log odds of a page without any feature, at the first look. */
export const FIRST_CONSTANT = -0.195;

/** Log odds per feature of `firstFeatures` and `furtherFeatures`. */
export const pageWeights: Readonly<Record<string, number>> = {
  root: -2.194,
  depth: 0.089,
  date: 1.082,
  hyphens: 0.338,
  manyHyphens: 0.604,
  pageFile: -0.304,
  articleWord: 0.908,
  otherWord: -1.041,
  threadWord: -2.89,
  otherHost: -1.856,
  unknown: -2.531,
  ogArticle: 0.47,
  published: 0.227,
  metaAuthor: 0.612,
  jsonArticle: 0.793,
  jsonOther: -1.396,
  bodyClassPost: 0.651,
  bodyClassOther: -0.798,
  glanceBest: 0.051,
  glanceBest800: 0.29,
  glanceBest2500: 0.23,
  glanceParagraphs: 0.093,
  glanceShare: 0.103,
  glanceLong: 0.18,
  links: -0.188,
  linksPerText: -0.212,
  articleNone: -0.431,
  articleMany: -0.454,
  timeMany: -1.109,
  glanceHeading: -0.093,
  glanceHeadingInTitle: -0.147,
  glanceHeadingLong: 0.157,
  glanceHeadings: -0.245,
  titleLong: 0.098,
  time: -0.16,
  code: -1.089,
  codeSome: -1.028,
  inputs: -0.351,
  buttons: -0.404,
  figures: 0.489,
  blockquotes: -0.699,
  prices: -1.186,
  comments: 0.552,
  shares: 0.273,
  pagination: -0.661,
  best: 0.045,
  best800: 0.514,
  best5000: 0.428,
  bestParagraphs: 0.099,
  bestShare: 0.253,
  commas: 0.283,
  long: 0.247,
  linksInText: -0.051,
  largestArticle: 0.239,
  textOfArticle: -0.258,
  saying: 0.527,
  addressing: -0.139,
  dated: 0.227,
  bestLinks: 0.17,
  bestHeadings: 0.039,
  bestItems: 0.17,
  bestImages: 0.635,
  heading: -0.076,
  headingInTitle: 0.202,
  headingIsLong: 0.494,
  headingTag: -0.245,
  dateBeside: 0.907,
  bylineBeside: 0.263,
  publishedBeside: 0.606,
  posts: -0.353,
  postsSome: -0.266,
  cards: -0.19,
  cardsSome: -0.056,
  cardGroups: -0.17,
  onlyCards: -0.722,
};

/** Log odds of a page without any feature. */
export const PAGE_CONSTANT = -0.167;
