import { announce } from '@/lib/messages/events';
import type { ImageProtocol } from '@/lib/messages/image-protocol';
import type { Handlers } from '@/lib/messages/serve';
import { clearImages, countImages, listImages, readImage } from '@/lib/store/images';
import { library } from './library-context';

export const imageHandlers: {
  readonly [Name in keyof Handlers & keyof ImageProtocol]: Handlers[Name];
} = {
  'images.list': ({ articleId }) => listImages(library, articleId),
  'images.read': (image) => readImage(library, image),
  'images.count': () => countImages(library),
  async 'images.clear'() {
    const cleared = await clearImages(library);
    if (cleared.ok) announce('images.changed', { articleIds: null });
    return cleared;
  },
};
