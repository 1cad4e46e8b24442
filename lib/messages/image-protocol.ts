import type { Id } from '@/lib/base/id';
import type { ArticleImages, ImageCounts, ImageFile } from '@/lib/library/kept-image';
import type { Line } from './protocol';

type Nothing = Record<string, never>;

/** The messages of the images that are kept: a part of the protocol. Whether an article's are is one of its edits. */
export type ImageProtocol = {
  'images.list': Line<'view', { readonly articleId: Id }, ArticleImages>;
  /** One of them; `not-found` when it is not kept. */
  'images.read': Line<'view', { readonly articleId: Id; readonly source: string }, ImageFile>;
  /** Of all articles. */
  'images.count': Line<'view', Nothing, ImageCounts>;
  /** Deletes those of all articles for good; gives what went. */
  'images.clear': Line<'view', Nothing, ImageCounts>;
};
