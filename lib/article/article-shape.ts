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
  type FieldCandidate,
  fieldOrigins,
  offsetBases,
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

const publisher: Shape<Publisher> = (data, path) => ({
  ...record({ name: field })(data, path),
  ...partial({ url: webAddress })(data, path),
});

const person: Shape<Person> = (data, path) => ({
  ...record({ name: field })(data, path),
  ...partial({ url: webAddress, type: oneOf(['Organization']) })(data, path),
});

const people = listOf(person, MAX_LIST);
const offset = nullOr(oneOf(offsetBases));

/** Fields that every article has. */
const firstFields = {
  url: webAddress,
  canonicalUrl: nullOr(webAddress),
  headline: field,
  description: nullOr(field),
  authors: people,
  byline: nullOr(field),
  dateline: nullOr(field),
  publisher: nullOr(publisher),
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
};

/** Fields that records of the first version lack. */
const laterFields = {
  headlines: record({ heading: nullOr(field), social: nullOr(field), data: nullOr(field) }),
  editors: people,
  publishedOffset: offset,
  modifiedOffset: offset,
  corrections: listOf(field, MAX_LIST),
};

/** Each field of an article that a person may correct, and `url`. */
export const articleFieldShapes = {
  ...firstFields,
  ...laterFields,
} satisfies { readonly [Name in keyof ArticleFields]-?: Shape<ArticleFields[Name]> };

const candidate: Shape<FieldCandidate> = record({
  text: field,
  origin: oneOf(fieldOrigins),
  confidence: number(0, 1),
});

export const articleShape: Shape<Article> = (data, path) => ({
  ...record({ ...firstFields, origins: partial(forEachField(oneOf(fieldOrigins))) })(data, path),
  ...partial({
    ...laterFields,
    confidences: partial(forEachField(number(0, 1))),
    candidates: partial(forEachField(listOf(candidate, MAX_LIST))),
  })(data, path),
});

function forEachField<Value>(shape: Shape<Value>) {
  return Object.fromEntries(
    Object.keys(articleFieldShapes).map((name) => [name, shape]),
  ) as Readonly<Record<keyof ArticleFields, Shape<Value>>>;
}

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
