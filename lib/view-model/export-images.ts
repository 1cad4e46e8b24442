import { base64Length } from '@/lib/base/base64';
import { failed, type Result, success } from '@/lib/base/result';
import {
  type ImageFile,
  imagesOfVersion,
  type KeptImage,
  MAX_ARTICLE_BYTES,
  MAX_IMAGES,
} from '@/lib/library/kept-image';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { ViewSurroundings } from './surroundings';

type Taking = {
  /** Characters of base64 that the file takes of all articles together. */
  readonly room: number;
  readonly signal: AbortSignal | undefined;
};

/** Gives the records with the images that are kept of them; the caller ends at the first failure. */
export type ImageTaker = (
  records: readonly ArticleRecord[],
) => AsyncIterable<Result<ArticleRecord>>;

/**
 * Reads the kept images of records on their way into a file, of one record at a time. Failures: `export-too-large`,
 * `cancelled`, those of the reading.
 */
export function createImageTaker(
  { request }: Pick<ViewSurroundings, 'request'>,
  { room, signal }: Taking,
): ImageTaker {
  let left = room;
  let none: boolean | null = null;
  /** Most libraries have none: one question instead of one an article. */
  const areNone = async () => {
    const counted = none === null ? await request('images.count', {}) : null;
    none ??= counted?.ok === true && counted.value.kept === 0;
    return none;
  };
  const take = async (
    record: ArticleRecord,
    images: readonly KeptImage[],
  ): Promise<Result<ArticleRecord>> => {
    const wanted = fittingImages(record, images);
    left -= lengthOf(wanted);
    if (left < 0) return failed('export-too-large', `more than ${room} characters of images`);
    const files: ImageFile[] = [];
    for (const { articleId, source } of wanted) {
      if (signal?.aborted) return failed('cancelled');
      const read = await request('images.read', { articleId, source });
      if (read.ok) files.push(read.value);
      // Deleted meanwhile.
      else if (read.failure.code !== 'not-found') return read;
    }
    return success(files.length === 0 ? record : { ...record, images: files });
  };
  return async function* (records) {
    if (await areNone()) {
      for (const record of records) yield success(record);
      return;
    }
    const lists = await Promise.all(
      records.map(({ saved }) => request('images.list', { articleId: saved.id })),
    );
    for (const [index, record] of records.entries()) {
      const list = lists[index];
      if (list === undefined) continue;
      yield list.ok ? await take(record, list.value.images) : list;
    }
  };
}

/**
 * Those that are kept, no more than one record of a file may have: versions and imports can bring together more than
 * that. What the present version shows comes first.
 */
function fittingImages(record: ArticleRecord, images: readonly KeptImage[]): readonly KeptImage[] {
  const { article, currentVersionId } = record.saved;
  const body = record.bodies.find(({ versionId }) => versionId === currentVersionId);
  const shown = new Set(imagesOfVersion(body?.html ?? '', article));
  const kept = images.filter(({ state }) => state === 'kept');
  const inOrder = [
    ...kept.filter(({ source }) => shown.has(source)),
    ...kept.filter(({ source }) => !shown.has(source)),
  ].slice(0, MAX_IMAGES);
  const fitting: KeptImage[] = [];
  let length = 0;
  for (const image of inOrder) {
    length += base64Length(image.size);
    if (length > base64Length(MAX_ARTICLE_BYTES)) break;
    fitting.push(image);
  }
  return fitting;
}

function lengthOf(images: readonly KeptImage[]): number {
  return images.reduce((sum, { size }) => sum + base64Length(size), 0);
}
