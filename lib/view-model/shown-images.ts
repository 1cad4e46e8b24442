import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ImageFile } from '@/lib/library/kept-image';
import type { ImagesModel } from './images-model';
import type { ViewSurroundings } from './surroundings';

type Showing = Pick<ViewSurroundings, 'request' | 'signal'> & {
  /** Gives an address of our own under which the image is to be seen. */
  readonly addressOf: (file: ImageFile) => string;
  /** Such an address is not needed any more. */
  readonly forget: (address: string) => void;
};

/** Where the images that are kept of the article are to be seen, by the addresses that its text names. */
export function createShownImages(
  { images }: Pick<ImagesModel, 'images'>,
  { request, signal: ending, addressOf, forget }: Showing,
): ReadonlySignal<ReadonlyMap<string, string>> {
  const shown = signal<ReadonlyMap<string, string>>(new Map());
  /** Of the reading that goes on. */
  let turn = 0;

  const show = async (wanted: ImagesModel['images']['value']) => {
    turn += 1;
    const mine = turn;
    const kept = wanted.filter(({ state }) => state === 'kept');
    const sources = new Set(kept.map(({ source }) => source));
    for (const [source, address] of shown.peek()) if (!sources.has(source)) forget(address);
    shown.value = new Map([...shown.peek()].filter(([source]) => sources.has(source)));
    for (const { articleId, source } of kept) {
      if (shown.peek().has(source)) continue;
      const read = await request('images.read', { articleId, source });
      if (mine !== turn) return;
      if (read.ok) shown.value = new Map([...shown.peek(), [source, addressOf(read.value)]]);
    }
  };
  ending.addEventListener(
    'abort',
    effect(() => void show(images.value)),
  );
  return shown;
}
