import type { ImageType } from '@/lib/library/image-type';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { imagesInText } from './kept-images';

/** A file of the book, beside its chapters. */
export type BookImage = {
  readonly source: string;
  /** Path from the chapters. */
  readonly file: string;
  readonly type: ImageType;
  readonly bytes: Uint8Array;
};

/** Of the core media types, https://www.w3.org/TR/epub-33/#sec-core-media-types; null = a reader need not show it. */
const EXTENSIONS: Readonly<Record<ImageType, string | null>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': null,
};

/** The images that the chapter with this number shows. */
export function bookImages(record: ArticleRecord, chapter: number): readonly BookImage[] {
  return imagesInText(record).flatMap(({ source, type, bytes }, index) => {
    const extension = EXTENSIONS[type];
    const file = `images/${chapter}-${index + 1}.${extension}`;
    return extension === null ? [] : [{ source, file, type, bytes }];
  });
}
