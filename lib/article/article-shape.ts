import {
  boolean,
  listOf,
  nullOr,
  number,
  oneOf,
  partial,
  record,
  type Shape,
  text,
  textThat,
} from '@/lib/base/shape';
import {
  type Article,
  type ArticleContent,
  type ArticleFields,
  type Capture,
  fieldOrigins,
  type Person,
  type Publisher,
} from './article';

/** Characters of a single-line field; pages have been seen with whole stories in a description. */
const MAX_FIELD = 100_000;
/** Characters of a body: ten times the longest page measured. */
const MAX_BODY = 50_000_000;
const MAX_LIST = 1000;

const field = text(MAX_FIELD);

const webAddress = textThat(
  (value) => /^https?:\/\//i.test(value) && URL.canParse(value) && value.length <= MAX_FIELD,
  'an http(s) address',
);

/** ISO 8601 as pages give it: a day, a wall clock, or an instant with offset. */
const pageTime = textThat(
  (value) =>
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value),
  'an ISO 8601 time',
);

const nameWithAddress: Shape<Person & Publisher> = (data, path) => {
  const { name } = record({ name: field })(data, path);
  return { name, ...partial({ url: webAddress })(data, path) };
};

/** Each field of an article that a person may correct, and `url`. */
export const articleFieldShapes = {
  url: webAddress,
  canonicalUrl: nullOr(webAddress),
  headline: field,
  description: nullOr(field),
  authors: listOf(nameWithAddress, MAX_LIST),
  byline: nullOr(field),
  dateline: nullOr(field),
  publisher: nullOr(nameWithAddress),
  source: nullOr(field),
  section: nullOr(field),
  keywords: listOf(field, MAX_LIST),
  published: nullOr(pageTime),
  modified: nullOr(pageTime),
  language: nullOr(field),
  dir: oneOf(['ltr', 'rtl']),
  image: nullOr(webAddress),
  genre: nullOr(field),
  isAccessibleForFree: nullOr(boolean),
} satisfies { readonly [Name in keyof ArticleFields]: Shape<ArticleFields[Name]> };

const origin = oneOf(fieldOrigins);

const originShapes = Object.fromEntries(
  Object.keys(articleFieldShapes).map((name) => [name, origin]),
) as Record<keyof ArticleFields, typeof origin>;

export const articleShape: Shape<Article> = record({
  ...articleFieldShapes,
  origins: partial(originShapes),
});

export const articleContentShape: Shape<ArticleContent> = record({
  text: text(MAX_BODY),
  html: text(MAX_BODY),
  markup: nullOr(text(MAX_BODY)),
});

export const captureShape: Shape<Capture> = record({
  article: articleShape,
  content: articleContentShape,
  isArticle: boolean,
  score: number(0, 1),
  truncated: boolean,
});
