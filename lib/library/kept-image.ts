import { addressShape } from '@/lib/annotation/annotation-shape';
import { imageSourcesOf } from '@/lib/article/image-sources';
import { base64Length, fromBase64 } from '@/lib/base/base64';
import type { Id } from '@/lib/base/id';
import { isLocalHost } from '@/lib/base/local-host';
import { oneOf, record, refuse, type Shape, text } from '@/lib/base/shape';
import { type ImageType, imageTypeOf, imageTypes } from './image-type';

/** Bytes of one image; a photograph at full size has less. */
export const MAX_IMAGE_BYTES = 10_000_000;
/** Bytes of an article's images in all: as base64 they go into one record of a backup, and into one message. */
export const MAX_ARTICLE_BYTES = 36_000_000;
/** Of one article; a gallery has some dozens. */
export const MAX_IMAGES = 200;

/** An image of a saved article that a person wants kept. The article's id and `source` are its key. */
export type KeptImage = {
  readonly articleId: Id;
  /** Absolute http(s) address, as the stored HTML names it. */
  readonly source: string;
  /** `wanted`: not asked for yet. `failed`: it could not be had; it is wanted again when the person says so. */
  readonly state: 'wanted' | 'kept' | 'failed';
  /** Null = not kept. */
  readonly type: ImageType | null;
  /** Bytes; 0 = not kept. */
  readonly size: number;
};

/** An image as it goes through messages and files. */
export type ImageFile = {
  readonly source: string;
  readonly type: ImageType;
  /** Base64. */
  readonly data: string;
};

/** The images of one article. */
export type ArticleImages = {
  /** Those that are known, in no order. */
  readonly images: readonly KeptImage[];
  /** How many its present version names, kept or not. */
  readonly offered: number;
};

/** How it stands with images. */
export type ImageCounts = {
  readonly kept: number;
  readonly wanted: number;
  readonly failed: number;
  /** Of those kept. */
  readonly bytes: number;
};

export const noImages: ImageCounts = { kept: 0, wanted: 0, failed: 0, bytes: 0 };

export function imageCountsOf(images: readonly KeptImage[]): ImageCounts {
  const count = (state: KeptImage['state']) =>
    images.filter((image) => image.state === state).length;
  return {
    kept: count('kept'),
    wanted: count('wanted'),
    failed: count('failed'),
    bytes: images.reduce((sum, { size }) => sum + size, 0),
  };
}

/** Addresses of a version's images: the lead image, then those in its text. */
export function imagesOfVersion(
  html: string,
  { image }: { readonly image: string | null },
): readonly string[] {
  const sources = [...(image === null ? [] : [image]), ...imageSourcesOf(html)];
  return [...new Set(sources)].slice(0, MAX_IMAGES);
}

/**
 * Whether an image may be asked for on behalf of a page. Nothing in the network of the person is asked for a page of the
 * web, which could make the extension ask what browsers do not let the page itself ask:
 * https://wicg.github.io/local-network-access/. Where a server of the web sends on to such an address, that was asked by
 * the time this is known; what it gives is not kept.
 */
export function mayAskFor(source: string, pageUrl: string): boolean {
  if (!URL.canParse(source) || !URL.canParse(pageUrl)) return false;
  const { protocol, hostname } = new URL(source);
  const page = new URL(pageUrl);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return !isLocalHost(hostname) || hostname === page.hostname;
}

const fileShape = record({
  source: addressShape,
  type: oneOf(imageTypes),
  data: text(base64Length(MAX_IMAGE_BYTES)),
});

/** An image from a file that anyone may have written: its bytes are what its type says. */
export const imageFileShape: Shape<ImageFile> = (data, path) => {
  const file = fileShape(data, path);
  const bytes = fromBase64(file.data);
  if (bytes === null) return refuse(`${path}.data`, 'base64');
  if (imageTypeOf(bytes) !== file.type) return refuse(`${path}.data`, `the bytes of ${file.type}`);
  return file;
};
