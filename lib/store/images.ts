import { bytesOfBase64, fromBase64, toBase64 } from '@/lib/base/base64';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { ImageType } from '@/lib/library/image-type';
import {
  type ArticleImages,
  type ImageCounts,
  type ImageFile,
  imageCountsOf,
  imagesOfVersion,
  type KeptImage,
  MAX_ARTICLE_BYTES,
  MAX_IMAGES,
  noImages,
} from '@/lib/library/kept-image';
import type { ImportUndo } from '@/lib/library/operations';
import type { LibraryConnection } from './open-library';
import type { Reading, Writing } from './schema';
import { read, write } from './transact';

const scope = { stores: ['articles', 'images', 'imageBytes'] } as const;

/** The images of an article; none of one that is gone. */
export function listImages(
  connection: LibraryConnection,
  articleId: Id,
): Promise<Result<ArticleImages>> {
  return read(
    connection,
    async (transaction) => {
      const images = await imagesOf(transaction, articleId);
      const saved = await transaction.objectStore('articles').get(articleId);
      if (saved === undefined) return success({ images, offered: 0 });
      const body = await transaction.objectStore('bodies').get(saved.currentVersionId);
      return success({ images, offered: imagesOfVersion(body?.html ?? '', saved.article).length });
    },
    { stores: [...scope.stores, 'bodies'] },
  );
}

/** One image that is kept; `not-found` when it is not. */
export function readImage(
  connection: LibraryConnection,
  { articleId, source }: Pick<KeptImage, 'articleId' | 'source'>,
): Promise<Result<ImageFile>> {
  return read(
    connection,
    async (transaction) => {
      const image = await transaction.objectStore('images').get([articleId, source]);
      const bytes = await transaction.objectStore('imageBytes').get([articleId, source]);
      if (bytes === undefined || image === undefined || image.type === null) {
        return failed('not-found', source);
      }
      return success({ source, type: image.type, data: toBase64(bytes) });
    },
    scope,
  );
}

/** How it stands with all images there are. */
export function countImages(connection: LibraryConnection): Promise<Result<ImageCounts>> {
  return read(connection, async (transaction) => success(await countsOf(transaction)), scope);
}

/** Deletes all of them, and wants none any more; gives what went. */
export function clearImages(connection: LibraryConnection): Promise<Result<ImageCounts>> {
  return write(
    connection,
    async (transaction) => {
      const counts = await countsOf(transaction);
      await transaction.objectStore('images').clear();
      await transaction.objectStore('imageBytes').clear();
      return success(counts);
    },
    scope,
  );
}

/** One by one, because there may be hundreds of thousands. */
async function countsOf(transaction: Reading | Writing): Promise<ImageCounts> {
  let counts = noImages;
  let cursor = await transaction.objectStore('images').openCursor();
  while (cursor !== null) {
    const { state, size } = cursor.value;
    counts = { ...counts, [state]: counts[state] + 1, bytes: counts.bytes + size };
    cursor = await cursor.continue();
  }
  return counts;
}

/** An image that waits to be asked for, with the address of the page that shows it. */
export type WantedImage = Pick<KeptImage, 'articleId' | 'source'> & {
  /** `''` = the article is in the trash. */
  readonly pageUrl: string;
  /** Bytes that the article's other images leave to it. */
  readonly room: number;
};

/** Some image that is wanted; null = none is. */
export function nextWanted(connection: LibraryConnection): Promise<Result<WantedImage | null>> {
  return read(
    connection,
    async (transaction) => {
      const image = await transaction.objectStore('images').index('state').get('wanted');
      if (image === undefined) return success(null);
      const { articleId, source } = image;
      const saved = await transaction.objectStore('articles').get(articleId);
      const { bytes } = imageCountsOf(await imagesOf(transaction, articleId));
      const room = Math.max(0, MAX_ARTICLE_BYTES - bytes);
      // For what is in the trash nobody is asked: the image counts as not to be had, until it is wanted again.
      const pageUrl = saved === undefined || saved.trashedAt !== null ? '' : saved.article.url;
      return success({ articleId, source, pageUrl, room });
    },
    scope,
  );
}

/** What came of asking for an image; null = it could not be had. */
export type FoundImage = { readonly type: ImageType; readonly bytes: Uint8Array } | null;

/** Stores what came of it; false = it is not wanted any more, and nothing is stored. */
export function putFound(
  connection: LibraryConnection,
  { articleId, source }: Pick<KeptImage, 'articleId' | 'source'>,
  found: FoundImage,
): Promise<Result<boolean>> {
  return write(
    connection,
    async (transaction) => {
      const images = transaction.objectStore('images');
      const known = await images.get([articleId, source]);
      if (known?.state !== 'wanted') return success(false);
      if (found === null) await images.put({ ...known, state: 'failed' });
      else await putImage(transaction, known, found);
      return success(true);
    },
    scope,
  );
}

