import { type ImageType, imageExtensions } from '@/lib/library/image-type';
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

/** Not among the core media types, so that a reader need not show it: https://www.w3.org/TR/epub-33/#sec-core-media-types */
const NOT_FOR_BOOKS: ImageType = 'image/avif';

/** The images that the chapter with this number shows. */
export function bookImages(record: ArticleRecord, chapter: number): readonly BookImage[] {
  return imagesInText(record).flatMap(({ source, type, bytes }, index) => {
    const file = `images/${chapter}-${index + 1}.${imageExtensions[type]}`;
    return type === NOT_FOR_BOOKS ? [] : [{ source, file, type, bytes }];
  });
}
