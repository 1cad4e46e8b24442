import {
  addressShape,
  annotationRecordShape,
  idShape,
  instantShape,
  seenShape,
} from '@/lib/annotation/annotation-shape';
import { articleFieldShapes, articleShape } from '@/lib/article/article-shape';
import { base64Length } from '@/lib/base/base64';
import {
  boolean,
  integer,
  listOf,
  nullOr,
  oneOf,
  partial,
  record,
  refuse,
  type Shape,
  text,
  textThat,
  whenAbsent,
} from '@/lib/base/shape';
import { MAX_PAGE_KEYS } from './captured-article';
import { imageFileShape, MAX_ARTICLE_BYTES, MAX_IMAGES } from './kept-image';
import {
  type ArticleEdits,
  type ArticleRecord,
  readingStatuses,
  type SavedArticle,
  type Version,
  type VersionBody,
} from './saved-article';

const MAX_BODY = 50_000_000;
const MAX_COMMENT = 1_000_000;
const MAX_TAG = 1000;
const MAX_TAGS = 1000;
const MAX_VERSIONS = 10_000;
const MAX_ANNOTATIONS = 100_000;

export const tagShape = text(MAX_TAG);
export const tagsShape = listOf(tagShape, MAX_TAGS);
export const statusShape = oneOf(readingStatuses);
const { url: _, ...correctable } = articleFieldShapes;

export const articleEditsShape: Shape<ArticleEdits> = partial({
  tags: tagsShape,
  comment: text(MAX_COMMENT),
  status: statusShape,
  starred: boolean,
  keepImages: boolean,
  fields: partial(correctable),
  seen: seenShape,
});

export const savedArticleShape: Shape<SavedArticle> = record({
  id: idShape,
  pageKeys: listOf(addressShape, MAX_PAGE_KEYS),
  article: articleShape,
  tags: tagsShape,
  comment: text(MAX_COMMENT),
  status: statusShape,
  // Backups of before there were stars have none.
  starred: whenAbsent(boolean, false),
  currentVersionId: idShape,
  savedAt: instantShape,
  updatedAt: instantShape,
  trashedAt: nullOr(instantShape),
});

export const versionShape: Shape<Version> = record({
  id: idShape,
  articleId: idShape,
  capturedAt: instantShape,
  article: articleShape,
  sha256: textThat((value) => /^[0-9a-f]{64}$/.test(value), 'a SHA-256 in lower-case hex'),
  textLength: integer(0),
  truncated: boolean,
});

export const versionBodyShape: Shape<VersionBody> = record({
  versionId: idShape,
  text: text(MAX_BODY),
  html: text(MAX_BODY),
  markup: nullOr(text(MAX_BODY)),
});

const wholeShape = record({
  saved: savedArticleShape,
  versions: listOf(versionShape, MAX_VERSIONS),
  bodies: listOf(versionBodyShape, MAX_VERSIONS),
  annotations: listOf(annotationRecordShape, MAX_ANNOTATIONS),
});
const imagesShape = partial({ images: listOf(imageFileShape, MAX_IMAGES) });

const partsShape: Shape<ArticleRecord> = (data, path) => {
  const { images } = imagesShape(data, path);
  const parts = wholeShape(data, path);
  if (images === undefined) return parts;
  const sources = new Set(images.map(({ source }) => source));
  if (sources.size !== images.length) refuse(`${path}.images`, 'addresses without repeats');
  const units = images.reduce((sum, image) => sum + image.data.length, 0);
  if (units > base64Length(MAX_ARTICLE_BYTES)) refuse(`${path}.images`, 'less in all');
  return { ...parts, images };
};

/** A whole saved article whose parts belong together: every id that one part names is there in the others. */
export const articleRecordShape: Shape<ArticleRecord> = (data, path) => {
  const parts = partsShape(data, path);
  const { saved, versions, bodies, annotations } = parts;
  if (saved.pageKeys.length === 0) refuse(`${path}.saved.pageKeys`, 'at least one address');
  const versionIds = uniqueIds(versions, `${path}.versions`);
  if (!versionIds.has(saved.currentVersionId)) {
    refuse(`${path}.saved.currentVersionId`, 'the id of one of the versions');
  }
  versions.forEach((version, index) => {
    if (version.articleId !== saved.id) refuse(`${path}.versions[${index}].articleId`, saved.id);
    const count = bodies.filter((body) => body.versionId === version.id).length;
    if (count !== 1) refuse(`${path}.bodies`, `one body of version ${version.id}`);
  });
  if (bodies.length !== versions.length) refuse(`${path}.bodies`, 'one body a version');
  uniqueIds(annotations, `${path}.annotations`);
  annotations.forEach(({ id, articleId, annotation }, index) => {
    const at = `${path}.annotations[${index}]`;
    if (articleId !== saved.id) refuse(`${at}.articleId`, saved.id);
    if (annotation.id !== id) refuse(`${at}.annotation.id`, id);
  });
  return parts;
};

function uniqueIds(items: readonly { readonly id: string }[], path: string): ReadonlySet<string> {
  const ids = new Set(items.map((item) => item.id));
  if (ids.size !== items.length) refuse(path, 'ids without repeats');
  return ids;
}