async function putImage(
  transaction: Writing,
  { articleId, source }: Pick<KeptImage, 'articleId' | 'source'>,
  { type, bytes }: NonNullable<FoundImage>,
): Promise<void> {
  const image: KeptImage = { articleId, source, state: 'kept', type, size: bytes.length };
  await Promise.all([
    transaction.objectStore('images').put(image),
    transaction.objectStore('imageBytes').put(bytes, [articleId, source]),
  ]);
}

/** Wants the images of these versions' HTML that are not kept, those that could not be had included. */
export async function wantImages(
  transaction: Writing,
  articleId: Id,
  versions: readonly {
    readonly html: string;
    readonly article: { readonly image: string | null };
  }[],
): Promise<void> {
  const known = await imagesOf(transaction, articleId);
  const held = new Set(known.filter(({ state }) => state !== 'failed').map(({ source }) => source));
  const sources = new Set(versions.flatMap(({ html, article }) => imagesOfVersion(html, article)));
  const missing = [...sources].filter((source) => !held.has(source));
  for (const source of missing.slice(0, Math.max(0, MAX_IMAGES - held.size))) {
    const image: KeptImage = { articleId, source, state: 'wanted', type: null, size: 0 };
    await transaction.objectStore('images').put(image);
  }
}

/** As `wantImages`, of all versions there are. */
export async function wantAllImages(transaction: Writing, articleId: Id): Promise<void> {
  const versions = await transaction.objectStore('versions').index('articleId').getAll(articleId);
  const bodies = transaction.objectStore('bodies');
  const withHtml = versions.map(async ({ id, article }) => {
    const body = await bodies.get(id);
    return { article, html: body?.html ?? '' };
  });
  await wantImages(transaction, articleId, await Promise.all(withHtml));
}

/** Whether anything is known of images of this article: the person wants them kept. */
export async function hasImages(transaction: Reading | Writing, articleId: Id): Promise<boolean> {
  const index = transaction.objectStore('images').index('articleId');
  return (await index.getKey(articleId)) !== undefined;
}

/** Deletes what is kept of an article's images, and wants none of them any more. */
export async function deleteImages(transaction: Writing, articleId: Id): Promise<void> {
  const keys = await transaction.objectStore('images').index('articleId').getAllKeys(articleId);
  await Promise.all(
    keys.flatMap((key) => [
      transaction.objectStore('images').delete(key),
      transaction.objectStore('imageBytes').delete(key),
    ]),
  );
}

/** An image that a file brings, and how it stood here before; null = not known. */
export type IncomingImage = ImageFile & { readonly before: 'wanted' | 'failed' | null };

/** Of images that a file brings, those that are not kept here, as far as an article may have so many. */
export async function unkeptOf(
  transaction: Reading | Writing,
  articleId: Id,
  files: readonly ImageFile[],
): Promise<readonly IncomingImage[]> {
  if (files.length === 0) return [];
  const here = await imagesOf(transaction, articleId);
  const known = new Map(here.map(({ source, state }) => [source, state]));
  let { kept, bytes } = imageCountsOf(here);
  return files.flatMap((file) => {
    const before = known.get(file.source) ?? null;
    const size = bytesOfBase64(file.data);
    if (before === 'kept' || kept >= MAX_IMAGES || bytes + size > MAX_ARTICLE_BYTES) return [];
    kept += 1;
    bytes += size;
    return [{ ...file, before }];
  });
}

/** Stores images that a file brings in the place of what is known of them here. */
export async function putImageFiles(
  transaction: Writing,
  articleId: Id,
  files: readonly ImageFile[],
): Promise<void> {
  for (const { source, type, data } of files) {
    const bytes = fromBase64(data);
    if (bytes !== null) await putImage(transaction, { articleId, source }, { type, bytes });
  }
}

/** Takes back what a file brought: each image is as it was before. */
export async function takeBackImage(
  transaction: Writing,
  { articleId, source, before }: NonNullable<ImportUndo['createdImages']>[number],
): Promise<void> {
  const images = transaction.objectStore('images');
  if ((await images.getKey([articleId, source])) === undefined) return;
  await transaction.objectStore('imageBytes').delete([articleId, source]);
  if (before === undefined) await images.delete([articleId, source]);
  else await images.put({ articleId, source, state: before, type: null, size: 0 });
}

/** Deletes images of articles that are not there. */
export async function dropStrayImages(transaction: Writing): Promise<void> {
  const index = transaction.objectStore('images').index('articleId');
  let cursor = await index.openKeyCursor(null, 'nextunique');
  for (; cursor !== null; cursor = await cursor.continue()) {
    const article = await transaction.objectStore('articles').getKey(cursor.key);
    if (article === undefined) await deleteImages(transaction, cursor.key);
  }
}

function imagesOf(transaction: Reading | Writing, articleId: Id): Promise<KeptImage[]> {
  return transaction.objectStore('images').index('articleId').getAll(articleId);
}
